import { destinationMet } from '../../../shared/journey/destination.ts';
import { type Deviation, deviationOf } from '../../../shared/journey/deviation.ts';
import {
  type FeltObserved,
  feltAndObserved,
  feltInOrder,
} from '../../../shared/journey/felt-observed.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';
import { type Seam, seamsOf } from '../../../shared/journey/seam.ts';
import { type StagePace, stagePace } from '../../../shared/journey/stage-pace.ts';
import { standing } from '../../../shared/journey/standing.ts';
import { type WalkSummary, walkSummary } from '../../../shared/journey/summary.ts';
import { type Stop, wayOf } from '../../../shared/journey/way.ts';
import { contactWords } from '../../ui/components/answer-words.ts';
import type { WholeWalk } from '../../ui/models/after-model.ts';

/** The question that the start of a walk may have answered. */
export const CONTACT = 'contact';

type Of<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** Everything the walk page tells. */
export interface WalkRead {
  walk: Walk;
  journey: Journey;
  plan: Plan;
  /** Steps that count. */
  steps: Step[];
  notes: Note[];
  told: WalkSummary;
  stops: Stop[];
  seams: Seam[];
  deviation: Deviation;
  /** Whether the walk came to its destination; null where it has none. */
  arrived: boolean | null;
  paces: StagePace[];
  felt: FeltObserved[];
  signals: Of<'signal'>[];
  messages: Of<'message'>[];
  /** Those that were answered. */
  answers: Of<'answer'>[];
  /** How the customer comes into contact, in words, where the walk began with that said and nothing else was answered. */
  contact: string;
  /** BCP 47. */
  language: string;
}

/** Reads a walk for its page, all at once. */
export function readWalk(whole: WholeWalk, language: string): WalkRead {
  const { walk, journey, notes } = whole;
  const { plan } = journey;
  const steps = standing(whole.steps);
  const stops = wayOf(plan, walk, steps, notes);
  const stations = stops.map(({ station }) => station);
  const of = <Kind extends Step['kind']>(kind: Kind) =>
    steps.filter((step): step is Of<Kind> => step.kind === kind);
  return {
    ...{ walk, journey, plan, steps, notes, stops, language },
    told: walkSummary(plan, walk, steps, notes),
    seams: seamsOf(stations, feltInOrder(steps, notes), walk.pauses, of('answer')),
    arrived: destinationMet(walk, steps),
    deviation: deviationOf(plan, stations, steps, notes),
    paces: stagePace(plan, walk, steps, notes),
    felt: feltAndObserved(stations, steps, notes),
    signals: of('signal'),
    messages: of('message'),
    ...answersOf(walk, of('answer')),
  };
}

function answersOf(
  walk: Walk,
  all: readonly Of<'answer'>[],
): Pick<WalkRead, 'answers' | 'contact'> {
  const answers = all.filter(({ skipped }) => !skipped);
  const isSaid = answers.some(({ question }) => question === CONTACT);
  return { answers, contact: isSaid ? '' : contactWords(walk) };
}

/** Whether anything was answered, in the walk or at its ends. */
export function hasAnswer({ answers, contact, told }: WalkRead): boolean {
  return answers.length > 0 || contact !== '' || told.remark !== '' || told.ease !== null;
}
