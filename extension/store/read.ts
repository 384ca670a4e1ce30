import * as v from 'valibot';
import {
  type Journey,
  JourneySchema,
  type Note,
  NoteSchema,
  type Picture,
  PictureFactsSchema,
  type Step,
  StepSchema,
  type Walk,
  WalkSchema,
} from '../../shared/journey/records.ts';
import { isUsed } from './journey-use.ts';
import { withDatabase } from './open.ts';
import { sound, soundOne } from './sound.ts';

/**
 * All reading. A row that does not parse (damaged, or written by a build that never was) is left out,
 * so that one bad row never hides the good ones; `unreadable` counts them.
 */

/** From the first to the last moment of one walk. */
function ofWalk(walkId: string): IDBKeyRange {
  return IDBKeyRange.bound([walkId, Number.NEGATIVE_INFINITY], [walkId, Number.POSITIVE_INFINITY]);
}

const inOrder = (a: { at: number; id: string }, b: { at: number; id: string }): number =>
  a.at - b.at || (a.id < b.id ? -1 : 1);

/** Latest saved first. */
export async function journeys(): Promise<Journey[]> {
  const rows = await withDatabase((db) => db.getAll('journeys'));
  return sound(JourneySchema, rows).sort((a, b) => b.savedAt - a.savedAt);
}

export async function journey(journeyId: string): Promise<Journey | undefined> {
  return soundOne(JourneySchema, await withDatabase((db) => db.get('journeys', journeyId)));
}

/** Latest first. */
export async function walks(): Promise<Walk[]> {
  const rows = await withDatabase((db) => db.getAllFromIndex('walks', 'byStart'));
  return sound(WalkSchema, rows).reverse();
}

export async function walk(walkId: string): Promise<Walk | undefined> {
  return soundOne(WalkSchema, await withDatabase((db) => db.get('walks', walkId)));
}

/** In the order they happened. */
export async function steps(walkId: string): Promise<Step[]> {
  const rows = await withDatabase((db) => db.getAllFromIndex('steps', 'byWalk', ofWalk(walkId)));
  return sound(StepSchema, rows).sort(inOrder);
}

/** How many steps a walk has, without reading one. */
export async function countSteps(walkId: string): Promise<number> {
  return withDatabase((db) => db.countFromIndex('steps', 'byWalk', ofWalk(walkId)));
}

export async function step(stepId: string): Promise<Step | undefined> {
  return soundOne(StepSchema, await withDatabase((db) => db.get('steps', stepId)));
}

/** The latest view of a page of a walk. */
export async function latestPageAt(
  walkId: string,
  address: string,
): Promise<Extract<Step, { kind: 'page' }> | undefined> {
  const row = await withDatabase(async (db) => {
    const index = db.transaction('steps').store.index('byWalk');
    let at = await index.openCursor(ofWalk(walkId), 'prev');
    while (at && !(at.value.kind === 'page' && at.value.address === address))
      at = await at.continue();
    return at?.value;
  });
  const found = soundOne(StepSchema, row);
  return found?.kind === 'page' ? found : undefined;
}

/** The latest steps of a walk, as many, in the order they happened. */
export async function latestSteps(walkId: string, count: number): Promise<Step[]> {
  const rows = await withDatabase(async (db) => {
    const found: unknown[] = [];
    const index = db.transaction('steps').store.index('byWalk');
    let cursor = await index.openCursor(ofWalk(walkId), 'prev');
    while (cursor && found.length < count) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  });
  return sound(StepSchema, rows).sort(inOrder);
}

/** The steps with these ids, in the order they happened; one that is not there is left out. */
export async function stepsById(ids: readonly string[]): Promise<Step[]> {
  const rows = await withDatabase(async (db) => {
    const { store } = db.transaction('steps');
    return Promise.all(ids.map((id) => store.get(id)));
  });
  return sound(StepSchema, rows).sort(inOrder);
}

/** The standing steps of a walk from its latest page on, in the order they happened. */
export async function stepsHere(walkId: string): Promise<Step[]> {
  const rows = await withDatabase(async (db) => {
    const found: unknown[] = [];
    const index = db.transaction('steps').store.index('byWalk');
    for (let at = await index.openCursor(ofWalk(walkId), 'prev'); at; at = await at.continue()) {
      if (at.value.deletedAt !== undefined) continue;
      found.push(at.value);
      if (at.value.kind === 'page') break;
    }
    return found;
  });
  return sound(StepSchema, rows).sort(inOrder);
}

/** Steps that have a picture, of every walk; read by way of the pictures' keys, since walks have many steps. */
export async function picturedSteps(): Promise<Step[]> {
  const rows = await withDatabase(async (db) => {
    const tx = db.transaction(['pictures', 'steps']);
    const owners = new Set<string>();
    const keys = tx.objectStore('pictures').index('byNote');
    for (let at = await keys.openKeyCursor(); at; at = await at.continue()) owners.add(at.key);
    return Promise.all([...owners].map((id) => tx.objectStore('steps').get(id)));
  });
  return sound(
    StepSchema,
    rows.filter((row) => row !== undefined),
  );
}

/** In the order they were made, drafts and deleted ones included. */
export async function notes(walkId: string): Promise<Note[]> {
  const rows = await withDatabase((db) => db.getAllFromIndex('notes', 'byWalk', ofWalk(walkId)));
  return sound(NoteSchema, rows).sort(inOrder);
}

/** Of every walk and of none, drafts and deleted ones included, in no order. */
export async function allNotes(): Promise<Note[]> {
  return sound(NoteSchema, await withDatabase((db) => db.getAll('notes')));
}

/** The notes with these ids, in no order; one that is not there is left out. */
export async function notesById(ids: readonly string[]): Promise<Note[]> {
  const rows = await withDatabase(async (db) => {
    const { store } = db.transaction('notes');
    return Promise.all(ids.map((id) => store.get(id)));
  });
  return sound(NoteSchema, rows);
}

export async function note(noteId: string): Promise<Note | undefined> {
  return soundOne(NoteSchema, await withDatabase((db) => db.get('notes', noteId)));
}

/** Kept and not deleted, of every walk, in the order they were made. */
export async function notesAt(address: string): Promise<Note[]> {
  const rows = await withDatabase((db) => db.getAllFromIndex('notes', 'byAddress', address));
  return sound(NoteSchema, rows)
    .filter((row) => row.phase === 'kept' && row.deletedAt === null)
    .sort(inOrder);
}

/** Drafts about a page that say something, of every walk and of none, in the order they were made. */
export async function draftsAt(address: string): Promise<Note[]> {
  const rows = await withDatabase((db) => db.getAllFromIndex('notes', 'byAddress', address));
  return sound(NoteSchema, rows)
    .filter((row) => row.phase === 'draft' && row.deletedAt === null)
    .sort(inOrder);
}

/** Ids of the notes that went into the bin before this instant, of every walk. */
export async function binnedBefore(instant: number): Promise<string[]> {
  return (await allNotes())
    .filter(({ deletedAt }) => deletedAt !== null && deletedAt < instant)
    .map(({ id }) => id);
}

export async function picture(pictureId: string): Promise<Picture | undefined> {
  return soundPicture(await withDatabase((db) => db.get('pictures', pictureId)));
}

function soundPicture(row: unknown): Picture | undefined {
  const facts = soundOne(PictureFactsSchema, row);
  const bytes = (row as Partial<Picture> | undefined)?.bytes;
  return facts && bytes instanceof Blob ? { ...facts, bytes } : undefined;
}

/** How many pictures there are, without reading one. */
export async function countPictures(): Promise<number> {
  return withDatabase((db) => db.count('pictures'));
}

/** Whether a walk or a note that is not in the bin is of the journey. Reads every row as it lies there. */
export async function isJourneyInUse(journeyId: string): Promise<boolean> {
  return withDatabase(async (db) =>
    isUsed(journeyId, await db.getAll('walks'), await db.getAll('notes')),
  );
}

/** How many walks and notes there are, whatever they hold. */
export async function counts(): Promise<{ walks: number; notes: number }> {
  return withDatabase(async (db) => {
    const [walks, notes] = await Promise.all([db.count('walks'), db.count('notes')]);
    return { walks, notes };
  });
}

/** How many rows are left out because they do not parse. Reads everything but pictures: ask seldom. */
export async function unreadable(): Promise<number> {
  const stores = [
    ['journeys', JourneySchema],
    ['walks', WalkSchema],
    ['steps', StepSchema],
    ['notes', NoteSchema],
  ] as const;
  const missed = stores.map(async ([name, schema]) => {
    const rows: unknown[] = await withDatabase((db) => db.getAll(name));
    return rows.filter((row) => !v.safeParse(schema, row).success).length;
  });
  return (await Promise.all(missed)).reduce((sum, count) => sum + count, 0);
}
