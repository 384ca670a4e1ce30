import {
  changedStep,
  changedWalk,
  type StepChange,
  type WalkChange,
  withHistory,
} from '../../shared/journey/edit-walk.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import type { Refusal } from '../platform/messages.ts';
import { changeStep as putChange, changeWalk as putWalkChange } from '../store/write.ts';
import { drain } from './drain.ts';
import { tellChange } from './tell.ts';

type Done = Result<null, Refusal>;

/** What pages still have to say of the step comes first: what is corrected after that stays corrected. */
export async function changeStep(stepId: string, change: StepChange): Promise<Done> {
  await drain();
  const at = Date.now();
  const found = await putChange(stepId, (step, walk) => {
    const changed = changedStep(step, change, at);
    return { step: changed.step, walk: withHistory(walk, changed.lines) };
  });
  tellChange(['steps', 'walks'], { stepIds: [stepId] });
  return found ? ok(null) : refused('notFound');
}

export async function changeWalk(walkId: string, change: WalkChange): Promise<Done> {
  const at = Date.now();
  const found = await putWalkChange(walkId, (walk) => changedWalk(walk, change, at));
  tellChange(['walks']);
  return found ? ok(null) : refused('notFound');
}
