import type { Box } from '../../../shared/journey/records.ts';

export interface Size {
  width: number;
  height: number;
}

/** Between card and element, and between card and the viewport's edge: CSS pixels. */
const GAP = 12;
const EDGE = 8;

/** Sides in the order they are tried: beside the element first, where the eye stays on its line. */
const SIDES = ['right', 'left', 'below', 'above'] as const;

/**
 * Where to put a card so that it does not cover what it is about: beside the element, else below or above it,
 * else in the corner where it covers least.
 * @param target the element's box; null puts the card at the bottom right
 */
export function placeCard(target: Box | null, card: Size, view: Size): { x: number; y: number } {
  const farX = Math.max(EDGE, view.width - card.width - EDGE);
  const farY = Math.max(EDGE, view.height - card.height - EDGE);
  if (!target) return { x: farX, y: farY };
  const within = (spot: { x: number; y: number }) => ({
    x: clamp(spot.x, EDGE, farX),
    y: clamp(spot.y, EDGE, farY),
  });
  const beside = SIDES.map((side) => within(spotAt(side, target, card)));
  const corners = [farX, EDGE].flatMap((x) => [farY, EDGE].map((y) => ({ x, y })));
  const spots = [...beside, ...corners];
  const costs = spots.map((spot) => overlap(grown(target), { ...spot, ...card }));
  return spots[costs.indexOf(Math.min(...costs))] ?? { x: farX, y: farY };
}

function spotAt(side: (typeof SIDES)[number], target: Box, card: Size): { x: number; y: number } {
  switch (side) {
    case 'right':
      return { x: target.x + target.width + GAP, y: target.y };
    case 'left':
      return { x: target.x - card.width - GAP, y: target.y };
    case 'below':
      return { x: target.x, y: target.y + target.height + GAP };
    case 'above':
      return { x: target.x, y: target.y - card.height - GAP };
  }
}

/** The outline around the element is part of what must stay visible: 2 px line and 2 px gap. */
function grown(box: Box): Box {
  return { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
