import type { Journey, Note, Walk } from '../../shared/journey/records.ts';
import { mergeJourneys, mergeParts, type Part, readJourneys, readPart } from './copy-part.ts';
import { copyPictures } from './copy-pictures.ts';
import {
  clearShelf,
  putOnShelf,
  readFromShelf,
  removeFromShelf,
  type ShelfEntry,
  shelfEntries,
} from './copy-shelf.ts';
import * as read from './read.ts';

/**
 * The rolling copy: walks, steps, notes, journeys and pictures once more, where a damaged database does not reach.
 * Only the background imports this, one call after the other. Nothing here remembers anything: each refresh compares
 * what lies there with what is in the database, so a refresh that was killed is made good by the next.
 */

/** After so long (an hour) no page has anything more to say of an ended walk: its steps are counted, not read. */
const QUIET_MS = 60 * 60 * 1_000;

interface Source {
  kind: 'walk' | 'loose';
  id: string;
  walk: Walk | null;
  notes: Note[];
}

/** Brings the copy up to date. @throws what store and cache throw; the copy is then as good as it was, or better */
export async function refreshCopy(now: number): Promise<void> {
  const there = await shelfEntries();
  const [journeys, walks, notes] = await Promise.all([
    read.journeys(),
    read.walks(),
    read.allNotes(),
  ]);
  await copyJourneys(journeys, there, now);
  for (const source of sourcesOf(walks, notes)) await copySource(source, there, now);
  await copyPictures([...notes, ...(await read.picturedSteps())], there);
}

async function copyJourneys(
  journeys: Journey[],
  there: readonly ShelfEntry[],
  now: number,
): Promise<void> {
  const before = there.filter(({ kind }) => kind === 'journeys');
  const mark = await markOf(journeys);
  if (journeys.length === 0 || isMarked(before, mark)) return;
  const held = (await textsOf(before)).flatMap(readJourneys);
  const body = JSON.stringify(mergeJourneys(held, journeys));
  await putOnShelf({ kind: 'journeys', id: '', said: { mark, at: `${now}` }, body }, before);
}

/** Each walk with its notes, latest first; and the notes of no walk that is there. */
function sourcesOf(walks: readonly Walk[], notes: readonly Note[]): Source[] {
  const byWalk = new Map<string | null, Note[]>();
  for (const note of notes) {
    const same = byWalk.get(note.walkId);
    if (same) same.push(note);
    else byWalk.set(note.walkId, [note]);
  }
  const sources = walks.map((walk): Source => {
    const source = { kind: 'walk' as const, id: walk.id, walk, notes: byWalk.get(walk.id) ?? [] };
    byWalk.delete(walk.id);
    return source;
  });
  for (const [walkId, rest] of byWalk) {
    const kind = walkId === null ? 'loose' : 'walk';
    sources.push({ kind, id: walkId ?? '', walk: null, notes: rest });
  }
  return sources;
}

async function copySource(
  { kind, id, walk, notes }: Source,
  there: readonly ShelfEntry[],
  now: number,
): Promise<void> {
  const isQuiet = (walk?.endedAt ?? now) < now - QUIET_MS;
  const mark = await markOf([walk, notes, isQuiet ? await read.countSteps(id) : await stepsOf(id)]);
  const before = there.filter((entry) => entry.kind === kind && entry.id === id);
  if (isMarked(before, mark)) return;
  const held = (await textsOf(before)).flatMap((text) => readPart(text) ?? []);
  const body = JSON.stringify(mergeParts(held, { walk, steps: await stepsOf(id), notes }));
  await putOnShelf({ kind, id, said: { mark, at: `${now}` }, body }, before);
}

const stepsOf = async (walkId: string) => (walkId === '' ? [] : read.steps(walkId));

/** The same for the same content, in any order of notes. */
async function markOf(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isMarked(entries: readonly ShelfEntry[], mark: string): boolean {
  return entries.length === 1 && entries[0]?.said.get('mark') === mark;
}

async function textsOf(entries: readonly ShelfEntry[]): Promise<string[]> {
  const found = await Promise.all(entries.map(readFromShelf));
  return Promise.all(found.filter((one) => one !== undefined).map((one) => one.text()));
}

/** What the copy holds, and when it was last brought up to date. */
export interface Copied {
  journeys: Journey[];
  parts: Part[];
  /** Milliseconds since the epoch; 0 where there is nothing. */
  at: number;
  pictures: ShelfEntry[];
}

export async function readCopy(): Promise<Copied> {
  const there = await shelfEntries();
  const ofKind = (...kinds: ShelfEntry['kind'][]) =>
    there.filter(({ kind }) => kinds.includes(kind));
  const byWalk = new Map<string, ShelfEntry[]>();
  for (const entry of ofKind('walk', 'loose')) {
    const key = `${entry.kind}/${entry.id}`;
    byWalk.set(key, [...(byWalk.get(key) ?? []), entry]);
  }
  const parts: Part[] = [];
  for (const same of byWalk.values()) {
    const [first, ...others] = (await textsOf(same)).flatMap((text) => readPart(text) ?? []);
    if (first) parts.push(mergeParts(others, first));
  }
  return {
    journeys: mergeJourneys([], (await textsOf(ofKind('journeys'))).flatMap(readJourneys)),
    parts,
    at: Math.max(0, ...there.map(({ said }) => Number(said.get('at') ?? 0))),
    pictures: ofKind('picture'),
  };
}

/** Takes a walk out of the copy, with everything that belongs to it. */
export async function dropWalkFromCopy(walkId: string): Promise<void> {
  const there = await shelfEntries();
  const itsOwn = there.filter(({ kind, id, said }) =>
    kind === 'picture' ? said.get('walk') === walkId : kind === 'walk' && id === walkId,
  );
  await removeFromShelf(itsOwn);
}

/** Takes notes out of the copy, with their pictures. */
export async function dropNotesFromCopy(
  notes: readonly Pick<Note, 'id' | 'walkId'>[],
): Promise<void> {
  const going = new Set(notes.map(({ id }) => id));
  const walks = new Set(notes.map(({ walkId }) => walkId ?? ''));
  const there = await shelfEntries();
  for (const entry of there) {
    const { kind, id, said } = entry;
    if (kind === 'picture' && going.has(said.get('note') ?? '')) await removeFromShelf([entry]);
    if ((kind === 'walk' || kind === 'loose') && walks.has(id)) await rewrite(entry, going);
  }
}

/** Writes a part again without these notes. Where there is no room for that, it goes whole and is made anew. */
async function rewrite(entry: ShelfEntry, going: ReadonlySet<string>): Promise<void> {
  const [part] = (await textsOf([entry])).flatMap((text) => readPart(text) ?? []);
  const notes = part?.notes.filter(({ id }) => !going.has(id));
  if (!part || notes?.length === part.notes.length) return;
  const { kind, id, said } = entry;
  const body = JSON.stringify({ ...part, notes });
  const label = { mark: '', at: said.get('at') ?? '0' };
  await putOnShelf({ kind, id, said: label, body }, [entry]).catch(() => removeFromShelf([entry]));
}

/** Takes a journey out of the copy. */
export async function dropJourneyFromCopy(journeyId: string): Promise<void> {
  const there = (await shelfEntries()).filter(({ kind }) => kind === 'journeys');
  const held = (await textsOf(there)).flatMap(readJourneys);
  const left = held.filter(({ id }) => id !== journeyId);
  if (left.length === held.length) return;
  const at = there[0]?.said.get('at') ?? '0';
  const body = JSON.stringify(left);
  // Where there is no room for it, it goes whole and is made anew.
  await putOnShelf({ kind: 'journeys', id: '', said: { mark: '', at }, body }, there).catch(() =>
    removeFromShelf(there),
  );
}

/** Takes everything out of the copy. */
export const dropCopy = clearShelf;
