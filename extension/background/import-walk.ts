import { WALK_FILE_LIMIT } from '../../shared/journey/limits.ts';
import { lastHeardOf, rested } from '../../shared/journey/pauses.ts';
import type { Picture, Walk } from '../../shared/journey/records.ts';
import { decodeWalkFile, type FilePicture, type WalkFile } from '../../shared/journey/walk-file.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import type { ImportRefusal } from '../platform/messages.ts';
import { stagedFile, unstage } from '../platform/staged-files.ts';
import { putFromFile, type Taken } from '../store/write.ts';
import { checkCounts } from './health.ts';
import { refusalOf } from './storage-error.ts';
import { tellChange } from './tell.ts';

type Incoming = Parameters<typeof putFromFile>[0];
type Brought = Omit<Extract<Taken, { taken: true }>, 'taken'>;
type Fault = { why: ImportRefusal; where: string };
type Imported = Result<{ walkId: string; notes: number; steps: number; known: boolean }, Fault>;

/** A picture as it is stored. */
export function pictureFrom({ base64, ...facts }: FilePicture): Picture {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  // A call for each byte would be the longest part of a large import.
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return { ...facts, bytes: new Blob([bytes], { type: facts.type }) };
}

/** A walk that was going on when it was written is not going on here: it may be continued by hand. */
function atRest({ walk, steps, notes, exportedAt }: WalkFile): Walk {
  return rested(walk, lastHeardOf(walk, steps, notes, exportedAt));
}

/** Takes in a staged walk file: all of it or nothing; twice is once. The staged copy goes in any case. */
export function importWalk(staged: string): Promise<Imported> {
  return ofStaged(staged, importText);
}

/** Has the text of a staged file read; the staged copy goes in any case. */
export async function ofStaged<Taken>(
  staged: string,
  read: (text: string) => Promise<Result<Taken, Fault>>,
): Promise<Result<Taken, Fault>> {
  try {
    const file = await stagedFile(staged);
    if (!file) return refused({ why: 'storageBroken', where: '' });
    if (file.size > WALK_FILE_LIMIT) return refused({ why: 'tooLarge', where: '' });
    return await read(await file.text());
  } finally {
    // What cannot be removed now is swept later.
    await unstage(staged).catch(() => undefined);
  }
}

async function importText(text: string): Promise<Imported> {
  const file = decodeWalkFile(text);
  if (!file.ok) return file;
  const { journey, walk, steps, notes, pictures } = file.value;
  const records = { journeys: [journey], walks: [atRest(file.value)], steps, notes };
  const taken = await takeIn({ ...records, pictures: pictures.map(pictureFrom) });
  if (!taken.ok) return taken;
  const { notes: newNotes, steps: newSteps, known } = taken.value;
  return ok({ walkId: walk.id, notes: newNotes, steps: newSteps, known });
}

/** Stores what a file held, all of it or nothing, and says so to every page. */
export async function takeIn(incoming: Incoming): Promise<Result<Brought, Fault>> {
  let taken: Taken;
  try {
    taken = await putFromFile(incoming);
  } catch (error) {
    const why = refusalOf(error);
    return refused({ why: why === 'unknown' ? 'storageBroken' : why, where: '' });
  }
  if (!taken.taken) return refused({ why: 'clash', where: taken.clash });
  tellChange(['journeys', 'walks', 'steps', 'notes', 'pictures']);
  await checkCounts();
  return ok(taken);
}
