import type { AnnotationFault } from '../../shared/journey/annotation/from-annotation.ts';
import type { FrameAnswer, FrameAsk } from '../../shared/journey/in-frame.ts';
import type { Note, Target } from '../../shared/journey/records.ts';
import type { Shape } from '../../shared/journey/shape.ts';
import type { WorkChange } from '../../shared/journey/work-note.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { PictureRefusal, Refusal } from './refusal.ts';

/** Why no annotation was taken in; each has a sentence in `_locales` (`annotation_<reason>`). */
export type AnnotationRefusal = AnnotationFault['why'] | 'clash' | 'storageFull' | 'storageBroken';

/** What panel and full page ask about notes; part of the call map in `messages.ts`. */
export interface NoteCalls {
  /** Starts pointing at an element in the tab's page. */
  beginNote(data: { tabId: number }): Result<null, Refusal>;
  /** Writes a note if its revision is newer than the stored one. */
  saveNote(data: { note: Note }): Result<null, Refusal>;
  /** Into the bin. */
  deleteNote(data: { noteId: string }): Result<null, Refusal>;
  /** Out of the bin again. */
  restoreNote(data: { noteId: string }): Result<null, Refusal>;
  /**
   * Imports annotations that were staged (`platform/staged-files.ts`), W3C's or the Hypothesis client's; twice is once. Answers
   * how many notes were new, and how many were known. The staged copy is gone afterwards, whatever came of it.
   */
  importAnnotations(data: {
    staged: string;
  }): Result<{ notes: number; known: number }, { why: AnnotationRefusal; where: string }>;
  /** Deletes a note that is in the bin, with its pictures, for good; with `evenKept` also one that the full disk keeps out of it. */
  eraseNote(data: { noteId: string; evenKept?: boolean | undefined }): Result<null, Refusal>;
  /** Burns shapes into a note's picture, and cuts it, for good. Answers the picture that took its place. */
  drawOnPicture(data: {
    noteId: string;
    pictureId: string;
    shapes: Shape[];
  }): Result<{ pictureId: string }, Refusal>;
  /**
   * Adds an image that was staged (`platform/staged-files.ts`) to a note's pictures, drawn anew. `pictureFull` where the note
   * has as many as it may.
   */
  addPicture(data: {
    noteId: string;
    staged: string;
  }): Result<{ pictureId: string }, Refusal | 'noImage' | 'pictureFull'>;
  /** Takes one more picture for a note, of the tab's page as it is now. */
  takeAnother(data: {
    tabId: number;
    noteId: string;
  }): Result<{ pictureId: string }, PictureRefusal | 'pictureFull'>;
  /** Takes a picture out of its note. */
  takeOutPicture(data: { noteId: string; pictureId: string }): Result<null, Refusal>;
  /** Puts it back, to this place among the note's pictures. */
  putPictureBack(data: { noteId: string; pictureId: string; place: number }): Result<null, Refusal>;
  /** What was done about a note: its state, who takes care of it, a reply ... Its history says so. */
  workOnNote(data: { noteId: string; change: WorkChange }): Result<null, Refusal>;
  /**
   * Gives a note another place in the tab's page: where it is shown with a question mark (`here`), or what the person points at
   * next (`point`), or one more place (`also`).
   */
  attachNote(data: {
    tabId: number;
    noteId: string;
    how: 'here' | 'point' | 'also';
  }): Result<null, Refusal>;
  /**
   * Brings the note's page in front, opening it where it is in no tab, and points at the note's place.
   * @param data `tabId` is the tab the panel stands beside
   */
  showNote(data: { tabId: number | null; noteId: string }): Result<null, Refusal>;
}

/** From a page's content script; part of `PageCalls`. */
export interface NotePageCalls {
  /** Runs the script that shows notes on a page that nobody walks. False where the browser refuses. */
  fetchLooking(data: { pageId: string }): boolean;
  /**
   * The note's place is what was pointed at in the asking page, null for all of the page; or it is one more (`also`). False where
   * that was refused.
   */
  placeNote(data: { noteId: string; target: Target | null; also?: boolean | undefined }): boolean;
  /**
   * Asks a frame in the asking page, of whatever site, about what is noted in it; null where the browser does not let us into it.
   * @param data `way` as `FrameWaySchema` has it
   */
  askFrame(data: { way: number[]; ask: FrameAsk }): FrameAnswer | null;
  /** The unfinished note cannot be written on the asking page: the panel opens it. */
  handOver(data: { noteId: string }): boolean;
  /** What the note was about was taken away from the asking page, and that solved it. False where the note is not lost there. */
  solveLost(data: { noteId: string }): boolean;
}

/** What pointing in a page is for; without a note, for a new one. */
export interface Pointing {
  noteId?: string;
  /** What is pointed at is one more place of the note. */
  also?: boolean;
  /** Address of the picture that a new note is about. */
  picture?: string;
}
