import type { Movement } from './movement.ts';
import { movements } from './movement.ts';
import { isStanding } from './note-order.ts';
import { restedBetween } from './pauses.ts';
import { type Plan, stageIndex } from './plan.ts';
import type { Note, Step, Walk } from './records.ts';
import { type Station, stationsOf } from './station.ts';

type TouchpointStep = Extract<Step, { kind: 'touchpoint' }>;
type Action = TouchpointStep['action'];

/** A touchpoint at one station: the most that was done with it, and how often. */
export interface MetThere {
  touchpoint: string;
  action: Action;
  times: number;
}

/** What is told at a station besides touchpoints, in the order it happened. */
export type Told = { at: number; id: string } & (
  | { kind: 'step'; step: Exclude<Step, TouchpointStep | { kind: 'page' }> }
  | { kind: 'note'; note: Note }
);

/** A station of the way as it is drawn. */
export interface Stop {
  station: Station;
  /** The step that began it; undefined for the entry. */
  step: Step | undefined;
  /** The stage's position in the plan; -1 beside the stages. */
  column: number;
  /** The column of the stop before; null for the first. */
  from: number | null;
  /** How the walker came here; undefined where a page was only shown again, and off the page. */
  movement: Movement | undefined;
  /** Another host than the page before. */
  isNewHost: boolean;
  /** Another owner than the station before, where both are known. */
  isNewOwner: boolean;
  /** How long the walk rested since the last thing done at the stop before, in milliseconds. */
  restedMs: number;
  /** Which time the walker is on this page: 1 for the first; 0 off the page. */
  visit: number;
  met: MetThere[];
  told: Told[];
  /** All steps that happened here. */
  steps: Step[];
}

const WEIGHT: Record<Action, number> = { seen: 0, clicked: 1, changed: 2, left: 3, submitted: 4 };

/**
 * The way as it really went, stop by stop: where on the journey, by which movement, over which border, and what happened
 * there. A customer who comes from a channel enters before the first page, in that page's column.
 * @param steps the standing steps in the order they happened
 */
export function wayOf(
  plan: Plan,
  walk: Walk,
  steps: readonly Step[],
  notes: readonly Note[],
): Stop[] {
  const moves = movements(plan, steps);
  const stations = stationsOf(plan, walk, steps);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const visits = new Map<string, number>();
  const stops: Stop[] = [];
  const stepsAt = shares(stations, steps);
  const notesAt = shares(stations, notes.filter(isStanding));
  for (const [index, station] of stations.entries()) {
    const there = stepsAt[index] ?? [];
    const before = stops.at(-1);
    const isAgain = station.stepId !== station.id;
    stops.push({
      station,
      step: station.stepId === null ? undefined : byId.get(station.stepId),
      column: stageIndex(plan, columnStage(stations, index)),
      from: before?.column ?? null,
      movement: isAgain ? undefined : moves.get(station.id),
      ...bordersOf(stops, station),
      restedMs: before ? restedBetween(walk.pauses, before.station.lastAt, station.at) : 0,
      visit: station.address === '' ? 0 : visitOf(visits, station, isAgain),
      met: metOf(there),
      told: toldOf(station, there, notesAt[index] ?? []),
      steps: there,
    });
  }
  return stops;
}

/** What happened at each station; what came before the first belongs to it. */
function shares<Item extends { at: number }>(
  stations: readonly Station[],
  items: readonly Item[],
): Item[][] {
  const shared: Item[][] = stations.map(() => []);
  let here = 0;
  for (const item of [...items].sort((a, b) => a.at - b.at)) {
    while ((stations[here + 1]?.at ?? Number.POSITIVE_INFINITY) <= item.at) here += 1;
    shared[here]?.push(item);
  }
  return shared;
}

/** Off the page, a stop without a stage stays in the column it was in; the entry waits in the first page's. */
function columnStage(stations: readonly Station[], index: number): string | null {
  const station = stations[index];
  if (!station || station.kind === 'page' || station.stage) return station?.stage ?? null;
  const neighbour =
    stations.slice(0, index).findLast(({ kind }) => kind === 'page') ??
    stations.slice(index).find(({ kind }) => kind === 'page');
  return neighbour?.stage ?? null;
}

function bordersOf(stops: readonly Stop[], station: Station) {
  const page = stops.findLast((stop) => stop.station.host !== '')?.station;
  const before = stops.at(-1)?.station;
  return {
    isNewHost: station.host !== '' && page?.host !== station.host,
    isNewOwner: Boolean(before?.owner && station.owner && before.owner !== station.owner),
  };
}

function visitOf(visits: Map<string, number>, { address }: Station, isAgain: boolean): number {
  const visit = (visits.get(address) ?? 0) + (isAgain ? 0 : 1);
  visits.set(address, visit);
  return visit;
}

function metOf(steps: readonly Step[]): MetThere[] {
  const met = new Map<string, MetThere>();
  for (const step of steps) {
    if (step.kind !== 'touchpoint') continue;
    const { touchpoint, action } = step;
    const known = met.get(touchpoint);
    if (!known || WEIGHT[action] > WEIGHT[known.action]) {
      met.set(touchpoint, { touchpoint, action, times: 1 });
    } else if (action === known.action) {
      met.set(touchpoint, { ...known, times: known.times + 1 });
    }
  }
  return [...met.values()];
}

/** What began the station is told by the station itself, a skipped question by nobody. */
function toldOf(station: Station, steps: readonly Step[], notes: readonly Note[]): Told[] {
  const said = steps.flatMap((step): Told[] => {
    if (step.kind === 'page' || step.kind === 'touchpoint' || step.id === station.id) return [];
    if (step.kind === 'answer' && step.skipped) return [];
    return [{ kind: 'step', id: step.id, at: step.at, step }];
  });
  const written = notes.map((note): Told => ({ kind: 'note', id: note.id, at: note.at, note }));
  return [...said, ...written].sort((a, b) => a.at - b.at);
}
