import { whileAlive } from '../platform/alive.ts';
import {
  type ContentCalls,
  type NotedPlace,
  type NoteInPage,
  onMessage,
} from '../platform/messages.ts';

/** What this page does when the background says so. */
export type ContentHandlers = {
  [Name in keyof ContentCalls]: (
    ...data: Parameters<ContentCalls[Name]>
  ) => ReturnType<ContentCalls[Name]> | Promise<ReturnType<ContentCalls[Name]>>;
};

/** Longest record id; what is not an id of the briefing finds nothing. */
const ID_LIMIT = 128;

/*
 * Read by hand: a schema library would be a load for every page. What does not fit is thrown, and so an error to
 * the caller.
 */
function readNote(data: unknown): Required<NoteInPage> {
  const { noteId, selector }: Record<string, unknown> = Object(data);
  if (typeof noteId === 'string' && noteId.length <= ID_LIMIT) {
    return { noteId, selector: typeof selector === 'string' ? selector : '' };
  }
  throw new TypeError('noteId');
}

function readPlace(data: unknown): NotedPlace {
  const place: NotedPlace = Object(data);
  // What else is told of the place and is nothing of ours is like nothing on the page.
  return { ...place, ...readNote(data), sure: place.sure !== false };
}

function readVisibility(data: unknown): { visible: boolean } {
  const visible: unknown = Object(data).visible;
  if (typeof visible === 'boolean') return { visible };
  throw new TypeError('visible');
}

/**
 * Answers the background until the signal aborts. Arguments are parsed first; what does not fit is an error to the
 * caller and does nothing here.
 */
export function answerBackground(handlers: ContentHandlers, signal: AbortSignal): void {
  const stops = [
    onMessage('pageReport', () => handlers.pageReport()),
    onMessage('journeyText', () => handlers.journeyText()),
    onMessage('refresh', () => handlers.refresh()),
    // Read where it is used: `compose/pointing.ts`.
    onMessage('beginPicking', ({ data }) => handlers.beginPicking(data)),
    onMessage('targetOfNote', ({ data }) => handlers.targetOfNote(readNote(data))),
    onMessage('scrollToNote', ({ data }) => handlers.scrollToNote(readNote(data))),
    onMessage('showPlace', ({ data }) => handlers.showPlace(readPlace(data))),
    onMessage('setOverlayVisible', ({ data }) => handlers.setOverlayVisible(readVisibility(data))),
    onMessage('tagPage', ({ data }) => handlers.tagPage(data)),
    onMessage('holdStill', ({ data }) => handlers.holdStill(readNote(data))),
    onMessage('moveAgain', ({ data }) => handlers.moveAgain(readNote(data))),
  ];
  whileAlive(signal).addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}
