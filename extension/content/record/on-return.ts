import type { Arrival } from '../../../shared/journey/step-record.ts';
import type { WalkPage } from '../walk-page.ts';
import { traversal } from './arrival.ts';

/**
 * Calls back when the page comes out of the browser's memory, unless the walk rests.
 * @returns whether it came so while the walk rested; asked once
 */
export function onReturn(
  { briefing, signal }: Pick<WalkPage, 'briefing' | 'signal'>,
  come: (came: Arrival) => void,
): () => boolean {
  let isMissed = false;
  let isAsked = false;
  const look = (event: PageTransitionEvent) => {
    if (!cameBack(event)) return;
    isAsked = true;
    if (briefing.peek()?.paused) isMissed = true;
    else come(traversal());
  };
  const stop = briefing.subscribe((told) => {
    // It was paused while the page was away: the view that has just begun is nobody's.
    isMissed ||= isAsked && told?.paused === true;
    isAsked = false;
  });
  signal.addEventListener('abort', stop);
  window.addEventListener('pageshow', look, { signal, capture: true });
  return () => {
    const was = isMissed;
    isMissed = false;
    return was;
  };
}

/** Only what the browser says: any page can say that it came back. */
function cameBack({ isTrusted, persisted }: PageTransitionEvent): boolean {
  return isTrusted && persisted;
}
