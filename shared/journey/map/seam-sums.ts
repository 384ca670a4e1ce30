import { breakOf, SEAM_KINDS, type SeamKind, sideOf } from '../seam.ts';
import type { WalkDigest } from './digest.ts';

/** One hand-over of the journey, over all walks that went through it. */
export interface SeamSum {
  kind: SeamKind;
  from: string;
  to: string;
  /** How often it was gone through, and how often it broke. */
  times: number;
  broke: number;
  /** The worst break, 0 (it held) to 4. */
  worst: number;
  /** The longest that it took, without the walk's rests, in milliseconds. */
  tookMs: number;
  /** Ids of the walks in which it broke. */
  walks: string[];
}

/** Every hand-over, the one that broke most (how often, then how badly) first. */
export function seamSums(digests: readonly WalkDigest[]): SeamSum[] {
  const sums = new Map<string, SeamSum>();
  for (const { walk, seams } of digests) {
    for (const seam of seams) {
      for (const kind of SEAM_KINDS.filter((one) => seam.kinds.includes(one))) {
        const [from, to] = [sideOf(seam.from, kind), sideOf(seam.to, kind)];
        if (from === null || to === null) continue;
        const key = JSON.stringify([kind, from, to]);
        const sum = sums.get(key) ?? blank(kind, from, to);
        const broke = breakOf(seam);
        sum.times += 1;
        sum.worst = Math.max(sum.worst, broke);
        sum.tookMs = Math.max(sum.tookMs, seam.tookMs - seam.pausedMs);
        if (broke > 0) {
          sum.broke += 1;
          if (!sum.walks.includes(walk.id)) sum.walks.push(walk.id);
        }
        sums.set(key, sum);
      }
    }
  }
  return [...sums.values()].sort(
    (a, b) => b.broke - a.broke || b.worst - a.worst || b.times - a.times,
  );
}

function blank(kind: SeamKind, from: string, to: string): SeamSum {
  return { kind, from, to, times: 0, broke: 0, worst: 0, tookMs: 0, walks: [] };
}
