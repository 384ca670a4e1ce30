import * as v from 'valibot';
import { ADDRESS_LIMIT } from '../../shared/journey/limits.ts';
import { BoxSchema, ViewportSchema } from '../../shared/journey/records.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { captureWindow } from '../platform/capture.ts';
import { newId } from '../platform/ids.ts';
import { askPage, type PictureRefusal, type Stillness } from '../platform/messages.ts';
import { type TabFacts, tabFacts } from '../platform/tabs.ts';
import { putPicture } from '../store/write.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { paint } from './paint.ts';
import { paintPlan, stoodStill } from './picture-geometry.ts';
import { refusalOf } from './storage-error.ts';
import { tellChange } from './tell.ts';

type Taken = Result<{ pictureId: string }, PictureRefusal>;

/** A page of 2,000 fields is covered; one of more is a fault or an attack, and gets no picture. */
const COVER_LIMIT = 2_000;
const StillnessSchema = v.object({
  covers: v.pipe(v.array(BoxSchema), v.maxLength(COVER_LIMIT)),
  box: v.nullable(BoxSchema),
  address: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT * 4)),
  viewport: ViewportSchema,
});

/** How often a page that moved, or a browser that was busy, is asked again. */
const ATTEMPTS = 3;
/** Chromium takes two pictures a second; a little more than half a second later there is room again. */
const BUSY_WAIT_MS = 550;

type Attempt =
  | { outcome: 'taken'; image: Blob; before: Stillness; after: Stillness }
  | { outcome: 'moved' | 'busy' }
  | { outcome: PictureRefusal };

async function measure(
  tabId: number,
  noteId: string,
  when: 'holdStill' | 'moveAgain',
): Promise<Stillness | undefined> {
  const asked = await askPage(tabId, when, { noteId });
  const parsed = v.safeParse(StillnessSchema, asked?.answer);
  return parsed.success ? parsed.output : undefined;
}

/** The tab shows in its window, and still shows what it showed. */
function isShowing(now: TabFacts | undefined, then: TabFacts): now is TabFacts {
  return now?.active === true && now.windowId === then.windowId && now.address === then.address;
}

async function shoot(tab: TabFacts, noteId: string, before: Stillness): Promise<Attempt> {
  if (!isShowing(await tabFacts(tab.tabId), tab)) return { outcome: 'otherTab' };
  const capture = await captureWindow(tab.windowId);
  const isOurs = isShowing(await tabFacts(tab.tabId), tab);
  if (!capture.ok) return { outcome: capture.why };
  // Someone switched tabs in between: the picture may be of anything, and is not looked at.
  if (!isOurs) return { outcome: 'otherTab' };
  const after = await measure(tab.tabId, noteId, 'moveAgain');
  if (!after) return { outcome: 'otherTab' };
  return stoodStill(before, after)
    ? { outcome: 'taken', image: capture.image, before, after }
    : { outcome: 'moved' };
}

async function attempt(tab: TabFacts, noteId: string): Promise<Attempt> {
  const before = await measure(tab.tabId, noteId, 'holdStill');
  const shot: Attempt = before ? await shoot(tab, noteId, before) : { outcome: 'failed' };
  // The page gets its labels back whatever happened; what was taken or moved has asked for them already.
  if (shot.outcome !== 'taken' && shot.outcome !== 'moved') {
    await measure(tab.tabId, noteId, 'moveAgain');
  }
  return shot;
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function attempts(tab: TabFacts, noteId: string): Promise<Attempt> {
  let last: Attempt = { outcome: 'failed' };
  for (let count = 0; count < ATTEMPTS; count += 1) {
    last = await attempt(tab, noteId);
    if (last.outcome !== 'moved' && last.outcome !== 'busy') return last;
    if (last.outcome === 'busy') await pause(BUSY_WAIT_MS);
  }
  return last;
}

async function take(tabId: number, noteId: string): Promise<Taken> {
  const tab = await tabFacts(tabId);
  if (!tab?.active) return refused('otherTab');
  const shot = await attempts(tab, noteId);
  if (shot.outcome === 'moved') return refused('unsteady');
  if (shot.outcome === 'busy') return refused('failed');
  if (shot.outcome !== 'taken') return refused(shot.outcome);
  const { before, after, image } = shot;
  const painted = await paint(image, (size) => paintPlan(before, after, size));
  const { box, covers } = painted.plan;
  const id = newId();
  const facts = { id, noteId, at: Date.now(), box, covered: covers.length };
  // The note may still be on its way; where it comes later, it takes its picture up then.
  await drain().catch(() => undefined);
  await putPicture({ ...facts, ...painted.picture });
  await tellChange(['pictures', 'notes']);
  return ok({ pictureId: id });
}

/**
 * Takes the picture of a note: of the page as it is, our own layer hidden, fields covered before anything is stored.
 * One at a time, since two would undo each other's stillness.
 */
export function takePicture(tabId: number, noteId: string): Promise<Taken> {
  return inTurn('picture', async () => {
    try {
      return await take(tabId, noteId);
    } catch (error) {
      return refused(refusalOf(error) === 'storageFull' ? 'storageFull' : 'failed');
    }
  });
}
