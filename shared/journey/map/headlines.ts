import type { Plan } from '../plan.ts';
import type { StageCell } from './cells.ts';
import type { WalkDigest } from './digest.ts';
import type { StageLoss } from './losses.ts';
import type { Pain } from './pains.ts';
import type { SeamSum } from './seam-sums.ts';

/** What the map says first, each from figures that stand on it. */
export interface Headlines {
  /** Where it breaks: the heaviest pain point. */
  breaks: Pain | null;
  /** Where walkers left: the stage that lost most of them (domain 001-21). */
  leaves: StageLoss | null;
  /** Pain points at a walk's first or last touchpoint, and at all those between (domain 000-26). */
  ends: { atEnds: number; between: number };
  /** The hand-over that broke most; null where all held. */
  seam: SeamSum | null;
  /** Stages that nobody came to and the plan has no figure for (domain 004-22). */
  unmeasured: string[];
  /** Planned touchpoints that nobody answers for (domain 004-16). */
  unanswered: string[];
}

export interface HeadlineFacts {
  pains: readonly Pain[];
  losses: readonly StageLoss[];
  seams: readonly SeamSum[];
  stages: readonly StageCell[];
}

export function headlinesOf(
  plan: Plan,
  digests: readonly WalkDigest[],
  { pains, losses, seams, stages }: HeadlineFacts,
): Headlines {
  const [seam] = seams;
  const mostLeft = [...losses].sort((a, b) => b.left - a.left || b.left / b.came - a.left / a.came);
  const lost = mostLeft[0];
  return {
    breaks: pains[0] ?? null,
    leaves: lost && lost.left > 0 ? lost : null,
    ends: endsOf(digests, pains),
    seam: seam && seam.broke > 0 ? seam : null,
    unmeasured: plan.stages.flatMap(({ id, measures = [] }) => {
      const came = stages.find(({ stage }) => stage === id)?.came ?? 0;
      return came === 0 && measures.length === 0 ? id : [];
    }),
    unanswered: plan.touchpoints.flatMap(({ id, responsible }) => (responsible ? [] : id)),
  };
}

function endsOf(digests: readonly WalkDigest[], pains: readonly Pain[]): Headlines['ends'] {
  const ends = new Set<string>();
  for (const { moves } of digests) {
    const way = [moves[0]?.from, ...moves.map(({ to }) => to)].filter(Boolean);
    for (const end of [way[0], way.at(-1)]) if (end) ends.add(end);
  }
  const atEnds = pains.filter(({ touchpoint }) => touchpoint !== null && ends.has(touchpoint));
  return { atEnds: atEnds.length, between: pains.length - atEnds.length };
}
