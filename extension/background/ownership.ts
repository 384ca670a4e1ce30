import type { Walk } from '../../shared/journey/records.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { UNCLAIMED_WALK } from '../platform/outbox.ts';
import type { Binding, Hop } from '../platform/session.ts';

/** What a fact says of where it comes from. */
export interface Claim {
  /** As the page's briefing said; null when the page was left before one came. */
  tabId: number | null;
  walkId: string;
  at: number;
  /** Cleaned. */
  address: string;
}

export type Ownership =
  | { owner: 'walk'; walkId: string }
  /** The log of the walk's tabs may not have caught up yet: ask again. */
  | { owner: 'unsettled' }
  /** A page outside every walk: nothing of it is kept. */
  | { owner: 'nobody' }
  /** It claims a walk it was never in. */
  | { owner: 'contradicted' };

/**
 * A tab's move is logged when the browser's event reaches the background, which may have been asleep: within
 * 5 s of the page's own clock, the bound for a cold background under load.
 */
const LOG_SLACK_MS = 5_000;
/** By then every event has come, or never will. */
const SETTLED_AFTER_MS = 30_000;

/** Whether a tab of the walk stood at this address at this time. */
function wasThere(hops: readonly Hop[], claim: Claim): boolean {
  return hops.some((hop, index) => {
    if (hop.address !== claim.address || claim.at < hop.at - LOG_SLACK_MS) return false;
    const next = hops.slice(index + 1).find((later) => later.tabId === hop.tabId);
    return !next || claim.at <= next.at + LOG_SLACK_MS;
  });
}

/** What the background knows when it decides. */
export interface Knowledge {
  binding: Binding | null;
  hops: readonly Hop[];
  /** The claimed walk as it is stored, where there is one. */
  walk: Walk | undefined;
  /** Origins the bound walk may follow and that no tab outside it shows. */
  ownOrigins: ReadonlySet<string>;
  now: number;
}

/** True for a page that was left before the background had told it its walk. */
export function isUnclaimed(claim: Claim): boolean {
  return claim.walkId === UNCLAIMED_WALK || claim.tabId === null;
}

/**
 * By where the walk's tabs were. The browser's event may be lost when the background is killed while it wakes for it;
 * then the site decides, as long as nobody but the walk has it open.
 */
function ownerByPlace(claim: Claim, { binding, hops, ownOrigins, now }: Knowledge): Ownership {
  if (!binding || (claim.walkId !== UNCLAIMED_WALK && claim.walkId !== binding.walkId)) {
    return { owner: 'nobody' };
  }
  if (wasThere(hops, claim) || ownOrigins.has(originOf(claim.address))) {
    return { owner: 'walk', walkId: binding.walkId };
  }
  return now - claim.at < SETTLED_AFTER_MS ? { owner: 'unsettled' } : { owner: 'nobody' };
}

/** Whose fact this is. */
export function ownerOf(claim: Claim, knowledge: Knowledge): Ownership {
  const { binding, walk } = knowledge;
  if (isUnclaimed(claim)) return ownerByPlace(claim, knowledge);
  // Deleted meanwhile: what it still had to say goes with it.
  if (!walk) return { owner: 'nobody' };
  if (binding?.walkId === claim.walkId) {
    return claim.tabId !== null && binding.everTabIds.includes(claim.tabId)
      ? { owner: 'walk', walkId: claim.walkId }
      : { owner: 'contradicted' };
  }
  // From before the walk ended or the browser was closed: the tabs are forgotten, the time is not.
  if (claim.at < walk.startedAt) return { owner: 'contradicted' };
  const ended = walk.endedAt ?? Number.POSITIVE_INFINITY;
  return claim.at <= ended + LOG_SLACK_MS
    ? { owner: 'walk', walkId: claim.walkId }
    : { owner: 'contradicted' };
}
