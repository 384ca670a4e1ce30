import { effect, type ReadonlySignal } from '@preact/signals';
import type { Briefing } from '../../../../shared/journey/briefing.ts';
import type { Mark } from '../../scan-page.ts';
import type { FocusPlace } from '../focus-place.ts';
import type { CardContent } from './card.ts';
import { CHIP_HEIGHT, chipWidth, countOn, createChip } from './chip.ts';
import type { Place, Target } from './measure.ts';
import { type LabelBox, mergeOverlapping } from './merge.ts';
import type { Tracker } from './tracker.ts';

/** Between a label and the element it names, in CSS pixels. */
const LIFT = 2;

export interface Label {
  readonly mark: Mark;
  readonly target: Target;
  content: CardContent;
  /** Made when the label comes near the window. */
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
    const stop = effect(() => this.#relabel(world.briefing.value));
    world.signal.addEventListener('abort', () => {
      stop();
      for (const label of [...this.#byElement.values()]) this.#drop(label);
    });
  }

  /** The page's marks as they are now. */
  show(marks: readonly Mark[]): void {
    const gone = new Set(this.#byElement.values());
    for (const mark of marks) {
      const known = this.#byElement.get(mark.element);
      if (known?.mark === mark) gone.delete(known);
      else this.#add(mark);
    }
    for (const label of gone) this.#drop(label);
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
    const before = this.#byElement.get(mark.element);
    if (before) this.#drop(before);
    const target = this.#world.tracker.add(mark.element);
    const content = contentOf(mark, this.#world.briefing.peek());
    const label = { mark, target, content, chip: null, box: null, followers: [], isLed: false };
    this.#byElement.set(mark.element, label);
    this.#byTarget.set(target, label);
  }

  #drop(label: Label): void {
    this.#world.tracker.remove(label.target);
    label.chip?.remove();
    // A mark that was read anew has taken the place already.
    if (this.#byElement.get(label.mark.element) === label) {
      this.#byElement.delete(label.mark.element);
    }
    this.#byTarget.delete(label.target);
    this.#drawn.delete(label);
  }

  #draw(): void {
    const wanted = new Set(this.near());
    for (const label of this.#drawn) if (!wanted.has(label)) undraw(label);
    this.#drawn = wanted;
    drawAll([...wanted], this.#world);
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
  label.chip?.remove();
  label.chip = null;
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
  const edge = pageWidth();
  for (const label of labels) {
    label.chip ??= createChip(label.content);
    const layer = label.target.place?.layer === 'view' ? world.viewLayer : world.pageLayer;
    if (label.chip.parentElement !== layer) layer.append(label.chip);
  }
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
  for (const label of placed) write(label, world.focus.place);
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

function pageWidth(): number {
  return (document.scrollingElement ?? document.documentElement).scrollWidth;
}

function write({ chip, box, followers, isLed }: Label, focus: Place | null): void {
  if (!chip || !box) return;
  chip.style.transform = `translate(${onPixel(box.x)}px, ${onPixel(box.y)}px)`;
  chip.classList.toggle('merged', isLed);
  chip.classList.toggle('aside', focus !== null && covers(box, focus));
  countOn(chip, followers.length);
}

/** Text is sharp on whole device pixels. */
function onPixel(position: number): number {
  return Math.round(position * devicePixelRatio) / devicePixelRatio;
}

function covers(box: LabelBox, focus: Place): boolean {
  if (box.layer !== focus.layer) return false;
  const beside = box.x >= focus.x + focus.width || box.x + box.width <= focus.x;
  const apart = box.y >= focus.y + focus.height || box.y + box.height <= focus.y;
  return !beside && !apart;
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
