import { signal as createSignal, type ReadonlySignal } from '@preact/signals-core';
import type { Feeling } from '../../../shared/journey/records.ts';
import { newId } from '../../platform/ids.ts';
import type { PageViews } from './page-steps.ts';
import type { StepPost } from './post-steps.ts';

export interface Feelings {
  /** What was said of the view that is shown; null before anything was. */
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
): Feelings {
  const saidOfView = createSignal<Feeling | null>(null);
  views.onView(() => {
    saidOfView.value = null;
  });
  return {
    said: saidOfView,
    feel(feeling) {
      saidOfView.value = feeling;
      const { id, address, stage: said } = views.current();
      steps.post({
        ...{ kind: 'felt', id: `${id}:felt:${newId()}`, at: Date.now(), address, feeling },
        // A page is told no stages of a walk that is blind: there its own word must do.
        stage: stage.peek() ?? said,
      });
    },
  };
}
