import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Briefing } from '../../../../shared/journey/briefing.ts';
import type { Mark } from '../../scan-page.ts';
import { oncePerFrame } from '../../watch-page.ts';
import type { FocusPlace } from '../focus-place.ts';
import type { CardContent } from './card.ts';
import { CHIP_HEIGHT, chipWidth, createChip } from './chip.ts';
import type { Place, Target } from './measure.ts';
import { type LabelBox, mergeOverlapping } from './merge.ts';
import { type Boxes, focusBox, type PutChip, write } from './put-chip.ts';
import type { Tracker } from './tracker.ts';

/** Between a label and the element it names, in CSS pixels. */
const LIFT = 2;

export interface Label extends PutChip {
  mark: Mark;
  readonly target: Target;
  content: CardContent;
  /** Made when the label comes near the window and no other one stands for it. */
  chip: HTMLElement | null;
  box: LabelBox | null;
  /** Labels that lie under this one; empty for one that stands alone or is led by another. */
  followers: Label[];
  isLed: boolean;
}

export interface LabelWorld {
  readonly tracker: Tracker;
  readonly focus: FocusPlace;
  readonly briefing: ReadonlySignal<Briefing | null>;
  readonly pageLayer: HTMLElement;
  readonly viewLayer: HTMLElement;
  readonly signal: AbortSignal;
}

/** Draws a label at each mark and keeps it there. */
export class Labels {
  #world: LabelWorld;
  #byElement = new Map<Element, Label>();
  #byTarget = new Map<Target, Label>();
  #drawn = new Set<Label>();

  constructor(world: LabelWorld) {
    this.#world = world;
    world.tracker.onFrame(() => this.#draw());
    world.focus.onChange(() => this.#draw());
    this.#stepAsideWhileScrolling();
    const stop = effect(() => this.#relabel(world.briefing.value));
    world.signal.addEventListener('abort', () => {
      stop();
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
    if (differs || gone.size > 0) this.#draw();
  }

  /** Labels that can be seen in the window, in reading order, led ones left out. */
  inWindow(): Label[] {
    return [...this.#drawn]
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
      ...{ drawnAs: '', followers: [], isLed: false },
    };
    this.#byElement.set(mark.element, label);
    this.#byTarget.set(target, label);
  }

  #drop(label: Label): void {
    this.#world.tracker.remove(label.target);
    label.chip?.remove();
    this.#byElement.delete(label.mark.element);
    this.#byTarget.delete(label.target);
    this.#drawn.delete(label);
  }

  /** The element says something else now; it is where it was. */
  #reword(label: Label, mark: Mark): true {
    label.mark = mark;
    label.content = contentOf(mark, this.#world.briefing.peek());
    undraw(label);
    return true;
  }

  #draw(): void {
    // Who walks blind sees none; which are near is recorded all the same.
    const wanted = new Set(this.#world.briefing.peek()?.blind ? [] : this.near());
    for (const label of this.#drawn) if (!wanted.has(label)) undraw(label);
    this.#drawn = wanted;
    drawAll([...wanted], this.#world);
  }

  /** A label of the page may come to lie on a focused field that stays in the window, or the other way about. */
  #stepAsideWhileScrolling(): void {
    const { focus, signal } = this.#world;
    const look = oncePerFrame(() => {
      const taken = focusBox(focus.place);
      for (const label of this.#drawn) write(label, taken);
    }, signal);
    const options = { capture: true, passive: true, signal };
    window.addEventListener('scroll', () => focus.place && look(), options);
  }

  #relabel(briefing: Briefing | null): void {
    for (const label of this.#byElement.values()) {
      label.content = contentOf(label.mark, briefing);
      undraw(label);
    }
    this.#draw();
  }
}

function undraw(label: Label): void {
  dropChip(label);
  label.box = null;
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

/** Puts all labels where their elements are. Does not lay out the page. */
function drawAll(labels: Label[], world: LabelWorld): void {
  // Read before anything is written: the page is laid out already.
  const edge = (document.scrollingElement ?? document.documentElement).scrollWidth;
  const focus = focusBox(world.focus.place);
  const placed = labels.filter((label) => {
    label.box = label.target.place && boxOf(label, label.target.place, edge);
    return label.box !== null;
  });
  const leaders = mergeOverlapping(placed.flatMap(({ box }) => box ?? []));
  for (const label of placed) label.followers = [];
  placed.forEach((label, index) => {
    const leader = placed[leaders[index] ?? index];
    label.isLed = leader !== label;
    if (leader && label.isLed) leader.followers.push(label);
  });
  // A page may have thousands of marks in one place: those that another one stands for are not drawn.
  for (const label of labels) {
    if (label.box && !label.isLed) drawChip(label, world, focus);
    else dropChip(label);
  }
}

function drawChip(label: Label, world: LabelWorld, focus: Boxes | null): void {
  label.chip ??= createChip(label.content);
  const layer = label.target.place?.layer === 'view' ? world.viewLayer : world.pageLayer;
  if (label.chip.parentElement !== layer) layer.append(label.chip);
  write(label, focus);
}

function dropChip(label: Label): void {
  label.chip?.remove();
  label.chip = null;
  label.drawnAs = '';
}

function boxOf({ content }: Label, place: Place, edge: number): LabelBox {
  const width = chipWidth(content);
  const above = place.y - CHIP_HEIGHT - LIFT;
  return {
    layer: place.layer,
    // Never beyond the right edge: it could not be read there.
    x: Math.max(0, Math.min(place.x, edge - width - LIFT)),
    // At the very top there is no room above.
    y: above < 0 ? place.y : above,
    width,
    height: CHIP_HEIGHT,
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
