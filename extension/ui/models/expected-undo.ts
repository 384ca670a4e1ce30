import { lastStepOf } from '../../../shared/journey/last-step.ts';
import type { Journey, Step, Walk } from '../../../shared/journey/records.ts';
import { undoneWords } from '../../platform/undone-words.ts';

/** What the background is about to take out of a walk, in its own words; undefined where nothing is left. */
export function expectedUndo(
  walk: Walk,
  journey: Journey | undefined,
  steps: readonly Step[],
  language: string,
): string | undefined {
  const [last] = lastStepOf(steps);
  const plan = walk.charter?.blind ? null : (journey?.plan ?? null);
  return last && undoneWords(last, plan, language);
}
