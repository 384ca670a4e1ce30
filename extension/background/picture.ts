import type { Picture } from '../../shared/journey/records.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { NoteInPage, PictureRefusal } from '../platform/messages.ts';
import { tabFacts } from '../platform/tabs.ts';
import { note as readNote } from '../store/read.ts';
import { addPicture, putPicture } from '../store/write.ts';
import { settledBinding } from './binding.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { paint } from './paint.ts';
import { paintPlan } from './picture-geometry.ts';
import { shoot, stillnessOfNote } from './shoot.ts';
import { refusalOf } from './storage-error.ts';
import { tellChange } from './tell.ts';

type Taken = Result<{ pictureId: string }, PictureRefusal>;
type TakenToo = Result<{ pictureId: string }, PictureRefusal | 'pictureFull'>;

/** Stores what was taken; false where the note has room for no more. */
type Keep = (picture: Picture) => Promise<boolean>;

async function take(tabId: number, about: NoteInPage, keep: Keep): Promise<TakenToo> {
  const { noteId } = about;
  const tab = await tabFacts(tabId);
  if (!tab?.active) return refused('otherTab');
  const shooting = await shoot(tab, stillnessOfNote(tabId, about));
  if (!shooting.ok) return refused(shooting.why);
  const { bitmap, before, after } = shooting.shot;
  const plan = paintPlan(before, after, bitmap);
  const painted = await paint(bitmap, plan);
  const id = newId();
  const facts = { id, noteId, at: Date.now(), box: plan.box, covered: plan.covers.length };
  // The note may still be on its way; where it comes later, it takes its picture up then.
  await drain().catch(() => undefined);
  // A page may not replace the picture of a note that is about another site.
  const note = await readNote(noteId);
  if (note && originOf(note.address) !== originOf(tab.address)) return refused('failed');
  // Nor one that is outside the walk that of a note of the walk.
  const binding = note?.walkId ? await settledBinding() : null;
  if (note?.walkId && !binding?.tabIds.includes(tabId)) return refused('failed');
  if (!(await keep({ ...facts, ...painted }))) return refused('pictureFull');
  tellChange(['pictures', 'notes'], { noteIds: [noteId] });
  return ok({ pictureId: id });
}

/**
 * Takes the picture of a note: of the page as it is, our own layer hidden, fields covered before anything is stored.
 * One at a time, since two would undo each other's stillness.
 */
export async function takePicture(tabId: number, about: NoteInPage): Promise<Taken> {
  const taken = await taking(tabId, about, async (picture) => {
    await putPicture(picture);
    return true;
  });
  return taken.ok || taken.reason !== 'pictureFull' ? (taken as Taken) : refused('failed');
}

/** One more picture of a note, of the tab's page as it is now. */
export function takeAnother(tabId: number, noteId: string): Promise<TakenToo> {
  return taking(tabId, { noteId }, async (picture) => (await addPicture(picture)) === 'added');
}

function taking(tabId: number, about: NoteInPage, keep: Keep): Promise<TakenToo> {
  return inTurn('picture', async () => {
    try {
      return await take(tabId, about, keep);
    } catch (error) {
      return refused(refusalOf(error) === 'storageFull' ? 'storageFull' : 'failed');
    }
  });
}
