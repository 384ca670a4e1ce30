import { inLanguage } from '../../shared/journey/local-text.ts';
import {
  type Departure,
  departures,
  type Movement,
  movements,
} from '../../shared/journey/movement.ts';
import { hurts } from '../../shared/journey/note-order.ts';
import { isSlowLoad, pageQuality } from '../../shared/journey/page-remarks.ts';
import { ownerOf, type Plan, stageIndex } from '../../shared/journey/plan.ts';
import type { Note, Pause, Step } from '../../shared/journey/records.ts';
import { qualityWords } from '../platform/signal-words.ts';
import { text } from '../platform/text.ts';
import { shortAddress } from '../ui/components/shown-address.ts';
import type { TimelineRow } from '../ui/components/timeline.tsx';
import { withGaps } from './timeline-gaps.ts';

/** What turns a note, friction that was seen, and what a person wrote into the walk, into a row. */
export interface Drawing {
  signal(step: Extract<Step, { kind: 'signal' }>): Extract<TimelineRow, { kind: 'signal' }>['row'];
  note(note: Note): Extract<TimelineRow, { kind: 'note' }>['row'];
  made(step: Step): Pick<Extract<TimelineRow, { kind: 'made' }>, 'sign' | 'row'> | null;
}

/**
 * Steps and notes of a walk as one timeline, oldest first.
 * @param since nothing that happened before this instant has a row
 */
export function timelineRows(
  plan: Plan,
  steps: readonly Step[],
  notes: readonly Note[],
  language: string,
  draw: Drawing,
  pauses: readonly Pause[] = [],
  since = Number.NEGATIVE_INFINITY,
): TimelineRow[] {
  const moves = movements(plan, steps);
  const departed = departures(plan, steps);
  const from = steps.findIndex(({ at }) => at >= since);
  const recent = from < 0 ? [] : steps.slice(from);
  let stageBefore = latestStage(plan, steps.slice(0, Math.max(0, from)));
  const stepRows = recent.flatMap((step) => {
    if (step.kind === 'signal') {
      const isOpen = step.state === 'open';
      return { ...baseOf(step, plan), kind: 'signal' as const, isOpen, row: draw.signal(step) };
    }
    const made = draw.made(step);
    if (made) return { ...baseOf(step, plan), kind: 'made' as const, ...made };
    const way = { movement: moves.get(step.id), departure: departed.get(step.id) };
    const row = rowOf(step, plan, language, way, stageBefore);
    if (row?.kind === 'page' && row.stage >= 0) stageBefore = row.stage;
    return row ?? [];
  });
  const recentNotes = notes.filter(({ at }) => at >= since);
  const noteRows = recentNotes.map((note) => noteRow(note, plan, draw));
  // Stable: at the same instant, what happened stands before what was said of it.
  return withGaps(
    inOneRow([...stepRows, ...noteRows].sort((a, b) => a.at - b.at)),
    pauses,
    language,
  );
}

function noteRow(note: Note, plan: Plan, draw: Drawing): TimelineRow {
  const stage = stageIndex(plan, note.stage);
  return {
    ...{ id: note.id, at: note.at, stage },
    ...{ kind: 'note', hurts: hurts(note), row: draw.note(note) },
  };
}

/** The stage of the latest page that has one; -1 where none has. */
function latestStage(plan: Plan, steps: readonly Step[]): number {
  const page = steps.findLast((step) => step.kind === 'page' && stageIndex(plan, step.stage) >= 0);
  return page ? stageIndex(plan, page.stage) : -1;
}

type TouchpointRow = Extract<TimelineRow, { kind: 'touchpoint' }>;
const WEIGHT: Record<TouchpointRow['action'], number> = {
  seen: 0,
  clicked: 1,
  changed: 2,
  left: 3,
  submitted: 4,
};

/**
 * What was done with one touchpoint in a row is one row: the most that was done, and how often. What was used on a page
 * has been seen there: that comes later only because it takes a moment to be sure of.
 */
function inOneRow(rows: readonly TimelineRow[]): TimelineRow[] {
  const shown: TimelineRow[] = [];
  const used = new Set<string>();
  for (const row of rows) {
    if (row.kind === 'page') used.clear();
    if (row.kind === 'touchpoint') {
      if (row.action === 'seen' && used.has(row.name)) continue;
      if (row.action !== 'seen') used.add(row.name);
    }
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

function baseOf({ id, at, stage }: Step, plan: Plan) {
  return { id, at, stage: stageIndex(plan, stage) };
}

function rowOf(
  step: Step,
  plan: Plan,
  language: string,
  { movement, departure }: { movement: Movement | undefined; departure: Departure | undefined },
  stageBefore: number,
): TimelineRow | undefined {
  const base = baseOf(step, plan);
  const { stage } = base;
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
    slowMs: isSlowLoad(step.loadMs) ? step.loadMs : null,
    couldBeBetter: couldBeBetter(step),
    unmarked: step.marks === 0,
  };
}

/** What is poor is friction, and told as that. */
function couldBeBetter({ vitals }: Extract<Step, { kind: 'page' }>): string {
  const quality = pageQuality(vitals);
  return quality?.rating === 'needs-improvement' ? qualityWords(quality) : '';
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
