import { isStanding } from './note-order.ts';
import { placesOf, stageAt } from './place.ts';
import { type Plan, stageIndex } from './plan.ts';
import type { Feeling, Note, Step } from './records.ts';

export interface Felt {
  /** Milliseconds since the epoch. */
  at: number;
  feeling: Feeling;
  /** The note it was said in; null for a feeling said in passing. */
  noteId: string | null;
}

export interface CurvePoint {
  stage: string;
  /** The stage's position in the plan, 0 first. */
  index: number;
  /** Mean of what was felt, -2 to +2. */
  mean: number;
  lowest: Feeling;
  highest: Feeling;
  /** What the mean was made of, in the order it was felt. */
  felt: Felt[];
}

/**
 * Feeling along the stages. A stage in which nothing was said has no point: the curve does not guess.
 * A feeling said where the page had no stage belongs to no point.
 */
export function emotionCurve(
  plan: Plan,
  steps: readonly Step[],
  notes: readonly Note[],
): CurvePoint[] {
  const felt = feltByStage(plan, steps, notes);
  return plan.stages.flatMap(({ id }, index) => {
    const here = felt.get(id)?.sort((a, b) => a.at - b.at);
    if (!here) return [];
    const feelings = here.map(({ feeling }) => feeling).sort((a, b) => a - b);
    const [lowest = 0, highest = 0] = [feelings[0], feelings.at(-1)];
    const mean = feelings.reduce<number>((sum, feeling) => sum + feeling, 0) / feelings.length;
    return [{ stage: id, index, mean, lowest, highest, felt: here }];
  });
}

function feltByStage(
  plan: Plan,
  steps: readonly Step[],
  notes: readonly Note[],
): Map<string, Felt[]> {
  const places = placesOf(plan, steps);
  const byStage = new Map<string, Felt[]>();
  const add = (said: string | null, felt: Felt) => {
    const stage = stageIndex(plan, said) < 0 ? stageAt(places, felt.at) : said;
    if (stage === null) return;
    byStage.set(stage, [...(byStage.get(stage) ?? []), felt]);
  };
  for (const step of steps) {
    if (step.kind !== 'felt' && step.kind !== 'moment') continue;
    const { at, feeling } = step;
    if (feeling !== null) add(step.stage, { at, feeling, noteId: null });
  }
  for (const note of notes) {
    if (!isStanding(note) || note.feeling === null) continue;
    add(note.stage, { at: note.at, feeling: note.feeling, noteId: note.id });
  }
  return byStage;
}
