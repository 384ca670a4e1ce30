import * as v from 'valibot';
import { ADDRESS_LIMIT } from '../../shared/journey/limits.ts';
import { BoxSchema, ViewportSchema } from '../../shared/journey/records.ts';
import { captureWindow } from '../platform/capture.ts';
import {
  askPage,
  type NoteInPage,
  type PictureRefusal,
  type Stillness,
} from '../platform/messages.ts';
import { SHOOTING_LIMIT_MS } from '../platform/picture-time.ts';
import { pause } from '../platform/retry.ts';
import { type TabFacts, tabFacts } from '../platform/tabs.ts';
import { fitsViewport, stoodStill } from './picture-geometry.ts';

/** A picture of exactly what was measured. Whoever gets it closes the bitmap. */
export interface Shot {
  bitmap: ImageBitmap;
  before: Stillness;
  after: Stillness;
}
export type Shooting = { ok: true; shot: Shot } | { ok: false; why: PictureRefusal };

/** A page of 2,000 fields is covered; one of more is a fault or an attack, and gets no picture. */
const COVER_LIMIT = 2_000;
const StillnessSchema = v.object({
  covers: v.pipe(v.array(BoxSchema), v.maxLength(COVER_LIMIT)),
  box: v.nullable(BoxSchema),
  address: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT)),
  viewport: ViewportSchema,
});

/** How often a page that moved is asked again, and how often a browser that was busy. */
const ATTEMPTS = 3;
/** A panel that slides open, a list that grows: a quarter of a second later most have come to rest. */
const MOVED_WAIT_MS = 250;
/** Chromium takes two pictures a second; a little more than half a second later there is room again. */
const BUSY_WAIT_MS = 550;

type Attempt = Shooting | { ok: false; why: 'moved' | 'busy' };

/** Asks the page about what a picture is taken of. */
export type AskStillness = (
  when: 'holdStill' | 'moveAgain',
) => Promise<{ answer: unknown } | undefined>;

/** How the page of a note is asked. */
export function stillnessOfNote(tabId: number, note: NoteInPage): AskStillness {
  return (when) => askPage(tabId, when, note);
}

async function measure(
  ask: AskStillness,
  when: 'holdStill' | 'moveAgain',
): Promise<Stillness | undefined> {
  const asked = await ask(when);
  const parsed = v.safeParse(StillnessSchema, asked?.answer);
  return parsed.success ? parsed.output : undefined;
}

/** The tab shows in its window, and still shows what it showed. */
function isShowing(now: TabFacts | undefined, then: TabFacts): now is TabFacts {
  return now?.active === true && now.windowId === then.windowId && now.address === then.address;
}

/** @param askedAt when the page was asked to hold still, by `performance.now` */
async function captured(
  tab: TabFacts,
  ask: AskStillness,
  before: Stillness,
  askedAt: number,
): Promise<Attempt> {
  if (!isShowing(await tabFacts(tab.tabId), tab)) return { ok: false, why: 'otherTab' };
  const capture = await captureWindow(tab.windowId);
  // By now the page may have come to life again, our labels and all.
  const isLate = performance.now() - askedAt > SHOOTING_LIMIT_MS;
  const isOurs = isShowing(await tabFacts(tab.tabId), tab);
  if (!capture.ok) return capture;
  // Someone switched tabs in between: the picture may be of anything, and is not looked at.
  if (!isOurs) return { ok: false, why: 'otherTab' };
  const after = await measure(ask, 'moveAgain');
  if (!after) return { ok: false, why: 'otherTab' };
  if (isLate) return { ok: false, why: 'moved' };
  const bitmap = await createImageBitmap(capture.image);
  if (stoodStill(before, after) && fitsViewport(bitmap, before.viewport)) {
    return { ok: true, shot: { bitmap, before, after } };
  }
  bitmap.close();
  return { ok: false, why: 'moved' };
}

async function attempt(tab: TabFacts, ask: AskStillness): Promise<Attempt> {
  const askedAt = performance.now();
  const before = await measure(ask, 'holdStill');
  const outcome = before
    ? await captured(tab, ask, before, askedAt)
    : ({ ok: false, why: 'failed' } as const);
  // The page gets its labels back whatever happened; a picture that was looked at has asked for them already.
  if (!outcome.ok && outcome.why !== 'moved') await measure(ask, 'moveAgain');
  return outcome;
}

/** Takes a picture of a tab that holds still for it, asking again while it moves or the browser is busy. */
export async function shoot(tab: TabFacts, ask: AskStillness): Promise<Shooting> {
  const left = { moved: ATTEMPTS, busy: ATTEMPTS };
  for (;;) {
    const outcome = await attempt(tab, ask);
    if (outcome.ok) return outcome;
    const { why } = outcome;
    if (why !== 'moved' && why !== 'busy') return { ok: false, why };
    left[why] -= 1;
    if (left[why] === 0) return { ok: false, why: why === 'moved' ? 'unsteady' : 'failed' };
    await pause(why === 'moved' ? MOVED_WAIT_MS : BUSY_WAIT_MS);
  }
}
