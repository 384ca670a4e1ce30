import { hurts } from '../note-order.ts';
import type { Plan } from '../plan.ts';
import type { Note } from '../records.ts';
import type { WalkDigest } from './digest.ts';

/** How many came to a stage, and how many the journey lost there (domain 001-21, 003-21). */
export interface StageLoss {
  stage: string;
  came: number;
  left: number;
  /** Ids of the walks that left here. */
  walks: string[];
  /** The worst that those who left noted in this stage; null where they noted nothing. */
  why: Note | null;
}

/** Stage by stage in the plan's order. Who left where nobody said it, left in the stage of the last place. */
export function lossesOf(plan: Plan, digests: readonly WalkDigest[]): StageLoss[] {
  return plan.stages.map(({ id: stage }) => {
    const left = digests.filter((digest) => leftIn(digest) === stage);
    const came = digests.filter((digest) => digest.stages.has(stage) || left.includes(digest));
    const notes = left.flatMap((digest) => digest.notes.filter((note) => note.stage === stage));
    const why = notes.filter(hurts).sort((a, b) => b.severity - a.severity)[0] ?? null;
    return {
      ...{ stage, why, came: came.length, left: left.length },
      walks: left.map(({ walk }) => walk.id),
    };
  });
}

/** The stage in which the goal was given up; null for a walk that reached it or says nothing. */
export function leftIn({ outcome, lastStage }: WalkDigest): string | null {
  return outcome.kind === 'left' ? (outcome.stage ?? lastStage) : null;
}
