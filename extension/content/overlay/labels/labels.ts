import { effect } from '@preact/signals-core';
import type { Briefing } from '../../../../shared/journey/briefing.ts';
import type { Mark } from '../../scan-page.ts';
import { oncePerFrame } from '../../watch-page.ts';
import type { CardContent } from './card.ts';
import { make } from './chip.ts';
import {
  arrange,
  carryAlong,
  drawAll,
  type Label,
  type LabelWorld,
  undraw,
} from './draw-labels.ts';
import type { Target } from './measure.ts';
import { focusBox, write } from './put-chip.ts';
import { sweepInIdleTime } from './sweep.ts';
import type { Tracker } from './tracker.ts';
import { watchCovered } from './watch-covered.ts';

/**
 * With at most so many marks each has its label all the time, and scrolling costs what the browser takes for
 * scrolling them. Of more only those near the window are drawn: to make all of a thousand nearly doubles the set-up.
 */
const KEEP_LIMIT = 200;

/** Draws a label at each mark and keeps it there. */
export class Labels {
  #world: LabelWorld;
  #byElement = new Map<Element, Label>();
  #byTarget = new Map<Target, Label>();
  /** Those that are drawn, or that another one is drawn for. */
  #drawn = new Set<Label>();
  /** Those that were near the window when it was looked at last. */
  #near: ReadonlySet<Label> = new Set();
  /** Nothing was drawn since all of them were arranged together. */
  #isWhole = false;
  #drawRest: () => void;

  constructor(world: LabelWorld) {
    const { tracker, focus, briefing, signal } = world;
    const pageLayer = world.pageLayer.appendChild(make('div', 'labels'));
    const viewLayer = world.viewLayer.appendChild(make('div', 'labels'));
    this.#world = { ...world, pageLayer, viewLayer };
    this.#drawRest = sweepInIdleTime(
      () => this.#arrangeWhole(),
      (slice) => this.#drawSlice(slice),
      signal,
    );
    tracker.onFrame((moved) => this.#follow(moved));
    focus.onChange(() => this.#draw());
    this.#stepAsideWhileScrolling();
    const shown = () => (this.#isBlind ? [] : this.near());
    watchCovered(shown, world, () => this.#drawAnew());
    const stop = effect(() => this.#relabel(briefing.value));
    signal.addEventListener('abort', () => {
      stop();
      pageLayer.remove();
      viewLayer.remove();
      for (const label of [...this.#byElement.values()]) this.#drop(label);
    });
  }

  /** The page's marks as they are now. */
  show(marks: readonly Mark[]): void {
    const gone = new Set(this.#byElement.values());
    let differs = false;
    for (const mark of marks) {
      const known = this.#byElement.get(mark.element);
      if (!known) this.#add(mark);
      else if (known.mark !== mark) differs = this.#reword(known, mark);
      if (known) gone.delete(known);
    }
    for (const label of gone) this.#drop(label);
    // What lay under a label that went is to be seen now.
    if (differs || gone.size > 0) this.#drawAnew();
  }

  /** Labels that can be seen in the window, in reading order, led ones left out. */
  inWindow(): Label[] {
    return this.near()
      .filter((label) => isInWindow(label, this.#world.tracker))
      .sort(readingOrder);
  }

  /** Labels near the window, seen or not. */
  near(): Label[] {
    return this.#world.tracker.near().flatMap((target) => this.#byTarget.get(target) ?? []);
  }

  #add(mark: Mark): void {
    const target = this.#world.tracker.add(mark.element);
    const content = contentOf(mark, this.#world.briefing.peek());
    const label: Label = {
      ...{ mark, target, content, chip: null, box: null },
      ...{ drawnAs: '', followers: [], isLed: false, isCovered: false },
    };
    this.#byElement.set(mark.element, label);
    this.#byTarget.set(target, label);
  }

  #drop(label: Label): void {
    this.#world.tracker.remove(label.target);
    this.#undraw(label);
    this.#byElement.delete(label.mark.element);
    this.#byTarget.delete(label.target);
  }

  #undraw(label: Label): void {
    undraw(label);
    this.#drawn.delete(label);
  }

  /** The element says something else now; it is where it was. */
  #reword(label: Label, mark: Mark): true {
    label.mark = mark;
    label.content = contentOf(mark, this.#world.briefing.peek());
    this.#undraw(label);
    return true;
  }

  get #keepsAll(): boolean {
    return this.#byElement.size <= KEEP_LIMIT;
  }

  /** Who walks blind sees none; which are near is recorded all the same. */
  get #isBlind(): boolean {
    return this.#world.briefing.peek()?.blind ?? false;
  }

  /** Something moved, or others came near the window. */
  #follow(moved: ReadonlySet<Target>): void {
    const near = new Set(this.near());
    const labels = [...moved].flatMap((target) => this.#byTarget.get(target) ?? []);
    const far = labels.filter((label) => !near.has(label));
    const isThere = (label: Label) =>
      this.#near.has(label) || (this.#isWhole && this.#drawn.has(label));
    // What lay under a label that left is to be seen now.
    if (far.length < labels.length || far.some((label) => this.#near.has(label))) this.#draw();
    else if (![...near].every(isThere)) this.#drawAnew();
    this.#near = near;
    if (far.length === 0) return;
    // What was in the window may have left it: nothing stays behind.
    carryAlong(
      far.filter((label) => this.#drawn.has(label)),
      this.#world,
    );
    this.#isWhole = false;
    this.#drawRest();
  }

  /** What is near the window, at once. */
  #draw(): void {
    const near = this.#isBlind ? [] : this.near();
    this.#near = new Set(near);
    this.#isWhole = false;
    if (!this.#keepsAll || this.#isBlind) {
      for (const label of this.#drawn) if (!this.#near.has(label)) this.#undraw(label);
    }
    arrange(near);
    drawAll(near, this.#world);
    for (const label of near) this.#drawn.add(label);
  }

  /** What is near the window at once, and the rest when there is time. */
  #drawAnew(): void {
    this.#draw();
    this.#drawRest();
  }

  #arrangeWhole(): Label[] {
    if (!this.#keepsAll || this.#isBlind) return [];
    const all = [...this.#byElement.values()];
    arrange(all);
    this.#isWhole = true;
    return all;
  }

  #drawSlice(slice: readonly Label[]): void {
    const still = slice.filter((label) => this.#byTarget.get(label.target) === label);
    drawAll(still, this.#world);
    for (const label of still) this.#drawn.add(label);
  }

  /** A label of the page may come to lie on a focused field that stays in the window, or the other way about. */
  #stepAsideWhileScrolling(): void {
    const { focus, signal } = this.#world;
    const look = oncePerFrame(() => {
      const taken = focusBox(focus.place);
      for (const label of this.near()) write(label, taken);
    }, signal);
    const options = { capture: true, passive: true, signal };
    window.addEventListener('scroll', () => focus.place && look(), options);
  }

  #relabel(briefing: Briefing | null): void {
    for (const label of this.#byElement.values()) {
      label.content = contentOf(label.mark, briefing);
      this.#undraw(label);
    }
    this.#drawAnew();
  }
}

/** What a label and its card say of a mark. */
function contentOf(mark: Mark, briefing: Briefing | null): CardContent {
  const about = briefing?.labels[mark.touchpoint] ?? null;
  const stages = briefing?.stages ?? [];
  const named = [...mark.stages, ...(about?.stages ?? [])];
  const index = stages.findIndex(
    ({ id }) => id === named.find((id) => stages.some((s) => s.id === id)),
  );
  return {
    touchpoint: mark.touchpoint,
    name: about?.name || mark.touchpoint,
    owner: about?.owner ?? null,
    stage: index < 0 ? null : index + 1,
    stageName: stages[index]?.name ?? '',
    about,
  };
}

function isInWindow({ box, isLed, chip }: Label, { view }: Tracker): boolean {
  if (!box || isLed || !chip || chip.classList.contains('aside')) return false;
  const top = box.layer === 'view' ? box.y : box.y - view.scrollY;
  return top + box.height > 0 && top < view.height;
}

function readingOrder(a: Label, b: Label): number {
  const [one, other] = [a.chip?.getBoundingClientRect(), b.chip?.getBoundingClientRect()];
  return one && other ? one.top - other.top || one.left - other.left : 0;
}
