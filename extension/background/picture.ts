import { originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { NoteInPage, PictureRefusal } from '../platform/messages.ts';
import { tabFacts } from '../platform/tabs.ts';
import { note as readNote } from '../store/read.ts';
import { putPicture } from '../store/write.ts';
import { settledBinding } from './binding.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { paint } from './paint.ts';
import { paintPlan } from './picture-geometry.ts';
import { shoot, stillnessOfNote } from './shoot.ts';
import { refusalOf } from './storage-error.ts';
import { tellChange } from './tell.ts';

type Taken = Result<{ pictureId: string }, PictureRefusal>;

async function take(tabId: number, about: NoteInPage): Promise<Taken> {
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
  await putPicture({ ...facts, ...painted });
  tellChange(['pictures', 'notes'], { noteIds: [noteId] });
  return ok({ pictureId: id });
}

/**
 * Takes the picture of a note: of the page as it is, our own layer hidden, fields covered before anything is stored.
 * One at a time, since two would undo each other's stillness.
 */
export function takePicture(tabId: number, about: NoteInPage): Promise<Taken> {
  return inTurn('picture', async () => {
    try {
      return await take(tabId, about);
    } catch (error) {
      return refused(refusalOf(error) === 'storageFull' ? 'storageFull' : 'failed');
    }
  });
}
