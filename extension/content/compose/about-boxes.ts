import { partOf, shareOf } from '../../../shared/journey/region.ts';
import type { Box, Region, Target } from '../../../shared/journey/target.ts';
import { placeKey } from '../../../shared/journey/targets.ts';
import { linesInWindow } from '../anchor/lines.ts';
import { findQuote } from '../anchor/quote.ts';
import { boxInWindow } from '../frame-place.ts';
import { isOtherFrame } from '../other-frame.ts';

/** How one thing is marked that a note is about: a passage by its lines, anything else by a frame. */
export interface Mark {
  readonly look: 'frame' | 'lines';
  readonly boxes: readonly Box[];
}

/**
 * Measures what a note is about while somebody writes: elements, parts of them that were drawn, and passages.
 * @returns measures anew with each call, in CSS pixels of the window; nothing of what is gone
 */
export function createAbout(
  elementOf: (target: Target) => Element | null,
): (targets: readonly Target[]) => Mark[] {
  const ranges = new Map<string, Range | null>();
  // Reading a text to find a passage in it costs more than asking where that is now.
  const rangeOf = (target: Target, element: Element) => {
    const key = placeKey(target);
    const known = ranges.get(key);
    if (!target.quote || (known && !known.collapsed)) return known ?? null;
    const { range } = findQuote(element, target.quote);
    ranges.set(key, range);
    return range;
  };
  // The page measures the frame alone: what is meant stays where in it that was.
  const inFrame = new Map<string, Region | undefined>();
  const partIn = (target: Target, frame: Element) => {
    const key = placeKey(target);
    if (!inFrame.has(key)) inFrame.set(key, shareOf(boxInWindow(frame), target.box));
    return inFrame.get(key);
  };
  return (targets) =>
    targets.flatMap((target): Mark[] => {
      const element = elementOf(target);
      if (!element) return [];
      const range = rangeOf(target, element);
      const lines = range ? linesInWindow(range) : [];
      if (lines.length > 0) return [{ look: 'lines', boxes: lines }];
      const isInOther = target.frames !== undefined && isOtherFrame(element);
      const part = isInOther ? partIn(target, element) : target.region;
      return [{ look: 'frame', boxes: [partOf(boxInWindow(element), part)] }];
    });
}

/** The box around all of them. */
export function unionOf(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
