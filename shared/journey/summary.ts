import { coverage, type Meeting } from './coverage.ts';
import { type CurvePoint, emotionCurve } from './emotion-curve.ts';
import { countMovements, type Movement, movements } from './movement.ts';
import { hurts, worstFirst } from './note-order.ts';
import { type PageRemarks, pageRemarks } from './page-remarks.ts';
import type { Plan } from './plan.ts';
import type { Note, Step, Walk } from './records.ts';
import { type StageTime, timePerStage } from './stage-time.ts';

/** What the summary's first sentence says. */
export type Headline =
  /** Some of the touchpoints that were met hurt. */
  | { kind: 'touchpoints'; hurt: number; met: number; worst: Note }
  /** Something hurt, at no touchpoint. */
  | { kind: 'notes'; hurt: number; worst: Note }
  /** There are notes, and none of them hurts. */
  | { kind: 'fine'; notes: number }
  /** Nothing was noted: who finds no pain asks the wrong questions (domain 004-09). */
  | { kind: 'silent' };

/** How the walk ended; `left` may lack its stage where the walker did not say. */
export type Outcome =
  | { kind: 'reached' }
  | { kind: 'left'; stage: string | null }
  | { kind: 'unsaid' };

/** All that is told about one walk. */
export interface WalkSummary {
  headline: Headline;
  outcome: Outcome;
  /** 1 to 10; null where it was not answered. */
  ease: number | null;
  remark: string;
  time: StageTime;
  touchpoints: Meeting[];
  /** Worst first. */
  notes: Note[];
  curve: CurvePoint[];
  movements: Record<Movement, number>;
  pages: PageRemarks;
}

/**
 * Reads a walk.
 * @param steps the walk's steps in the order they happened
 * @param notes the walk's notes; drafts count from their first word, notes in the bin do not
 */
export function walkSummary(
  plan: Plan,
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
): WalkSummary {
  const ordered = worstFirst(notes);
  const touchpoints = coverage(plan, steps, notes);
  return {
    headline: headlineOf(ordered, touchpoints),
    outcome: outcomeOf(walk),
    ease: walk.closing?.ease ?? null,
    remark: walk.closing?.remark ?? '',
    time: timePerStage(plan, walk, steps, notes),
    touchpoints,
    notes: ordered,
    curve: emotionCurve(plan, steps, notes),
    movements: countMovements(movements(plan, steps)),
    pages: pageRemarks(steps),
  };
}

function headlineOf(ordered: readonly Note[], touchpoints: readonly Meeting[]): Headline {
  const [worst] = ordered;
  if (!worst) return { kind: 'silent' };
  if (!hurts(worst)) return { kind: 'fine', notes: ordered.length };
  const met = touchpoints.filter(({ action }) => action !== null);
  const hurt = met.filter((meeting) => meeting.hurt).length;
  if (hurt > 0) return { kind: 'touchpoints', hurt, met: met.length, worst };
  return { kind: 'notes', hurt: ordered.filter(hurts).length, worst };
}

/** How a walk ended, as its walker says. */
export function outcomeOf({ closing }: Walk): Outcome {
  if (!closing || closing.reached === null) return { kind: 'unsaid' };
  return closing.reached ? { kind: 'reached' } : { kind: 'left', stage: closing.leftAt };
}
