import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { askPage, type PictureRefusal } from '../platform/messages.ts';
import { tabFacts } from '../platform/tabs.ts';
import { putPicture } from '../store/write.ts';
import { inTurn } from './in-turn.ts';
import { paint } from './paint.ts';
import { paintPlan } from './picture-geometry.ts';
import { type AskStillness, shoot } from './shoot.ts';
import { refusalOf } from './storage-error.ts';

/** One picture of this kind at a time: the next one takes its place, and a day later it is swept. */
const TAG_PICTURE = 'tag-picture';

async function take(tabId: number): Promise<Result<{ pictureId: string }, PictureRefusal>> {
  const tab = await tabFacts(tabId);
  if (!tab?.active) return refused('otherTab');
  const ask: AskStillness = (when) =>
    askPage(tabId, 'tagPage', { act: { do: when }, rules: [], typed: null, elements: null });
  const shooting = await shoot(tab, ask);
  if (!shooting.ok) return refused(shooting.why);
  const { bitmap, before, after } = shooting.shot;
  const plan = paintPlan(before, after, bitmap);
  const painted = await paint(bitmap, plan);
  const facts = { id: TAG_PICTURE, noteId: TAG_PICTURE, at: Date.now(), box: plan.box };
  await putPicture({ ...facts, covered: plan.covers.length, ...painted });
  return ok({ pictureId: TAG_PICTURE });
}

/** Takes a picture of the element being tagged, as that of a note is taken: fields covered, our own layer hidden. */
export function takeTagPicture(
  tabId: number,
): Promise<Result<{ pictureId: string }, PictureRefusal>> {
  return inTurn('picture', async () => {
    try {
      return await take(tabId);
    } catch (error) {
      return refused(refusalOf(error) === 'storageFull' ? 'storageFull' : 'failed');
    }
  });
}
