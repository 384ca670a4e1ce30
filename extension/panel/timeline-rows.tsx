import { inLanguage } from '../../shared/journey/local-text.ts';
import {
  type Departure,
  departures,
  type Movement,
  movements,
} from '../../shared/journey/movement.ts';
import { hurts } from '../../shared/journey/note-order.ts';
import { SLOW_LOAD_MS } from '../../shared/journey/page-remarks.ts';
import { ownerOf, type Plan, stageIndex } from '../../shared/journey/plan.ts';
import type { Note, Step } from '../../shared/journey/records.ts';
import { text } from '../platform/text.ts';
import { shortAddress } from '../ui/components/shown-address.ts';
import type { TimelineRow } from '../ui/components/timeline.tsx';

/** What turns a note into a row. */
type DrawNote = (note: Note) => Extract<TimelineRow, { kind: 'note' }>['row'];

/** What turns friction that was seen into a row. */
type DrawSignal = (
  step: Extract<Step, { kind: 'signal' }>,
) => Extract<TimelineRow, { kind: 'signal' }>['row'];

/** Steps and notes of a walk as one timeline, oldest first. */
export function timelineRows(
  plan: Plan,
  steps: readonly Step[],
  notes: readonly Note[],
  language: string,
  drawNote: DrawNote,
  drawSignal?: DrawSignal,
): TimelineRow[] {
  const moves = movements(plan, steps);
  const departed = departures(plan, steps);
  let stageBefore = -1;
  const stepRows = steps.flatMap((step) => {
    const way = { movement: moves.get(step.id), departure: departed.get(step.id) };
    const row = rowOf(step, plan, language, way, stageBefore);
    if (row?.kind === 'page' && row.stage >= 0) stageBefore = row.stage;
    return row ?? [];
  });
  const signalRows = steps.flatMap((step): TimelineRow[] => {
    if (step.kind !== 'signal' || !drawSignal) return [];
    const { id, at, state } = step;
    const stage = stageIndex(plan, step.stage);
    return [{ id, at, stage, kind: 'signal', isOpen: state === 'open', row: drawSignal(step) }];
  });
  const noteRows = notes.map(
    (note): TimelineRow => ({
      id: note.id,
      at: note.at,
      stage: stageIndex(plan, note.stage),
      kind: 'note',
      hurts: hurts(note),
      row: drawNote(note),
    }),
  );
  // Stable: at the same instant, what happened stands before what was said of it.
  return inOneRow([...stepRows, ...signalRows, ...noteRows].sort((a, b) => a.at - b.at));
}

type TouchpointRow = Extract<TimelineRow, { kind: 'touchpoint' }>;
const WEIGHT: Record<TouchpointRow['action'], number> = {
  seen: 0,
  clicked: 1,
  changed: 2,
  left: 3,
  submitted: 4,
};

/** What was done with one touchpoint in a row is one row: the most that was done, and how often. */
function inOneRow(rows: readonly TimelineRow[]): TimelineRow[] {
  const shown: TimelineRow[] = [];
  for (const row of rows) {
    const before = shown.at(-1);
    if (row.kind !== 'touchpoint' || before?.kind !== 'touchpoint' || before.name !== row.name) {
      shown.push(row);
    } else if (WEIGHT[row.action] >= WEIGHT[before.action]) {
      const times = row.action === before.action ? before.times + 1 : 1;
      shown[shown.length - 1] = { ...before, action: row.action, times };
    }
  }
  return shown;
}

function rowOf(
  step: Step,
  plan: Plan,
  language: string,
  { movement, departure }: { movement: Movement | undefined; departure: Departure | undefined },
  stageBefore: number,
): TimelineRow | undefined {
  const stage = stageIndex(plan, step.stage);
  const base = { id: step.id, at: step.at, stage };
  if (step.kind === 'felt') return { ...base, kind: 'felt', feeling: step.feeling };
  if (step.kind === 'touchpoint') {
    const planned = plan.touchpoints.find(({ id }) => id === step.touchpoint);
    return {
      ...base,
      kind: 'touchpoint',
      name: planned ? inLanguage(planned.label, language) : step.touchpoint,
      owner: ownerOf(planned ?? {}),
      action: step.action,
      times: 1,
    };
  }
  if (step.kind !== 'page') return undefined;
  const stageName = plan.stages[stage]?.name;
  return {
    ...base,
    kind: 'page',
    title: step.title,
    address: shortAddress(step.address),
    movement,
    departures: departure ? departureWords(departure, plan, language) : [],
    stageName: stageName && stage !== stageBefore ? inLanguage(stageName, language) : '',
    slowMs: step.loadMs !== null && step.loadMs > SLOW_LOAD_MS ? step.loadMs : null,
    unmarked: step.marks === 0,
  };
}

/** What of the plan's order was not kept, in words. */
function departureWords(
  { skipped, outOfOrder, repeated }: Departure,
  plan: Plan,
  language: string,
): string[] {
  const names = plan.stages
    .filter(({ id }) => skipped.includes(id))
    .map(({ name }) => inLanguage(name, language));
  return [
    ...(names.length > 0 ? [text('walkSkipped', names.join(', '))] : []),
    ...(outOfOrder ? [text('walkOutOfOrder')] : []),
    ...(repeated ? [text('walkRepeated')] : []),
  ];
}
