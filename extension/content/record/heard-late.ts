import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { WalkPage } from '../walk-page.ts';

/**
 * Calls back once, when a walk begins or goes on that could not hear of this visit's first view: somebody tagged or
 * wrote here before it, or it paused.
 */
export function whenHeardLate(
  {
    state,
    briefing,
    onAnswer,
    signal,
  }: Pick<WalkPage, 'state' | 'briefing' | 'onAnswer' | 'signal'>,
  callback: () => void,
): void {
  let isLate = state() === 'answered';
  let isHeard = briefing.peek()?.paused === false;
  const hear = (answer: Briefing | null) => {
    if (isHeard || signal.aborted || !answer) return;
    isHeard = !answer.paused;
    if (isHeard && isLate) callback();
    isLate = true;
  };
  onAnswer(hear, signal);
}
