import type { Signal } from '@preact/signals';
import { TARGET_LIMIT } from '../../../shared/journey/limits.ts';
import { placeKey, targetsOf, withTarget } from '../../../shared/journey/targets.ts';
import { selectedPassage } from '../anchor/selected-passage.ts';
import type { NotesWorld } from '../notes-door.ts';
import { type OnPicked, POINTING, startPicking } from '../pick/picker.tsx';
import type { Draft } from './draft.ts';
import { rememberPlace } from './noted-element.ts';
import { targetAt } from './target-at.ts';
import { type Part, targetOf } from './target-of.ts';

type At = Parameters<OnPicked>[2];

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
export function pointAlso(world: NotesWorld, { draft, pointing, end }: Open): void {
  const { context } = world;
  const targets = targetsOf(draft.note.peek());
  if (targets.length >= TARGET_LIMIT || pointing.peek()) return;
  const add = async (element: Element | null, part: Part, at: At = null) => {
    const target = element && (await targetAt(world, element, part, at));
    if (!element || !target || end.signal.aborted) return;
    rememberPlace(context, target, element);
    draft.change(withTarget(aboutOf(draft), target));
  };
  const passage = selectedPassage();
  const known = new Set(targets.map(placeKey));
  if (passage && !known.has(placeKey(targetOf(passage.element, passage)))) {
    void add(passage.element, passage);
    return;
  }
  pointing.value = true;
  const back = () => {
    pointing.value = false;
  };
  startPicking(
    context,
    (element, region, at) => {
      back();
      void add(element, { region }, at);
    },
    { ...POINTING, wholePage: false, onLeave: back },
  );
}

function aboutOf({ note }: Draft) {
  const { target, more } = note.peek();
  return { target, more };
}
