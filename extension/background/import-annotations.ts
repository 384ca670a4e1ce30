import {
  ANNOTATION_FILE_LIMIT,
  notesInAnnotations,
} from '../../shared/journey/annotation/from-annotation.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import type { AnnotationRefusal } from '../platform/note-messages.ts';
import { stagedFile, unstage } from '../platform/staged-files.ts';
import { putFromFile } from '../store/write.ts';
import { checkCounts } from './health.ts';
import { refusalOf } from './storage-error.ts';
import { tellChange } from './tell.ts';

type Imported = Result<{ notes: number; known: number }, { why: AnnotationRefusal; where: string }>;

/** Takes in a staged file of annotations: all of it or nothing; twice is once. The staged copy goes in any case. */
export async function importAnnotations(staged: string): Promise<Imported> {
  try {
    const file = await stagedFile(staged);
    if (!file) return refused({ why: 'storageBroken', where: '' });
    if (file.size > ANNOTATION_FILE_LIMIT) return refused({ why: 'tooLarge', where: '' });
    return await importText(await file.text());
  } finally {
    // What cannot be removed now is swept later.
    await unstage(staged).catch(() => undefined);
  }
}

async function importText(text: string): Promise<Imported> {
  const read = notesInAnnotations(text, Date.now());
  if (!read.ok) return read;
  const notes = read.value;
  const none = { journeys: [], walks: [], steps: [], pictures: [] };
  try {
    const taken = await putFromFile({ ...none, notes });
    if (!taken.taken) return refused({ why: 'clash', where: taken.clash });
    tellChange(['notes']);
    await checkCounts();
    return ok({ notes: taken.notes, known: notes.length - taken.notes });
  } catch (error) {
    const why = refusalOf(error);
    return refused({ why: why === 'unknown' ? 'storageBroken' : why, where: '' });
  }
}
