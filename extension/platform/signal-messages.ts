import type { Note } from '../../shared/journey/records.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { Refusal } from './refusal.ts';

/** What the walker says of a signal. */
export interface JudgeSignal {
  stepId: string;
  verdict: 'confirmed' | 'dismissed' | 'open';
  /** The note a confirmed signal becomes; one is made up where it is left out. */
  noteId?: string | null | undefined;
  /** That note is to be written on, and not kept yet. */
  isDraft?: boolean | undefined;
}

/** From panel, options and report to the background; part of `PanelCalls`. */
export interface SignalCalls {
  /** Makes a note of a signal, dismisses it for its element, or takes that back. */
  judgeSignal(data: JudgeSignal): Result<null, Refusal>;
  /** Tells again what was dismissed: of one element of a journey, or (null) everything. */
  tellSignalAgain(data: {
    which: { journeyId: string; key: string } | null;
  }): Result<null, Refusal>;
}

/** From a page's content script; part of `PageCalls`. */
export interface SignalPageCalls {
  /** Runs the script that watches for friction in the asking page. False where the browser refuses. */
  fetchSignals(data: { pageId: string }): boolean;
  /** Has the asking page's errors told to its signals script as events of this name. False where the browser refuses. */
  hearErrors(data: { pageId: string; name: string }): boolean;
  /**
   * `judgeSignal` from the page it was seen on. Answers the draft where one is to be written on there, else null.
   * `inPanel` says that the page is no place to write, and asks for the panel.
   */
  judgeSignalHere(
    data: JudgeSignal & { pageId: string; inPanel?: boolean | undefined },
  ): Result<Note | null, Refusal>;
}
