import { changedStep, withHistory } from '../../shared/journey/edit-walk.ts';
import { lastStepOf } from '../../shared/journey/last-step.ts';
import type { Step } from '../../shared/journey/records.ts';
import { ok, type Result } from '../../shared/kit/result.ts';
import type { Refusal } from '../platform/messages.ts';
import { language } from '../platform/text.ts';
import { undoneWords } from '../platform/undone-words.ts';
import { journey, latestSteps, steps as readSteps, walk as readWalk } from '../store/read.ts';
import { changeStep } from '../store/write.ts';
import { bindingOf } from './binding.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { tellChange } from './tell.ts';

/**
 * Steps looked at first, and then: a long walk has thousands, the last thing done is seldom far back, and each one costs
 * Firefox half a millisecond.
 */
const LOOKS_BACK = [8, 100];

/** What was taken out, and in a sentence; no ids and no words where no step was left. */
export interface Undone {
  stepIds: string[];
  said: string;
}

/**
 * Takes the walk's last step out: kept, but in nothing that is told of the walk. Answers the ids, so that it can be put
 * back (`changeStep`).
 */
export function undoLastStep(walkId: string): Promise<Result<Undone, Refusal>> {
  // Two presses take out two steps, one after the other.
  return inTurn('undo', async () => {
    await drain();
    const found = await lastOf(walkId);
    const stepIds = found.map(({ id }) => id);
    const at = Date.now();
    for (const stepId of stepIds) {
      await changeStep(stepId, (step, walk) => {
        const taken = changedStep(step, { deleted: true }, at);
        return { step: taken.step, walk: withHistory(walk, taken.lines) };
      });
    }
    if (stepIds.length > 0) tellChange(['walks', 'steps'], { stepIds });
    return ok({ stepIds, said: found[0] ? await said(found[0]) : '' });
  });
}

async function lastOf(walkId: string): Promise<Step[]> {
  for (const count of LOOKS_BACK) {
    const last = lastStepOf(await latestSteps(walkId, count));
    if (last.length > 0) return last;
  }
  return lastStepOf(await readSteps(walkId));
}

/** Who walks blind is told nothing of what the plan calls it. */
async function said(step: Step): Promise<string> {
  const walk = await readWalk(step.walkId);
  const planned = walk && !walk.charter?.blind ? await journey(walk.journeyId) : undefined;
  return undoneWords(step, planned?.plan ?? null, language());
}

/** The same from a page of the walk. Answers the sentence; none where no walk runs in its tab, or no step is left. */
export async function undoFromPage(tabId: number): Promise<string> {
  const binding = await bindingOf(tabId);
  if (!binding) return '';
  const undone = await undoLastStep(binding.walkId);
  return undone.ok ? undone.value.said : '';
}
