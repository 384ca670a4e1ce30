import { signal as createSignal, type ReadonlySignal } from '@preact/signals';
import { render } from 'preact';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import { overlayVisible } from '../../platform/settings.ts';
import type { FocusPlace } from './focus-place.ts';
import type { LabelWalk } from './labels/explore.ts';
import type { Labels } from './labels/labels.ts';
import type { Place } from './labels/measure.ts';
import type { Tracker } from './labels/tracker.ts';
import { Ribbon } from './ribbon.tsx';
import { createRibbonMover } from './ribbon-place.ts';

const SECOND_MS = 1_000;

export interface RibbonWorld {
  readonly layer: HTMLElement;
  readonly tracker: Tracker;
  readonly focus: FocusPlace;
  readonly labels: Labels;
  readonly labelWalk: LabelWalk;
  readonly briefing: ReadonlySignal<Briefing | null>;
  readonly stage: ReadonlySignal<string | null>;
  readonly signal: AbortSignal;
}

/** Draws the ribbon until the signal aborts. */
export function showRibbon(world: RibbonWorld): void {
  const { layer, tracker, focus, labels, labelWalk, briefing, signal } = world;
  let ribbon: HTMLElement | null = null;
  const elapsed = createSignal(0);
  const count = createSignal(0);
  const dodges = createSignal(false);
  const said = createSignal('');

  const tick = () => {
    elapsed.value = Date.now() - (briefing.peek()?.startedAt ?? Date.now());
  };
  const look = () => {
    count.value = labels.inWindow().length;
    // While it dodges it is elsewhere: where it would be is what counts.
    const home = ribbon && homeOf(ribbon, mover.place.peek());
    dodges.value = home !== null && focus.place !== null && overlaps(home, focus.place, tracker);
  };
  const mover = createRibbonMover(() => ribbon, signal);
  tracker.onPoll(look);
  focus.onChange(look);
  tick();
  const timer = setInterval(tick, SECOND_MS);
  render(
    <Ribbon
      briefing={briefing}
      stage={world.stage}
      elapsed={elapsed}
      labels={count}
      dodges={dodges}
      said={said}
      mover={mover}
      drawn={(element) => {
        ribbon = element;
      }}
      onStepLabels={(by) => {
        said.value = labelWalk.step(by);
      }}
      onCloseLabels={() => labelWalk.close()}
      onHide={() => void overlayVisible.set(false)}
    />,
    layer,
  );
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    render(null, layer);
  });
}

function homeOf(ribbon: HTMLElement, { x, y }: { x: number; y: number }): DOMRect {
  const { width, height } = ribbon.getBoundingClientRect();
  return new DOMRect(x * (innerWidth - width), y * (innerHeight - height), width, height);
}

function overlaps(box: DOMRect, place: Place, { view }: Tracker): boolean {
  const left = place.layer === 'view' ? place.x : place.x - view.scrollX;
  const top = place.layer === 'view' ? place.y : place.y - view.scrollY;
  const isBeside = box.right <= left || left + place.width <= box.left;
  const isApart = box.bottom <= top || top + place.height <= box.top;
  return !isBeside && !isApart;
}
