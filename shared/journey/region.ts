import type { Box, Region } from './target.ts';

/** Shares are kept to so many parts of the whole: finer than a pixel of the largest picture. */
const PARTS = 10_000;

/** The box of a part of something, in the pixels of its box; all of it where no part is meant. */
export function partOf(whole: Box, region: Region | undefined): Box {
  if (!region) return whole;
  return {
    x: whole.x + region.x * whole.width,
    y: whole.y + region.y * whole.height,
    width: region.width * whole.width,
    height: region.height * whole.height,
  };
}

/** What part of something a box is, in shares of the whole's box; what reaches beyond it is cut off. Undefined for nothing of it. */
export function shareOf(whole: Box, part: Box): Region | undefined {
  const across = cut(part.x - whole.x, part.width, whole.width);
  const down = cut(part.y - whole.y, part.height, whole.height);
  if (!across || !down) return undefined;
  return { x: across.from, y: down.from, width: across.size, height: down.size };
}

function cut(from: number, size: number, whole: number): { from: number; size: number } | null {
  const start = Math.max(0, from);
  const end = Math.min(whole, from + size);
  if (end <= start) return null;
  const share = (length: number) => Math.round((length / whole) * PARTS) / PARTS;
  return { from: share(start), size: Math.max(1 / PARTS, share(end - start)) };
}
