import { signal as createSignal, effect, type ReadonlySignal } from '@preact/signals-core';
import { render } from 'preact';
import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Feeling } from '../../../shared/journey/records.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { overlayVisible } from '../../platform/settings.ts';
import { text } from '../../platform/text.ts';
import type { Feelings } from '../record/feel.ts';
import type { FocusPlace } from './focus-place.ts';
import type { LabelWalk } from './labels/explore.ts';
import type { Labels } from './labels/labels.ts';
import type { Place } from './labels/measure.ts';
import type { Tracker } from './labels/tracker.ts';
import { Ribbon } from './ribbon.tsx';
import { RibbonMover } from './ribbon-place.ts';

const SECOND_MS = 1_000;
/** What was done with a key can be read for so long. */
const TOLD_MS = 4_000;

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

/** What the keys do, with the ribbon saying so. */
export interface ShownRibbon {
  feel(feeling: Feeling): void;
  undo(): void;
  /** Says for a moment what a key has done. */
  tell(words: string): void;
}

/**
 * Draws the ribbon until the signal aborts.
 * @param undo takes the walk's last step out and says what it was; nothing where there is none
 */
export function showRibbon(
  world: RibbonWorld,
  feelings: Feelings,
  undo: () => Promise<string>,
): ShownRibbon {
  const { layer, labelWalk, briefing, signal } = world;
  let ribbon: HTMLElement | null = null;
  const mover = new RibbonMover(() => ribbon, signal);
  const said = createSignal('');
  const { told, tell } = teller(signal);
  const feel = (feeling: Feeling) => {
    if (briefing.peek()?.paused) return tell(text('pageFeelPaused'));
    feelings.feel(feeling);
    tell(feelingWord(feeling));
  };
  const props = {
    ...{ told, feeling: feelings.said, onFeel: feel },
    ...{ briefing, mover, said, stage: world.stage, elapsed: followTime(briefing, signal) },
    ...followPage(world, () => ribbon, mover),
    drawn: (element: HTMLElement | null) => {
      ribbon = element;
    },
    onStepLabels: (by: 1 | -1) => {
      said.value = labelWalk.step(by);
    },
    onCloseLabels: () => labelWalk.close(),
    onHide: () => void overlayVisible.set(false),
  };
  // Drawn whole whenever a signal changes that it read: cheaper for every page than components that follow signals.
  const stop = effect(() => render(<Ribbon {...props} />, layer));
  signal.addEventListener('abort', () => {
    stop();
    render(null, layer);
  });
  return { feel, tell, undo: () => void undone(undo).then(tell) };
}

/** What came of undoing, in words. */
function undone(undo: () => Promise<string>): Promise<string> {
  return undo().then(
    (said) => said || text('pageNothingToUndo'),
    () => text('pageNotUndone'),
  );
}

/** Words that go by themselves. */
function teller(signal: AbortSignal) {
  const told = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const tell = (words: string) => {
    told.value = words;
    clearTimeout(timer);
    timer = setTimeout(() => {
      told.value = '';
    }, TOLD_MS);
  };
  return { told, tell };
}

/** Milliseconds walked, each second; it stands still while the walk does. */
function followTime(briefing: ReadonlySignal<Briefing | null>, signal: AbortSignal) {
  const elapsed = createSignal(0);
  let told: Briefing | null = null;
  let toldAt = 0;
  const tick = () => {
    const now = performance.now();
    if (briefing.peek() !== told) {
      told = briefing.peek();
      toldAt = now;
    }
    if (told) elapsed.value = told.walkedMs + (told.paused ? 0 : now - toldAt);
  };
  tick();
  const timer = setInterval(tick, SECOND_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return elapsed;
}

/** How many labels can be seen, and whether the ribbon would lie over what has the focus. */
function followPage(
  world: Pick<RibbonWorld, 'focus' | 'labels' | 'tracker'>,
  ribbon: () => HTMLElement | null,
  mover: RibbonMover,
) {
  const labels = createSignal(0);
  const dodges = createSignal(false);
  const look = () => {
    const element = ribbon();
    const { place } = world.focus;
    labels.value = world.labels.inWindow().length;
    // While it dodges it is elsewhere: where it would be is what counts.
    const home = element && homeOf(element, mover.place.peek());
    dodges.value = home !== null && place !== null && overlaps(home, place, world.tracker);
  };
  world.tracker.onPoll(look);
  world.focus.onChange(look);
  return { labels, dodges };
}

function homeOf(ribbon: HTMLElement, { x, y }: { x: number; y: number }): DOMRect {
  const { offsetWidth: width, offsetHeight: height } = ribbon;
  return new DOMRect(x * (innerWidth - width), y * (innerHeight - height), width, height);
}

function overlaps(box: DOMRect, place: Place, { view }: Tracker): boolean {
  const left = place.layer === 'view' ? place.x : place.x - view.scrollX;
  const top = place.layer === 'view' ? place.y : place.y - view.scrollY;
  const isBeside = box.right <= left || left + place.width <= box.left;
  const isApart = box.bottom <= top || top + place.height <= box.top;
  return !isBeside && !isApart;
}
