import { wants } from '../../../shared/contract/marker.ts';
import { isCovered } from '../covered.ts';
import { hearPage } from '../hear-page.ts';
import { PageScan } from '../scan-page.ts';
import type { WalkPage } from '../walk-page.ts';
import { watchPage } from '../watch-page.ts';
import { recordAnnounced } from './announced.ts';
import { createStepPost, type StepPost } from './post-steps.ts';
import { watchSeen } from './seen.ts';
import { recordActions, seenStep } from './touchpoint-steps.ts';

/** Steps of one frame: a form has a handful of touchpoints, and a page may hold many frames. */
const STEPS_OF_A_FRAME = 20;

/**
 * Records what is met in a frame while a walk runs around it: touchpoints seen, clicked, changed, submitted and announced.
 * Until then nothing of the frame is watched.
 */
export function followFrame(page: WalkPage): void {
  let recording: AbortController | undefined;
  let walkId: string | undefined;
  page.onAnswer((briefing) => {
    if (briefing?.walkId === walkId) return;
    walkId = briefing?.walkId;
    recording?.abort();
    if (!briefing) return;
    recording = new AbortController();
    recordFrame({ ...page, signal: AbortSignal.any([page.signal, recording.signal]) });
  }, page.signal);
}

function recordFrame(page: WalkPage): void {
  const { signal } = page;
  const scan = new PageScan();
  const changes = watchPage(scan, signal);
  const steps = limited(createStepPost(page));
  const announced = recordAnnounced(page, scan, steps);
  hearPage(
    { onNames: () => scan.reread(), onTouchpoint: announced.hear, ofPage: () => ({}) },
    signal,
  );
  recordActions(page, scan, steps, () => false, changes);
  watchSeen(
    () => scan.marks(),
    (element, visible) => isCovered(element, visible, null),
    (mark) => {
      if (wants(mark.on, 'view')) steps.post(seenStep(mark, page.pageId, page.briefing.peek()));
    },
    signal,
  );
}

function limited(steps: StepPost): StepPost {
  let left = STEPS_OF_A_FRAME;
  return {
    post(step) {
      left -= 1;
      if (left >= 0) steps.post(step);
    },
  };
}
