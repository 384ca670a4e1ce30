import type { Journey, Note, Step, Walk } from '../../shared/journey/records.ts';
import { firstClash, type Incoming, type Writing } from './clash.ts';
import { isUsed } from './journey-use.ts';
import { mergeNote, mergeStep, mergeTold, wholeWalk } from './merge.ts';
import { withOwnPictures } from './note-pictures.ts';
import { dropDatabase } from './open.ts';
import { type Store, write } from './transaction.ts';

/**
 * All writing; only the background imports this. Each function is one transaction and resolves when it is
 * done, never before: a request that succeeded may still be undone by a full disk.
 * @throws DOMException `QuotaExceededError` where the disk is full; then nothing of the transaction was written
 */

export { deleteNotes, deleteWalk } from './delete-walk.ts';
export { sweepPictures } from './drop-pictures.ts';
export { putMadeStep, putStepPicture } from './made-steps.ts';
export {
  addPicture,
  putPicture,
  putPictureBack,
  replacePicture,
  takeOutPicture,
} from './note-pictures.ts';

export async function putJourney(journey: Journey): Promise<void> {
  await write(['journeys'], (tx) => tx.objectStore('journeys').put(journey));
}

export async function putWalk(walk: Walk): Promise<void> {
  await write(['walks'], (tx) => tx.objectStore('walks').put(walk));
}

/** Changes a walk as it is now. Answers the changed walk, undefined where there is none. */
export async function changeWalk(
  walkId: string,
  change: (walk: Walk) => Walk,
): Promise<Walk | undefined> {
  return write(['walks'], async (tx) => {
    const stored = await tx.objectStore('walks').get(walkId);
    if (!stored) return undefined;
    const changed = change(wholeWalk(stored));
    await tx.objectStore('walks').put(changed);
    return changed;
  });
}

/** Changes a step and its walk together, as they are now. False where either is missing. */
export async function changeStep(
  stepId: string,
  change: (step: Step, walk: Walk) => { step: Step; walk: Walk },
): Promise<boolean> {
  return write(['walks', 'steps'], async (tx) => {
    const step = await tx.objectStore('steps').get(stepId);
    const row = step && (await tx.objectStore('walks').get(step.walkId));
    if (!step || !row) return false;
    const changed = change(step, wholeWalk(row));
    await tx.objectStore('steps').put(changed.step);
    await tx.objectStore('walks').put(changed.walk);
    return true;
  });
}

/** Length of what tells two walks apart: the last characters of an id are those of chance. */
const TELLING = 12;

/**
 * A step's id is made from its page, and on one page two walks can be walked, one after the other, by two versions of us
 * that know nothing of each other.
 */
function inItsWalk(step: Step): Step {
  return { ...step, id: `${step.id}:${step.walkId.slice(-TELLING)}` };
}

/** True when the step was not there, or less was known of it. */
async function placeStep(tx: Writing, step: Step): Promise<boolean> {
  const steps = tx.objectStore('steps');
  const stored = await steps.get(step.id);
  if (stored && stored.walkId !== step.walkId) return placeStep(tx, inItsWalk(step));
  const merged = mergeStep(stored, step);
  await steps.put(merged);
  return JSON.stringify(merged) !== JSON.stringify(stored);
}

/** True when the note was written, false when the stored one is as new or newer. */
async function placeNote(tx: Writing, incoming: Note, merge = mergeNote): Promise<boolean> {
  const notes = tx.objectStore('notes');
  const stored = await notes.get(incoming.id);
  const note = merge(stored, incoming);
  if (!note) return false;
  await notes.put(await withOwnPictures(tx, note, stored));
  return true;
}

export async function putStep(step: Step): Promise<void> {
  await write(['steps'], (tx) => placeStep(tx, step));
}

export async function putNote(note: Note): Promise<boolean> {
  return write(['notes', 'pictures'], (tx) => placeNote(tx, note));
}

/** What pages reported, in the order it happened. */
export interface Facts {
  steps: Step[];
  notes: Note[];
  /** Whether a page still has the elements of its notes. */
  anchors: { noteId: string; part?: number; anchor: 'found' | 'moved' | 'lost' }[];
}

/** The note's own word is that of its first place; each further place has one of its own. */
function withAnchor(note: Note, { part = 0, anchor }: Facts['anchors'][number]): Note {
  if (part === 0) return note.anchor === anchor ? note : { ...note, anchor };
  const place = note.more?.[part - 1];
  if (!note.more || !place || place.anchor === anchor) return note;
  return { ...note, more: note.more.with(part - 1, { ...place, anchor }) };
}

/** All of it or nothing; twice is once. */
export async function putFacts({ steps, notes, anchors }: Facts): Promise<void> {
  await write(['steps', 'notes', 'pictures'], async (tx) => {
    for (const step of steps) await placeStep(tx, step);
    for (const note of notes) await placeNote(tx, note);
    for (const found of anchors) {
      const note = await tx.objectStore('notes').get(found.noteId);
      const told = note && withAnchor(note, found);
      if (told && told !== note) await tx.objectStore('notes').put(told);
    }
  });
}

/** Changes a note as it is now. Answers the changed note, undefined where there is none. */
export async function changeNote(
  noteId: string,
  change: (note: Note) => Note,
): Promise<Note | undefined> {
  return write(['notes'], async (tx) => {
    const stored = await tx.objectStore('notes').get(noteId);
    if (!stored) return undefined;
    const changed = change(stored);
    await tx.objectStore('notes').put(changed);
    return changed;
  });
}

/** Deletes a journey; false where a walk or a note of it has come in meanwhile. */
export async function deleteJourney(journeyId: string): Promise<boolean> {
  return write(['journeys', 'walks', 'notes'], async (tx) => {
    const walks = await tx.objectStore('walks').getAll();
    const notes = await tx.objectStore('notes').getAll();
    if (isUsed(journeyId, walks, notes)) return false;
    await tx.objectStore('journeys').delete(journeyId);
    return true;
  });
}

const ALL: Store[] = ['journeys', 'walks', 'steps', 'notes', 'pictures'];

/** Deletes every row there is, all or nothing. Where a full disk refuses even that, the database goes whole, and is made anew. */
export async function clearAll(): Promise<void> {
  const clearing = write(ALL, async (tx) => {
    for (const store of ALL) await tx.objectStore(store).clear();
  });
  await clearing.catch(dropDatabase);
}

/** What came from outside: how many notes and steps were new, or newer than what was here. */
interface Brought {
  notes: number;
  steps: number;
  /** True where nothing at all was new. */
  known: boolean;
}
export type Taken =
  | ({ taken: true } & Brought)
  /** A record, by its path, has the id of one that belongs to something else here. Nothing was written. */
  | { taken: false; clash: string };

/**
 * Takes in what our own copy holds, all or nothing. Twice is once: what is here already is kept, only a note's higher
 * revision replaces the one here.
 */
export async function putIncoming(incoming: Incoming): Promise<Brought> {
  return write(ALL, (tx) => placeIncoming(tx, incoming, mergeNote));
}

/**
 * The same for a file, which anybody may have written: nothing is taken in where it would touch another walk. What was done
 * about a note there is joined with what was done here.
 */
export async function putFromFile(incoming: Incoming): Promise<Taken> {
  return write(ALL, async (tx) => {
    const clash = await firstClash(tx, incoming);
    if (clash !== undefined) return { taken: false, clash };
    return { taken: true, ...(await placeIncoming(tx, incoming, mergeTold)) };
  });
}

async function placeIncoming(
  tx: Writing,
  incoming: Incoming,
  merge: typeof mergeNote,
): Promise<Brought> {
  let known = true;
  for (const store of ['journeys', 'walks', 'pictures'] as const) {
    for (const row of incoming[store]) {
      if (await tx.objectStore(store).getKey(row.id)) continue;
      await tx.objectStore(store).put(row);
      known = false;
    }
  }
  const brought = { steps: 0, notes: 0 };
  for (const step of incoming.steps) brought.steps += Number(await placeStep(tx, step));
  for (const note of incoming.notes) brought.notes += Number(await placeNote(tx, note, merge));
  return { ...brought, known: known && brought.steps + brought.notes === 0 };
}
