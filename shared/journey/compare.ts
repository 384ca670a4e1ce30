import { type CurvePoint, emotionCurve } from './emotion-curve.ts';
import { feltInOrder } from './felt-observed.ts';
import { countMovements, movements } from './movement.ts';
import { hurts, worstFirst } from './note-order.ts';
import type { Plan } from './plan.ts';
import type { Note, Step, Walk } from './records.ts';
import { pageOf, sameNotes } from './same-note.ts';
import { type StagePace, stagePace } from './stage-pace.ts';
import { timePerStage } from './stage-time.ts';
import { standing } from './standing.ts';

/** A walk and what belongs to it. */
export interface Walked {
  plan: Plan;
  walk: Walk;
  /** In the order they happened; those taken out do not count. */
  steps: readonly Step[];
  notes: readonly Note[];
}

/** What is laid side by side of a walk. */
export interface Figures {
  activeMs: number;
  waitingMs: number;
  pages: number;
  /** Times the walker went back or aside. */
  detours: number;
  /** Mean of what was felt, -2 to +2; null where nothing was said. */
  feeling: number | null;
  /** 1 to 10; null where it was not answered. */
  ease: number | null;
  reached: boolean | null;
  /** Notes that say something is wrong. */
  hurting: number;
  /** Signals that nobody dismissed. */
  signals: number;
}

/** One side of a stage: its time and its feeling. */
export interface StageSide {
  pace: StagePace | undefined;
  point: CurvePoint | undefined;
}

export interface Comparison {
  before: Figures;
  after: Figures;
  /** Stages of the later plan, then those only the earlier one has. */
  stages: { stage: string; before: StageSide; after: StageSide }[];
  notes: NoteFates;
}

/** What became of the notes that say something is wrong, worst first. */
export interface NoteFates {
  /** The place was walked again, and nothing of the kind was noted. */
  solved: Note[];
  still: { before: Note; after: Note }[];
  fresh: Note[];
  /** The place was not met again: nobody can tell. */
  lost: Note[];
}

/** Two walks side by side: what changed since the earlier one. */
export function compareWalks(before: Walked, after: Walked): Comparison {
  const [one, other] = [withStanding(before), withStanding(after)];
  return {
    before: figuresOf(one),
    after: figuresOf(other),
    stages: stagesOf(one, other),
    notes: fatesOf(one, other),
  };
}

function withStanding(walked: Walked): Walked {
  return { ...walked, steps: standing(walked.steps) };
}

function figuresOf({ plan, walk, steps, notes }: Walked): Figures {
  const { activeMs, waitingMs } = timePerStage(plan, walk, steps, notes);
  const { back, sidetrack } = countMovements(movements(plan, steps));
  const felt = feltInOrder(steps, notes);
  const sum = felt.reduce((total, { feeling }) => total + feeling, 0);
  return {
    ...{ activeMs, waitingMs, detours: back + sidetrack },
    pages: steps.filter(({ kind }) => kind === 'page').length,
    feeling: felt.length > 0 ? sum / felt.length : null,
    ease: walk.closing?.ease ?? null,
    reached: walk.closing?.reached ?? null,
    hurting: worstFirst(notes).filter(hurts).length,
    signals: steps.filter((step) => step.kind === 'signal' && step.state !== 'dismissed').length,
  };
}

function stagesOf(before: Walked, after: Walked): Comparison['stages'] {
  const ids = [...after.plan.stages, ...before.plan.stages].map(({ id }) => id);
  const [one, other] = [sidesOf(before), sidesOf(after)];
  return [...new Set(ids)].map((stage) => ({ stage, before: one(stage), after: other(stage) }));
}

function sidesOf({ plan, walk, steps, notes }: Walked): (stage: string) => StageSide {
  const paces = stagePace(plan, walk, steps, notes);
  const points = emotionCurve(plan, steps, notes);
  return (wanted) => ({
    pace: paces.find(({ stage }) => stage === wanted),
    point: points.find(({ stage }) => stage === wanted),
  });
}

function fatesOf(before: Walked, after: Walked): NoteFates {
  const earlier = worstFirst(before.notes).filter(hurts);
  const later = worstFirst(after.notes).filter(hurts);
  const pairs = sameNotes(earlier, later);
  const paired = new Set(pairs.flat());
  const gone = earlier.filter((note) => !paired.has(note));
  const wasMet = metAgain(after);
  return {
    solved: gone.filter(wasMet),
    still: earlier.flatMap((note) => {
      const pair = pairs.find(([one]) => one === note);
      return pair ? { before: note, after: pair[1] } : [];
    }),
    fresh: later.filter((note) => !paired.has(note)),
    lost: gone.filter((note) => !wasMet(note)),
  };
}

/** Whether a walk came to where a note was made: to its touchpoint, or for a note without one to its page. */
function metAgain({ steps, notes }: Walked): (note: Note) => boolean {
  const touchpoints = new Set<string | null>([
    ...steps.map((step) => ('touchpoint' in step ? step.touchpoint : null)),
    ...notes.map(({ touchpoint }) => touchpoint),
  ]);
  const pages = new Set(steps.filter(({ address }) => address !== '').map(pageOf));
  return (note) =>
    note.touchpoint === null ? pages.has(pageOf(note)) : touchpoints.has(note.touchpoint);
}
