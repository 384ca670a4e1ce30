import * as v from 'valibot';
import type { Walk } from '../../shared/journey/records.ts';
import { cleanAddress, cleanTitle } from '../../shared/kit/page-address.ts';
import type { StoreName } from '../platform/changes.ts';
import { keepApart, remove, UNCLAIMED_WALK, undrained } from '../platform/outbox.ts';
import { type Entry, EntrySchema } from '../platform/outbox-entry.ts';
import { readHops, readOutside, sessionBegan } from '../platform/session.ts';
import { tabFacts } from '../platform/tabs.ts';
import {
  note as readNote,
  step as readStep,
  walk as readWalk,
  walks as readWalks,
} from '../store/read.ts';
import { type Facts, putFacts } from '../store/write.ts';
import { originsOfWalkOnly, settledBinding } from './binding.ts';
import { copyNow } from './copy-soon.ts';
import { countLater } from './health.ts';
import { inTurn } from './in-turn.ts';
import { type Claim, isUnclaimed, type Knowledge, type Ownership, ownerOf } from './ownership.ts';
import { isStorageFull } from './storage-error.ts';
import { tellChange, tellPanels } from './tell.ts';

const NONE: ReadonlySet<string> = new Set();

interface Waiting {
  key: string;
  entry: Entry;
}
interface Owned extends Waiting {
  facts: Facts;
}

/** A drain that was asked for and has not begun: whoever asks meanwhile is served by it too. */
let next: Promise<void> | undefined;

/**
 * Moves what pages posted into the store. An entry is removed only after its transaction is done, and writing twice
 * is writing once, so a background killed at any point loses and doubles nothing.
 * @throws what the store throws; the entries then stay where they are
 */
export function drain(): Promise<void> {
  next ??= inTurn('drain', () => {
    next = undefined;
    return drainOnce();
  });
  return next;
}

/** The same where nobody waits for it. Of a full disk the walk's pages hear when they look again: somebody may be writing there. */
export function drainQuietly(): void {
  drain().catch((error: unknown) => {
    if (isStorageFull(error)) tellChange(['notes']);
  });
}

async function drainOnce(): Promise<void> {
  const waiting = await parsedEntries();
  if (waiting.length === 0) return;
  const binding = await settledBinding();
  const claims = waiting.flatMap(({ entry }) => claimOf(entry) ?? []);
  const unclaimed = claims.filter(isUnclaimed);
  const ownOrigins = await originsOfWalkOnly(binding, unclaimed);
  const walks = unclaimed.length > 0 ? await readWalks() : [];
  const session = { hops: await readHops(), sessionBegan: await sessionBegan(Date.now()) };
  const knowing = { binding, walks, ownOrigins, ...session, now: Date.now() };
  const outside = unclaimed.length > 0 ? await readOutside() : NONE;
  const owned: Owned[] = [];
  for (const one of waiting) {
    const isOutside = outside.has(one.entry.pageId);
    const facts = await decide(one, isOutside ? { ...knowing, ownOrigins: NONE } : knowing);
    if (facts) owned.push({ ...one, facts });
  }
  if (owned.length > 0) await store(owned);
}

/** In the order they were posted. What does not parse is moved aside. */
async function parsedEntries(): Promise<Waiting[]> {
  const waiting: Waiting[] = [];
  for (const [key, stored] of await undrained()) {
    const parsed = v.safeParse(EntrySchema, stored);
    if (parsed.success) waiting.push({ key, entry: parsed.output });
    else await keepApart(key, stored, 'unreadable');
  }
  return waiting.sort((a, b) => a.entry.at - b.entry.at);
}

/** The facts to store; undefined when the entry was removed, moved aside or has to wait. */
async function decide(
  { key, entry }: Waiting,
  knowing: Omit<Knowledge, 'walk' | 'isTabOpen'>,
): Promise<Facts | undefined> {
  const claim = claimOf(entry);
  // A page can only say of known notes whether it has their elements; and a note of no walk is its writer's.
  if (!claim) return factsOf(entry, null);
  const walk = await readWalk(claim.walkId);
  const isTabOpen = claim.tabId !== null && (await tabFacts(claim.tabId)) !== undefined;
  const ownership: Ownership = ownerOf(claim, { ...knowing, walk, isTabOpen });
  if (ownership.owner === 'walk') return ofWalk(entry, ownership.walkId, knowing.walks);
  if (ownership.owner === 'unsettled') return undefined;
  // More is told of a record that the store has. By a clock that was set meanwhile it may seem to be of another time.
  const known = await walkOfStored(entry);
  if (known && [known, UNCLAIMED_WALK].includes(claim.walkId)) return factsOf(entry, known);
  // A note is its writer's, whoever's the page was.
  if (claim.kind === 'note' && claim.walkId === UNCLAIMED_WALK) return factsOf(entry, null);
  if (ownership.owner === 'nobody') await remove([key]);
  else await keepApart(key, entry, 'not of this walk');
  return undefined;
}

/** The walk in which the store has this record already. */
async function walkOfStored({ fact }: Entry): Promise<string | null | undefined> {
  if (fact.kind === 'anchors') return undefined;
  return (await (fact.kind === 'step' ? readStep(fact.step.id) : readNote(fact.note.id)))?.walkId;
}

/** A note that was begun before its page knew the walk does not know its journey either. */
function ofWalk(entry: Entry, walkId: string, walks: readonly Walk[]): Facts {
  const facts = factsOf(entry, walkId);
  const walk = walks.find(({ id }) => id === walkId);
  if (!walk) return facts;
  const { journeyId, personaId } = walk;
  const notes = facts.notes.map((note) =>
    note.journeyId === null ? { ...note, journeyId, personaId } : note,
  );
  return { ...facts, notes };
}

function claimOf({ tabId, fact }: Entry): Claim | undefined {
  if (fact.kind === 'anchors') return undefined;
  const record = fact.kind === 'step' ? fact.step : fact.note;
  if (record.walkId === null) return undefined;
  const { walkId, at, address } = record;
  return { kind: fact.kind, tabId, walkId, at, address: cleanAddress(address) };
}

/** Addresses and titles are cleaned once more here: a page is not to be relied upon for what may be kept. */
function factsOf({ fact }: Entry, walkId: string | null): Facts {
  const none: Facts = { steps: [], notes: [], anchors: [] };
  if (fact.kind === 'anchors') {
    const found = fact.found.map((noteId) => ({ noteId, anchor: 'found' as const }));
    const lost = fact.lost.map((noteId) => ({ noteId, anchor: 'lost' as const }));
    const moved = (fact.moved ?? []).map((noteId) => ({ noteId, anchor: 'moved' as const }));
    return { ...none, anchors: [...found, ...moved, ...lost, ...(fact.parts ?? [])] };
  }
  if (fact.kind === 'note') {
    const address = cleanAddress(fact.note.address);
    const title = cleanTitle(fact.note.title);
    return { ...none, notes: [{ ...fact.note, walkId, address, title }] };
  }
  const step = { ...fact.step, walkId: walkId ?? fact.step.walkId };
  step.address = cleanAddress(step.address);
  if (step.kind === 'page') step.title = cleanTitle(step.title);
  return { ...none, steps: [step] };
}

/** All at once; where that fails, one by one, so that one bad entry does not hold up the others. */
async function store(owned: Owned[]): Promise<void> {
  try {
    await putFacts(joined(owned));
    await remove(owned.map(({ key }) => key));
  } catch (error) {
    if (owned.length === 1) throw error;
    const failed: unknown[] = [];
    for (const one of owned) await store([one]).catch((reason: unknown) => failed.push(reason));
    // After a refusal for want of room Firefox refuses the next one in other words.
    if (failed.length > 0) throw [error, ...failed].find(isStorageFull) ?? failed[0];
    return;
  }
  tellStored(joined(owned));
  if (owned.some(({ facts }) => facts.notes.length > 0)) countLater();
  // What went into the bin on a page must not wait for its turn to leave the copy.
  if (owned.some(({ facts }) => facts.notes.some((note) => note.deletedAt !== null))) copyNow();
}

function joined(owned: readonly Owned[]): Facts {
  return {
    steps: owned.flatMap(({ facts }) => facts.steps),
    notes: owned.flatMap(({ facts }) => facts.notes),
    anchors: owned.flatMap(({ facts }) => facts.anchors),
  };
}

/** Pages look again where a note may have been saved or friction was seen; a step more is nothing to them. */
function tellStored({ steps, notes, anchors }: Facts): void {
  const changed: StoreName[] = [];
  if (steps.length > 0) changed.push('steps');
  if (notes.length + anchors.length > 0) changed.push('notes');
  const concernsPages = changed.includes('notes') || steps.some(({ kind }) => kind === 'signal');
  const stepIds = steps.map(({ id }) => id);
  const noteIds = [...notes.map(({ id }) => id), ...anchors.map(({ noteId }) => noteId)];
  (concernsPages ? tellChange : tellPanels)(changed, { stepIds, noteIds });
}
