import type { Signal } from '@preact/signals';
import { TARGET_LIMIT } from '../../../shared/journey/limits.ts';
import { placeKey, targetsOf, withTarget } from '../../../shared/journey/targets.ts';
import { selectedPassage } from '../anchor/selected-passage.ts';
import type { PageContext } from '../page-context.ts';
import { POINTING, startPicking } from '../pick/picker.tsx';
import type { Draft } from './draft.ts';
import { rememberPlace } from './noted-element.ts';
import { type Part, targetOf } from './target-of.ts';

/** A note that is being written, as far as it matters here. */
interface Open {
  readonly draft: Draft;
  readonly pointing: Signal<boolean>;
  readonly end: AbortController;
}

/**
 * The note that is being written is about something else, too: the passage that is selected, where it is not about that yet,
 * else what is pointed at next. The card is out of the way meanwhile.
 */
export function pointAlso(context: PageContext, { draft, pointing, end }: Open): void {
  const targets = targetsOf(draft.note.peek());
  if (targets.length >= TARGET_LIMIT || pointing.peek()) return;
  const add = (element: Element | null, part: Part) => {
    if (!element || end.signal.aborted) return;
    const target = targetOf(element, part);
    rememberPlace(context, target, element);
    draft.change(withTarget(aboutOf(draft), target));
  };
  const passage = selectedPassage();
  const known = new Set(targets.map(placeKey));
  if (passage && !known.has(placeKey(targetOf(passage.element, passage)))) {
    add(passage.element, passage);
    return;
  }
  pointing.value = true;
  const back = () => {
    pointing.value = false;
  };
  startPicking(
    context,
    (element, region) => {
      back();
      add(element, { region });
    },
    { ...POINTING, wholePage: false, onLeave: back },
  );
}

function aboutOf({ note }: Draft) {
  const { target, more } = note.peek();
  return { target, more };
}
