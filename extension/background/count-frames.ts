import { readFrames, writeFrames } from '../platform/session.ts';
import { inTurn } from './in-turn.ts';

/**
 * Frames of one page that may tell what is met in them: so many at once, one more for each stretch of the page's time, and so
 * many in all. Each tells twenty steps at most (`frame-steps.ts`), so a page that makes frames without end cannot fill the walk; a
 * checkout has one or two, a payment in several pages some ten.
 */
export const FRAMES_AT_ONCE = 30;
export const FRAME_EACH_MS = 5_000;
export const FRAMES_OF_A_PAGE = 200;

const LINE = 'frames';

/** A page is shown in the tab; asking again it is the same one. */
export function framesBegin(tabId: number, pageId: string, now: number): Promise<void> {
  return inTurn(LINE, async () => {
    const frames = await readFrames(tabId);
    if (frames?.pageId !== pageId) await writeFrames(tabId, { pageId, since: now, frameIds: [] });
  });
}

/** Whether this frame is one of those that may; one that may, may again. */
export function frameMayTell(tabId: number, frameId: string, now: number): Promise<boolean> {
  return inTurn(LINE, async () => {
    const unknown = { pageId: 'unknown', since: now, frameIds: [] };
    const frames = (await readFrames(tabId)) ?? unknown;
    if (frames.frameIds.includes(frameId)) return true;
    const most = FRAMES_AT_ONCE + Math.floor(Math.max(0, now - frames.since) / FRAME_EACH_MS);
    if (frames.frameIds.length >= Math.min(most, FRAMES_OF_A_PAGE)) return false;
    await writeFrames(tabId, { ...frames, frameIds: [...frames.frameIds, frameId] });
    return true;
  });
}
