import * as v from 'valibot';
import { type ContentCalls, onMessage } from '../platform/messages.ts';

/** What this page does when the background says so. */
export type ContentHandlers = {
  [Name in keyof ContentCalls]: (
    ...data: Parameters<ContentCalls[Name]>
  ) => ReturnType<ContentCalls[Name]> | Promise<ReturnType<ContentCalls[Name]>>;
};

/** It is only compared with the ids of the briefing. */
const ForNote = v.object({ noteId: v.pipe(v.string(), v.maxLength(128)) });
const Visibility = v.object({ visible: v.boolean() });

/**
 * Answers the background until the signal aborts. Arguments are parsed first; what does not fit is an error to the
 * caller and does nothing here.
 */
export function answerBackground(handlers: ContentHandlers, signal: AbortSignal): void {
  const stops = [
    onMessage('pageReport', () => handlers.pageReport()),
    onMessage('journeyText', () => handlers.journeyText()),
    onMessage('refresh', () => handlers.refresh()),
    onMessage('beginPicking', () => handlers.beginPicking()),
    onMessage('scrollToNote', ({ data }) => handlers.scrollToNote(v.parse(ForNote, data))),
    onMessage('setOverlayVisible', ({ data }) =>
      handlers.setOverlayVisible(v.parse(Visibility, data)),
    ),
    onMessage('holdStill', ({ data }) => handlers.holdStill(v.parse(ForNote, data))),
    onMessage('moveAgain', ({ data }) => handlers.moveAgain(v.parse(ForNote, data))),
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
}
