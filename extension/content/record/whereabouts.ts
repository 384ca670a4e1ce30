import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { stageNow } from '../../../shared/journey/place.ts';
import type { WalkPage } from '../walk-page.ts';
import type { OwnStep, StepPost } from './post-steps.ts';

export interface Whereabouts {
  /** The stage the walker is in on this page; null where it belongs to none, or nobody walks. */
  readonly stage: ReadonlySignal<string | null>;
  /** Posts steps, and follows where they lead. */
  readonly steps: StepPost;
}

/**
 * Which stage the walker is in, read from the very steps that are posted, and by the same reading as of the whole walk:
 * what stands on the page is what the panel says.
 */
export function followSteps(
  { briefing }: Pick<WalkPage, 'briefing'>,
  posting: StepPost,
): Whereabouts {
  /** The page step that is shown, and what was done there: each sort once for each stage. */
  const told = signal<OwnStep[]>([]);
  const hear = (step: OwnStep) => {
    const [page, ...done] = told.peek();
    if (step.kind === 'page') told.value = step.id === page?.id ? [step, ...done] : [step];
    else if (step.kind === 'touchpoint' && !briefing.peek()?.paused) {
      const isNew = !done.some((one) => one.stage === step.stage && actionOf(one) === step.action);
      if (page && isNew) told.value = [page, ...done, step];
    }
  };
  return {
    stage: computed(() => stageNow({ stages: briefing.value?.stages ?? [] }, told.value)),
    steps: {
      post(step) {
        hear(step);
        posting.post(step);
      },
    },
  };
}

const actionOf = (step: OwnStep) => (step.kind === 'touchpoint' ? step.action : null);
