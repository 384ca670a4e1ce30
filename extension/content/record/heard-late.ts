import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { WalkPage } from '../walk-page.ts';

/**
 * Calls back whenever a walk begins or goes on that could not hear of the view that is shown: somebody tagged or wrote
 * here before it, or it paused.
 * @param callback told whether this visit was heard of before
 */
export function whenHeardLate(
  {
    state,
    briefing,
    onAnswer,
    signal,
  }: Pick<WalkPage, 'state' | 'briefing' | 'onAnswer' | 'signal'>,
  callback: (isHeard: boolean) => void,
): void {
  let isLate = state() === 'answered';
  let hears = briefing.peek()?.paused === false;
  let isHeard = hears;
  const hear = (answer: Briefing | null) => {
    if (signal.aborted || !answer) return;
    const goesOn = !answer.paused && !hears;
    hears = !answer.paused;
    if (goesOn && isLate) callback(isHeard);
    isHeard ||= hears;
    isLate = true;
  };
  onAnswer(hear, signal);
}
