import type { Briefing } from '../../shared/journey/briefing.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { NotePageCalls } from './note-messages.ts';
import type { Entry } from './outbox-entry.ts';
import type { PictureRefusal } from './refusal.ts';
import type { SignalPageCalls } from './signal-messages.ts';

/** From the script in a frame of a page to the background. That it is one, and in which tab, the browser says. */
export interface FrameCalls {
  /** Null where the walk does not follow to the frame's site. Plan and notes are not told: nothing is drawn in frames. */
  briefingForFrame(data: {
    pageId: string;
    address: string;
    from: string;
    noteId?: string | undefined;
  }): Briefing | null;
  /** As `holdForPage` of a page. */
  holdForFrame(data: { key: string; entry: Entry }): boolean;
}

/** From a page's content script to the background. The sender's tab and frame are checked. */
export interface PageCalls extends SignalPageCalls, NotePageCalls {
  /**
   * Asked once a page opens, and again when told to: null where no walk runs in this tab and the page has no notes.
   * @param data `from` is the referrer of a page that is the first one in its tab, `noteId` the note that was last written there
   */
  briefingForPage(data: {
    pageId: string;
    address: string;
    from: string;
    noteId?: string | undefined;
  }): Briefing | null;
  /** Runs the notes script in the asking page. False where the browser refuses. */
  fetchNotes(data: { pageId: string }): boolean;
  /** Runs the script with what a walker has at hand (ribbon, feelings, measuring). False where the browser refuses. */
  fetchWalking(data: { pageId: string }): boolean;
  /** Takes out the last step of the walk in the asking page's tab. Answers in a sentence what it was; empty where there is none. */
  undoStep(data: { pageId: string }): string;
  /** Runs the script for the journey's rules in the asking page. False where the browser refuses. */
  fetchRules(data: { pageId: string }): boolean;
  /** Stages by the type the asking page gives itself; empty where it gives none, or we may not look. */
  stagesOfPageType(data: { pageId: string }): string[];
  /** The same for the tags script. */
  fetchTags(data: { pageId: string }): boolean;
  /** What the panel shows of this page (its tags, its stage) has changed: whoever shows it looks again. */
  pageChanged(data: { pageId: string }): boolean;
  /**
   * Holds a fact in memory until it is stored: one that the browser's disk has no room for, or that a page may not live long
   * enough to write. False where that fails too.
   */
  holdForPage(data: { key: string; entry: Entry }): boolean;
  /** Takes a picture for a note whose record is on its way (outbox). */
  takePicture(data: { noteId: string }): Result<{ pictureId: string }, PictureRefusal>;
}
