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

/** A stage on the map. */
export interface StageCell {
  stage: string;
  /** Walks that came here. */
  came: number;
  /** Means over those walks, in milliseconds; null where nobody came. */
  walkedMs: number | null;
  waitingMs: number | null;
  /** Signals that nobody dismissed, and messages, of all walks. */
  signals: number;
  messages: number;
  evidence: Evidence;
}

/** Stage by stage in the plan's order. */
export function stageCells(plan: Plan, digests: readonly WalkDigest[]): StageCell[] {
  return plan.stages.map(({ id: stage, measures = [] }) => {
    const there = digests.filter(({ stages }) => stages.has(stage));
    const paces = there.flatMap(({ pace }) => pace.filter((one) => one.stage === stage));
    const inStage = (one: { stage: string | null }) => one.stage === stage;
    const count = (of: (digest: WalkDigest) => readonly { stage: string | null }[]) =>
      digests.reduce((sum, digest) => sum + of(digest).filter(inStage).length, 0);
    return {
      stage,
      came: there.length,
      walkedMs: paces.length > 0 ? meanOf(paces.map(({ walkedMs }) => walkedMs)) : null,
      waitingMs: paces.length > 0 ? meanOf(paces.map(({ waitingMs }) => waitingMs)) : null,
      signals: count(({ signals }) => signals),
      messages: count(({ messages }) => messages),
      evidence: evidenceOf(there.length, measures.length > 0),
    };
  });
}
