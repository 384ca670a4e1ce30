import { changedStep, withHistory } from '../../shared/journey/edit-walk.ts';
import { lastStepOf } from '../../shared/journey/last-step.ts';
import { ok, type Result } from '../../shared/kit/result.ts';
import type { Refusal } from '../platform/messages.ts';
import { latestSteps, steps as readSteps } from '../store/read.ts';
import { changeStep } from '../store/write.ts';
import { bindingOf } from './binding.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { tellChange } from './tell.ts';

/** Steps looked at first: a long walk has thousands, and the last thing done is seldom far back. */
const LOOK_BACK = 100;

/**
 * Takes the walk's last step out: kept, but in nothing that is told of the walk. Answers the ids, so that it can be put
 * back (`changeStep`); none where no step is left.
 */
export function undoLastStep(walkId: string): Promise<Result<{ stepIds: string[] }, Refusal>> {
  // Two presses take out two steps, one after the other.
  return inTurn('undo', async () => {
    await drain();
    const last = lastStepOf(await latestSteps(walkId, LOOK_BACK));
    const found = last.length > 0 ? last : lastStepOf(await readSteps(walkId));
    const stepIds = found.map(({ id }) => id);
    const at = Date.now();
    for (const stepId of stepIds) {
      await changeStep(stepId, (step, walk) => {
        const taken = changedStep(step, { deleted: true }, at);
        return { step: taken.step, walk: withHistory(walk, taken.lines) };
      });
    }
    if (stepIds.length > 0) tellChange(['walks', 'steps'], stepIds);
    return ok({ stepIds });
  });
}

/** The same from a page of the walk. False where no walk runs in its tab, or no step is left. */
export async function undoFromPage(tabId: number): Promise<boolean> {
  const binding = await bindingOf(tabId);
  if (!binding) return false;
  const undone = await undoLastStep(binding.walkId);
  return undone.ok && undone.value.stepIds.length > 0;
}
