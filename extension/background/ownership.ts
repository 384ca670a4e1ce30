import { isPaused } from '../../shared/journey/pauses.ts';
import type { Walk } from '../../shared/journey/records.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { UNCLAIMED_WALK } from '../platform/outbox.ts';
import type { Binding, Hop } from '../platform/session.ts';

/** What a fact says of where it comes from. */
export interface Claim {
  kind: 'step' | 'note';
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
  /** Where the bound walk's tabs went in this session of the browser, oldest first. */
  hops: readonly Hop[];
  /** The claimed walk as it is stored, where there is one. */
  walk: Walk | undefined;
  /** Every walk there is, latest first; where nothing is unclaimed they are not needed. */
  walks: readonly Walk[];
  /** When this session of the browser (or of this version of ours) began: what is older, the tabs do not tell. */
  sessionBegan: number;
  /**
   * Origins the bound walk may follow and that no tab outside it shows; none for a page that stood in such a tab: it may be
   * closed by now.
   */
  ownOrigins: ReadonlySet<string>;
  /** True where the tab that the fact came from is open now. */
  isTabOpen: boolean;
  now: number;
}

/** True for a page that was left before the background had told it its walk. */
export function isUnclaimed(claim: Claim): boolean {
  return claim.walkId === UNCLAIMED_WALK || claim.tabId === null;
}

/** Whose fact this is. */
export function ownerOf(claim: Claim, knowledge: Knowledge): Ownership {
  const { binding, walk } = knowledge;
  if (isUnclaimed(claim)) return ownerByPlace(claim, knowledge);
  // Deleted meanwhile: what it still had to say goes with it.
  if (!walk) return { owner: 'nobody' };
  if (binding?.walkId === walk.id) {
    if (claim.tabId !== null && binding.everTabIds.includes(claim.tabId)) {
      return { owner: 'walk', walkId: walk.id };
    }
    // A note is its writer's: it belongs to the walk its page was told of, though the walk has left the tab since. So
    // does a step of a tab that is gone: from before the browser was restarted, its number means nothing now.
    const isOfGoneTab = !knowledge.isTabOpen && walk.sites.includes(originOf(claim.address));
    if (claim.kind === 'step' && !isOfGoneTab) return { owner: 'contradicted' };
  }
  // From before the walk ended or the browser was closed: the tabs are forgotten, the time is not.
  return wasOpen(walk, claim) ? { owner: 'walk', walkId: walk.id } : { owner: 'contradicted' };
}

/** Whether the walk had begun and had not ended. */
function wasOpen(walk: Walk, { at }: Claim): boolean {
  return at >= walk.startedAt && at <= (walk.endedAt ?? Number.POSITIVE_INFINITY) + LOG_SLACK_MS;
}

/**
 * By where the walk's tabs were. The browser's event may be lost when the background is killed while it wakes for it;
 * then the site decides, as long as nobody but the walk has it open. Of what is older than this session of the browser
 * (it died before anybody took it in) nobody knows the tabs: then the site decides alone.
 */
function ownerByPlace(claim: Claim, knowledge: Knowledge): Ownership {
  const { binding, hops, ownOrigins, sessionBegan, now } = knowledge;
  const isBound = binding !== null && [UNCLAIMED_WALK, binding.walkId].includes(claim.walkId);
  if (isBound && (wasThere(hops, claim) || ownOrigins.has(originOf(claim.address)))) {
    return mayTell(claim, binding, knowledge)
      ? { owner: 'walk', walkId: binding.walkId }
      : { owner: 'nobody' };
  }
  if (claim.at < sessionBegan) return ownerBySite(claim, knowledge);
  if (!isBound) return { owner: 'nobody' };
  return now - claim.at < SETTLED_AFTER_MS ? { owner: 'unsettled' } : { owner: 'nobody' };
}

/**
 * Whether the page would have told it, had it been answered in time: the walk goes on, and may follow there. A note is its
 * writer's.
 */
function mayTell(claim: Claim, { walkId, origins }: Binding, { walks }: Knowledge): boolean {
  if (claim.kind === 'note') return true;
  const walk = walks.find(({ id }) => id === walkId);
  if (!walk || isPaused(walk.pauses, claim.at)) return false;
  return [...walk.sites, ...origins].includes(originOf(claim.address));
}

/** The walk that was walked at that time and that its walker let follow to that site; the latest of several. */
function ownerBySite(claim: Claim, { walks }: Knowledge): Ownership {
  const owner = walks.find(
    (walk) =>
      (claim.walkId === UNCLAIMED_WALK || claim.walkId === walk.id) &&
      wasOpen(walk, claim) &&
      !isPaused(walk.pauses, claim.at) &&
      walk.sites.includes(originOf(claim.address)),
  );
  return owner ? { owner: 'walk', walkId: owner.id } : { owner: 'nobody' };
}
