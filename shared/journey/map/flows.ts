import type { WalkDigest } from './digest.ts';
import type { Move, MoveKind } from './moves.ts';

/** A way from one touchpoint to another, and how often it was gone. */
export interface Flow extends Move {
  times: number;
  /** Walks that went it. */
  walks: number;
}

/** Every way that was gone, the most gone first. */
export function flowsOf(digests: readonly WalkDigest[]): Flow[] {
  const flows = new Map<string, Flow & { by: Set<string> }>();
  for (const { walk, moves } of digests) {
    for (const move of moves) {
      const key = JSON.stringify([move.from, move.to, move.kind]);
      const flow = flows.get(key) ?? { ...move, times: 0, walks: 0, by: new Set() };
      flow.times += 1;
      flow.by.add(walk.id);
      flows.set(key, flow);
    }
  }
  return [...flows.values()]
    .map(({ by, ...flow }) => ({ ...flow, walks: by.size }))
    .sort((a, b) => b.times - a.times);
}

/** How often each kind of movement happened. */
export function movesByKind(flows: readonly Flow[]): Record<MoveKind, number> {
  const counts = { forward: 0, back: 0, sidetrack: 0, resume: 0 };
  for (const { kind, times } of flows) counts[kind] += times;
  return counts;
}
