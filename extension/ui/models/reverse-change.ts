import type { StepChange, WalkChange } from '../../../shared/journey/edit-walk.ts';
import type { Step, Walk } from '../../../shared/journey/records.ts';

/** The change that takes a change back. */
export function reverseStep(step: Step, change: StepChange): StepChange {
  return {
    ...(change.stage === undefined ? {} : { stage: step.stage }),
    ...(change.title === undefined || step.kind !== 'page' ? {} : { title: step.title }),
    ...(change.at === undefined ? {} : { at: step.at }),
    ...(change.deleted === undefined ? {} : { deleted: step.deletedAt !== undefined }),
  };
}

/** The same for a walk. What was not said before cannot be unsaid again: it becomes empty. */
export function reverseWalk(walk: Walk, change: WalkChange): WalkChange {
  const nothingSaid = { reached: null, leftAt: null, ease: null, remark: '' };
  return {
    ...(change.title === undefined ? {} : { title: walk.title ?? '' }),
    ...(change.goal === undefined ? {} : { goal: walk.goal }),
    ...(change.closing === undefined ? {} : { closing: walk.closing ?? nothingSaid }),
    ...(change.charter === undefined ? {} : { charter: walk.charter ?? {} }),
  };
}
