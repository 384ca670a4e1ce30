import { computed, signal as createSignal, type ReadonlySignal } from '@preact/signals-core';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Feeling } from '../../../shared/journey/records.ts';
import { newId } from '../../platform/ids.ts';
import type { PageViews } from './page-steps.ts';
import type { StepPost } from './post-steps.ts';

export interface Feelings {
  /** What was said last of the view that is shown and stands; null where nothing does. */
  readonly said: ReadonlySignal<Feeling | null>;
  feel(feeling: Feeling): void;
}

/**
 * Records how a view feels, without leaving it. Each time is a step of its own; its id begins with the id of the page
 * step it is about, followed by `:felt:` and an id of its own: a copy of us that takes over after an update knows of none before.
 */
export function recordFeelings(
  views: Pick<PageViews, 'current' | 'onView'>,
  steps: StepPost,
  stage: ReadonlySignal<string | null>,
  briefing: ReadonlySignal<Briefing | null>,
): Feelings {
  const saidOfView = createSignal<readonly { id: string; feeling: Feeling }[]>([]);
  views.onView(() => {
    saidOfView.value = [];
  });
  const said = computed(() => {
    const taken = briefing.value?.takenBack ?? [];
    return saidOfView.value.findLast(({ id }) => !taken.includes(id))?.feeling ?? null;
  });
  return {
    said,
    feel(feeling) {
      const { id: viewId, address, stage: said } = views.current();
      const id = `${viewId}:felt:${newId()}`;
      saidOfView.value = [...saidOfView.peek(), { id, feeling }];
      steps.post({
        ...{ kind: 'felt', id, at: Date.now(), address, feeling },
        // A page is told no stages of a walk that is blind: there its own word must do.
        stage: stage.peek() ?? said,
      });
    },
  };
}
