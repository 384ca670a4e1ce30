import { CHANNELS } from './channels.ts';
import { placesOf } from './place.ts';
import { type Owner, ownerOf, type Plan, stageIndex, type Touchpoint } from './plan.ts';
import type { Step, Walk } from './records.ts';
import { spokenIn } from './spoken-in.ts';

/**
 * A place on the way: a page for as long as it was shown, a moment off the page, a message that came off the page, and
 * the channel the customer came from: before all of them, but for what the walker told of the days before the walk.
 */
export interface Station {
  /** Unlike any other of the walk. */
  id: string;
  kind: 'entry' | 'page' | 'moment' | 'message';
  /** The step that began it; null for the entry. A page gone back to after a moment has the page's. */
  stepId: string | null;
  /** Milliseconds since the epoch: when it began, and the last thing done there. */
  at: number;
  lastAt: number;
  /** A page's title, or the words of moment and message; may be empty. */
  name: string;
  /** Empty off the page. */
  address: string;
  /** `shop.example`; empty off the page. */
  host: string;
  /** A stage of the plan, or null. */
  stage: string | null;
  /** Touchpoints met here, in the order they were met, each once. */
  touchpoints: string[];
  /** Who controls it, as far as it can be known. */
  owner: Owner | null;
  /** The department or partner that answers for it. */
  responsible: string | null;
  /** An id of `channels.ts` or a word of somebody's own. */
  channel: string | null;
  /** The language it speaks, as far as it can be known: `sv`. */
  language: string | null;
  /** How long the walker waited for it, where the walker said so. */
  waitedMs: number | null;
}

/**
 * The way as it went, in the order it happened. Owner, department and channel of a page are those of most touchpoints
 * met on it that the plan knows (of the plan's first, where as many say otherwise: which of them was seen a
 * millisecond before the other says nothing); a page without any has the owner of
 * most pages on its host, and counts as the website. A banner or an ad on a page belongs to that page.
 * @param steps the standing steps in the order they happened
 */
export function stationsOf(
  plan: Plan,
  walk: Pick<Walk, 'channel' | 'startedAt'>,
  steps: readonly Step[],
): Station[] {
  const places = new Map(placesOf(plan, steps).map(({ stepId, stage }) => [stepId, stage]));
  const stations: Station[] = [];
  let hasEntered = false;
  const enter = (at: number) => {
    if (!hasEntered) stations.push(entryOf(walk, Math.min(walk.startedAt, at)));
    hasEntered = true;
  };
  for (const step of steps) {
    if (step.kind === 'page' || step.at >= walk.startedAt) enter(step.at);
    const began = beginning(step, plan, places);
    if (began) stations.push(began);
    else backOnPage(stations, step);
    const here = stations.at(-1);
    if (here) visit(here, step);
  }
  enter(walk.startedAt);
  for (const station of stations) describe(station, plan.touchpoints);
  return withHostOwners(stations);
}

function entryOf(walk: Pick<Walk, 'channel'>, at: number): Station {
  const channel = CHANNELS.find(({ id }) => id === walk.channel);
  return {
    ...blank(at),
    id: 'entry',
    kind: 'entry',
    channel: walk.channel || null,
    owner: channel?.owner ?? null,
  };
}

function blank(at: number): Omit<Station, 'id' | 'kind'> {
  return {
    ...{ stepId: null, at, lastAt: at, name: '', address: '', host: '', stage: null },
    ...{ touchpoints: [], owner: null, responsible: null, channel: null },
    ...{ language: null, waitedMs: null },
  };
}

/** The station that a step begins; undefined for what happens at the one before. */
function beginning(
  step: Step,
  plan: Plan,
  places: ReadonlyMap<string, string | null>,
): Station | undefined {
  const base = { ...blank(step.at), id: step.id, stepId: step.id };
  const stage = stageIndex(plan, step.stage) < 0 ? null : step.stage;
  if (step.kind === 'page') {
    return {
      ...base,
      ...{ kind: 'page', name: step.title, address: step.address, host: hostOf(step.address) },
      stage: places.get(step.id) ?? null,
      language: spokenIn(step),
    };
  }
  if (step.kind === 'moment') {
    const { text, channel, owner, waitedMs } = step;
    return { ...base, kind: 'moment', name: firstLine(text), stage, channel, owner, waitedMs };
  }
  if (step.kind === 'message' && step.address === '') {
    return { ...base, kind: 'message', name: firstLine(step.text), stage, channel: step.sort };
  }
  return undefined;
}

/** What is done on a page after a moment away from it is done on the page again. */
function backOnPage(stations: Station[], step: Step): void {
  const here = stations.at(-1);
  if (step.kind !== 'touchpoint' || !here || here.kind === 'page') return;
  const page = stations.findLast(({ kind }) => kind === 'page');
  if (!page) return;
  const { at } = step;
  const id = `${page.id}~${stations.length}`;
  stations.push({ ...page, id, at, lastAt: at, touchpoints: [] });
}

function visit(here: Station, step: Step): void {
  here.lastAt = Math.max(here.lastAt, step.at);
  const touchpoint = 'touchpoint' in step ? step.touchpoint : null;
  if (touchpoint && !here.touchpoints.includes(touchpoint)) here.touchpoints.push(touchpoint);
}

/** What the plan knows of the touchpoints met there. What was said of a moment itself comes first. */
function describe(station: Station, planned: readonly Touchpoint[]): void {
  const met = planned.filter(({ id }) => station.touchpoints.includes(id));
  const here = met.filter(({ stages }) => station.stage && stages.includes(station.stage));
  const telling = here.length > 0 ? here : met;
  station.owner ??= mostOften(telling.map(ownerOf));
  station.responsible ??= mostOften(telling.flatMap(({ responsible }) => responsible ?? []));
  station.channel ??= mostOften(telling.flatMap(({ channel }) => channel ?? []));
  if (station.kind === 'page') station.channel ??= 'website';
}

function withHostOwners(stations: Station[]): Station[] {
  const owners = new Map<string, Owner[]>();
  for (const { host, owner } of stations) {
    if (!owner) continue;
    const said = owners.get(host) ?? [];
    said.push(owner);
    owners.set(host, said);
  }
  const usual = new Map([...owners].map(([host, said]) => [host, mostOften(said)]));
  return stations.map((station) =>
    station.kind === 'page' && !station.owner
      ? { ...station, owner: usual.get(station.host) ?? null }
      : station,
  );
}

/** The first of those that are said most often; null where nothing is said. */
function mostOften<Value>(said: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of said) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first ? first[0] : null;
}

/** `shop.example` of an address; empty for none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** The station where something happened; undefined before the first. */
export function stationAt(stations: readonly Station[], at: number): Station | undefined {
  let [low, high] = [0, stations.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((stations[middle]?.at ?? Number.POSITIVE_INFINITY) <= at) low = middle + 1;
    else high = middle;
  }
  return stations[low - 1];
}
