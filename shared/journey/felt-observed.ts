import type { Felt } from './emotion-curve.ts';
import { isStanding } from './note-order.ts';
import type { Feeling, Note, Step } from './records.ts';
import type { Station } from './station.ts';

type Signal = Extract<Step, { kind: 'signal' }>;

/** Signals count by their strength; at two points what was observed contradicts a good word. */
const POINTS = { strong: 2, weak: 1 } as const;
const CONTRADICTION_POINTS = 2;

/** Felt and observed at one place. */
export interface FeltObserved {
  station: Station;
  /** The feeling said last there; null where none was. */
  felt: Feeling | null;
  /** Signals there that nobody dismissed. */
  signals: Signal[];
  /**
   * `feltFine`: neutral or better was said, and signals of two points or more were observed. `feltBad`: worse than neutral was
   * said, and no signal, no note and no moment's own words or wait say why.
   */
  disagreement: 'feltFine' | 'feltBad' | null;
}

/** Everything that was said in the walk, in the order it was said: in passing, in a moment, in a note. */
export function feltInOrder(steps: readonly Step[], notes: readonly Note[]): Felt[] {
  const said: Felt[] = steps.flatMap((step) => {
    if (step.kind !== 'felt' && step.kind !== 'moment') return [];
    return step.feeling === null ? [] : { at: step.at, feeling: step.feeling, noteId: null };
  });
  const written: Felt[] = notes.flatMap((note) =>
    isStanding(note) && note.feeling !== null
      ? { at: note.at, feeling: note.feeling, noteId: note.id }
      : [],
  );
  return [...said, ...written].sort((a, b) => a.at - b.at);
}

/** Felt beside observed, place by place; only places where one of the two is known. */
export function feltAndObserved(
  stations: readonly Station[],
  steps: readonly Step[],
  notes: readonly Note[],
): FeltObserved[] {
  const felt = feltInOrder(steps, notes);
  const observed = steps.filter(
    (step): step is Signal => step.kind === 'signal' && step.state !== 'dismissed',
  );
  const reasons = [
    ...notes.filter((note) => isStanding(note) && note.text.trim() !== ''),
    ...steps.filter(saysWhy),
  ];
  return stations.flatMap((station, index) => {
    const until = stations[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const here = ({ at }: { at: number }) => at >= station.at && at < until;
    const said = felt.findLast(here)?.feeling ?? null;
    const signals = observed.filter(here);
    if (said === null && signals.length === 0) return [];
    const disagreement = disagreementOf(said, signals, reasons.some(here));
    return { station, felt: said, signals, disagreement };
  });
}

/** A moment off the page is told by its walker, and by nobody else. */
function saysWhy(step: Step): boolean {
  return step.kind === 'moment' && (step.text.trim() !== '' || (step.waitedMs ?? 0) > 0);
}

function disagreementOf(
  felt: Feeling | null,
  signals: readonly Signal[],
  isNoted: boolean,
): FeltObserved['disagreement'] {
  if (felt === null) return null;
  const points = signals.reduce((sum, { strength }) => sum + POINTS[strength], 0);
  if (felt >= 0) return points >= CONTRADICTION_POINTS ? 'feltFine' : null;
  return points === 0 && !isNoted ? 'feltBad' : null;
}
