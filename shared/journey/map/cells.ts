import type { Meeting } from '../coverage.ts';
import { type Medium, type Owner, ownerOf, type Plan } from '../plan.ts';
import { meanOf } from './curves.ts';
import type { WalkDigest } from './digest.ts';

/** How sure the map is of something: nobody looked, one walk, several, or figures from elsewhere as well (domain 003-16, 004-22). */
export type Evidence = 'assumed' | 'once' | 'often' | 'measured';

/** From so many walks on, something was walked often: one may be chance, and two may disagree. Our choice. */
const OFTEN = 3;

/** @param isMeasured the plan names a figure for it, or says that it is known from research */
export function evidenceOf(walks: number, isMeasured: boolean): Evidence {
  if (walks === 0) return 'assumed';
  if (isMeasured) return 'measured';
  return walks >= OFTEN ? 'often' : 'once';
}

/** A touchpoint on the map. */
export interface TouchpointCell {
  touchpoint: string;
  /** The plan's stages that it stands in; empty for one that nobody planned in a stage the plan does not know. */
  stages: string[];
  planned: boolean;
  medium: Medium;
  owner: Owner;
  responsible: string | null;
  channel: string | null;
  /** Walks that came here, walks that did something here, and walks that were hurt here. */
  met: number;
  used: number;
  hurt: number;
  evidence: Evidence;
}

/** Every touchpoint of the plan in its order, then those walked that nobody planned. */
export function touchpointCells(plan: Plan, digests: readonly WalkDigest[]): TouchpointCell[] {
  const found = new Map<string, Meeting[]>();
  for (const { meetings } of digests) {
    for (const meeting of meetings) {
      const there = found.get(meeting.touchpoint);
      if (there) there.push(meeting);
      else found.set(meeting.touchpoint, [meeting]);
    }
  }
  const planned = plan.touchpoints.map((one) => ({
    ...{ touchpoint: one.id, stages: one.stages, planned: true, medium: one.medium },
    ...{ owner: ownerOf(one), responsible: one.responsible ?? null, channel: one.channel ?? null },
    ...countsOf(found.get(one.id) ?? [], one.status === 'known'),
  }));
  const known = new Set(plan.touchpoints.map(({ id }) => id));
  const extra = [...found].flatMap(([touchpoint, meetings]) =>
    known.has(touchpoint) ? [] : unplanned(touchpoint, meetings),
  );
  return [...planned, ...extra];
}

function unplanned(touchpoint: string, meetings: readonly Meeting[]): TouchpointCell {
  return {
    ...{ touchpoint, planned: false, medium: 'digital', owner: 'brand' },
    ...{ responsible: null, channel: null },
    stages: [...new Set(meetings.flatMap(({ stages }) => stages))],
    ...countsOf(meetings, false),
  };
}

function countsOf(meetings: readonly Meeting[], isMeasured: boolean) {
  const met = meetings.filter(({ action }) => action !== null);
  return {
    met: met.length,
    used: met.filter(({ action }) => action !== 'seen').length,
    hurt: met.filter(({ hurt }) => hurt).length,
    evidence: evidenceOf(met.length, isMeasured),
  };
}

/** How often something of a kind was there, over all walks. */
export interface Tally {
  what: string;
  times: number;
}

/** A stage on the map. */
export interface StageCell {
  stage: string;
  /** Walks that came here. */
  came: number;
  /** Means over those walks, in milliseconds; null where nobody came. */
  walkedMs: number | null;
  waitingMs: number | null;
  /** Friction that was observed and that nobody dismissed, rule by rule, the most frequent first. */
  observed: Tally[];
  /** Messages the customer got, sort by sort; those with something wrong are counted once more as `wrong`. */
  sent: (Tally & { wrong: number })[];
  evidence: Evidence;
}

/** Stage by stage in the plan's order. */
export function stageCells(plan: Plan, digests: readonly WalkDigest[]): StageCell[] {
  return plan.stages.map(({ id: stage, measures = [] }) => {
    const there = digests.filter(({ stages }) => stages.has(stage));
    const paces = there.flatMap(({ pace }) => pace.filter((one) => one.stage === stage));
    const inStage = (one: { stage: string | null }) => one.stage === stage;
    const messages = digests.flatMap((digest) => digest.messages.filter(inStage));
    const isWrong = messages.filter(({ verdict }) => verdict !== null);
    return {
      stage,
      came: there.length,
      walkedMs: paces.length > 0 ? meanOf(paces.map(({ walkedMs }) => walkedMs)) : null,
      waitingMs: paces.length > 0 ? meanOf(paces.map(({ waitingMs }) => waitingMs)) : null,
      observed: tally(digests.flatMap(({ signals }) => signals.filter(inStage).map(ruleOf))),
      sent: tally(messages.map(({ sort }) => sort)).map((one) => ({
        ...one,
        wrong: isWrong.filter(({ sort }) => sort === one.what).length,
      })),
      evidence: evidenceOf(there.length, measures.length > 0),
    };
  });
}

const ruleOf = ({ rule }: { rule: string }) => rule;

function tally(all: readonly string[]): Tally[] {
  const counts = new Map<string, number>();
  for (const what of all) counts.set(what, (counts.get(what) ?? 0) + 1);
  return [...counts]
    .map(([what, times]) => ({ what, times }))
    .sort((a, b) => b.times - a.times || a.what.localeCompare(b.what));
}
