import { coverage, type Meeting } from '../coverage.ts';
import { type Deviation, deviationOf } from '../deviation.ts';
import { type CurvePoint, emotionCurve } from '../emotion-curve.ts';
import { feltInOrder } from '../felt-observed.ts';
import { worstFirst } from '../note-order.ts';
import type { Plan } from '../plan.ts';
import type { Note, Step, Walk } from '../records.ts';
import { type Seam, seamsOf } from '../seam.ts';
import { type StagePace, stagePace } from '../stage-pace.ts';
import { standing } from '../standing.ts';
import { type Outcome, outcomeOf } from '../summary.ts';
import { wayOf } from '../way.ts';
import { type Lack, lacksOf } from './lacks.ts';
import { type Move, movesOf } from './moves.ts';

type Signal = Extract<Step, { kind: 'signal' }>;
type Message = Extract<Step, { kind: 'message' }>;

/** What a map keeps of one walk: made once a walk, so that a filter folds a few hundred of these and never reads steps again. */
export interface WalkDigest {
  walk: Walk;
  /** When it last was walked; milliseconds since the epoch. */
  at: number;
  outcome: Outcome;
  /** Ids of the plan's stages that it came to. */
  stages: ReadonlySet<string>;
  /** The stage of the plan it was in last; null for a walk that was in none. */
  lastStage: string | null;
  curve: CurvePoint[];
  /** Signals that nobody dismissed. */
  signals: Signal[];
  messages: Message[];
  pace: StagePace[];
  meetings: Meeting[];
  deviation: Deviation;
  seams: Seam[];
  moves: Move[];
  /** What a customer wanted to know and did not find. */
  lacks: Lack[];
  /** Standing ones, worst first. */
  notes: Note[];
}

/**
 * Reads a walk for the map.
 * @param all the walk's steps in the order they happened; those taken out do not count
 * @param notes the walk's notes
 */
export function digestOf(
  plan: Plan,
  walk: Walk,
  all: readonly Step[],
  notes: readonly Note[],
): WalkDigest {
  const steps = standing(all);
  const stops = wayOf(plan, walk, steps, notes);
  const stations = stops.map(({ station }) => station);
  const answers = steps.filter((step) => step.kind === 'answer');
  const inPlan = stops.filter(({ column }) => column >= 0);
  const known = new Set(plan.stages.map(({ id }) => id));
  const ordered = worstFirst(notes);
  return {
    walk,
    at: walk.endedAt ?? steps.at(-1)?.at ?? walk.startedAt,
    outcome: outcomeOf(walk),
    stages: new Set(steps.flatMap(({ stage }) => (stage && known.has(stage) ? stage : []))),
    lastStage: plan.stages[inPlan.at(-1)?.column ?? -1]?.id ?? null,
    curve: emotionCurve(plan, steps, notes),
    signals: steps.filter(
      (step): step is Signal => step.kind === 'signal' && step.state !== 'dismissed',
    ),
    messages: steps.filter((step): step is Message => step.kind === 'message'),
    pace: stagePace(plan, walk, steps, notes),
    meetings: coverage(plan, steps, notes),
    deviation: deviationOf(plan, stations, steps, notes),
    seams: seamsOf(stations, feltInOrder(steps, notes), walk.pauses, answers),
    moves: movesOf(plan, stops),
    lacks: lacksOf(steps, ordered),
    notes: ordered,
  };
}
