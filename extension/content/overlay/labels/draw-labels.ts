import type { ReadonlySignal } from '@preact/signals-core';
import type { Briefing } from '../../../../shared/journey/briefing.ts';
import type { Mark } from '../../scan-page.ts';
import type { FocusPlace } from '../focus-place.ts';
import type { CardContent } from './card.ts';
import { CHIP_HEIGHT, chipWidth, createChip } from './chip.ts';
import type { Target } from './measure.ts';
import { type LabelBox, mergeOverlapping } from './merge.ts';
import { type Boxes, focusBox, type PutChip, write } from './put-chip.ts';
import type { Tracker } from './tracker.ts';

/** Between a label and the element it names, in CSS pixels. */
const LIFT = 2;

export interface Label extends PutChip {
  mark: Mark;
  readonly target: Target;
  content: CardContent;
  /** Null until it is drawn first, and while another label stands for it. */
  chip: HTMLElement | null;
  box: LabelBox | null;
  /** Labels that lie under this one; empty for one that stands alone or is led by another. */
  followers: Label[];
  isLed: boolean;
  /** Its element was found wholly behind something: it is not drawn, and takes no space from others. */
  isCovered: boolean;
}

export interface LabelWorld {
  readonly tracker: Tracker;
  readonly focus: FocusPlace;
  readonly briefing: ReadonlySignal<Briefing | null>;
  readonly pageLayer: HTMLElement;
  readonly viewLayer: HTMLElement;
  /** Our own layer: what it lies over is not covered. */
  readonly ours: Element;
  readonly signal: AbortSignal;
}

/** Finds where labels go and which of them stand for others. Reads the page, writes nothing. */
export function arrange(labels: readonly Label[]): void {
  const edge = pageEdge();
  const placed = labels.filter((label) => {
    label.box = boxOf(label, edge);
    return label.box !== null;
  });
  const leaders = mergeOverlapping(placed.flatMap(({ box }) => box ?? []));
  for (const label of placed) label.followers = [];
  placed.forEach((label, index) => {
    const leader = placed[leaders[index] ?? index];
    label.isLed = leader !== label;
    if (leader && label.isLed) leader.followers.push(label);
  });
}

/** Puts labels where they go. Does not lay out the page. */
export function drawAll(labels: readonly Label[], world: LabelWorld): void {
  const focus = focusBox(world.focus.place);
  // A page may have thousands of marks in one place: those that another one stands for are not drawn.
  for (const label of labels) {
    if (label.box && !label.isLed) drawChip(label, world, focus);
    else dropChip(label);
  }
}

/** Takes what is drawn along with its element; who stands for whom stays as it was. */
export function carryAlong(labels: readonly Label[], world: LabelWorld): void {
  const edge = pageEdge();
  for (const label of labels) label.box = boxOf(label, edge);
  drawAll(labels, world);
}

/** As if it had never been drawn. */
export function undraw(label: Label): void {
  dropChip(label);
  label.box = null;
}

function drawChip(label: Label, world: LabelWorld, focus: Boxes | null): void {
  label.chip ??= createChip(label.content);
  const layer = label.target.place?.layer === 'view' ? world.viewLayer : world.pageLayer;
  const isElsewhere = label.chip.parentElement !== layer;
  // Not yet in the page: what it is and where it goes is one change of style.
  write(label, focus);
  if (isElsewhere) layer.append(label.chip);
}

function dropChip(label: Label): void {
  label.chip?.remove();
  label.chip = null;
  label.drawnAs = '';
}

/** Read before anything is written: the page is laid out already. */
function pageEdge(): number {
  return (document.scrollingElement ?? document.documentElement).scrollWidth;
}

function boxOf({ content, target: { place }, isCovered }: Label, edge: number): LabelBox | null {
  if (!place || isCovered) return null;
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
