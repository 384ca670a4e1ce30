import { wants } from '../../../shared/contract/marker.ts';
import { isCovered } from '../covered.ts';
import { hearPage } from '../hear-page.ts';
import { PageScan } from '../scan-page.ts';
import type { WalkPage } from '../walk-page.ts';
import { watchPage } from '../watch-page.ts';
import { recordAnnounced } from './announced.ts';
import { createStepPost, type OwnStep, type StepPost, type TouchpointStep } from './post-steps.ts';
import { watchSeen } from './seen.ts';
import { recordActions, seenStep } from './touchpoint-steps.ts';

/** Steps of one frame: a form has a handful of touchpoints, and a page may hold many frames. */
const STEPS_OF_A_FRAME = 20;

/** What somebody can do in a frame before it is told whether a walk runs around it. */
const STEPS_HELD = 5;

/**
 * Records what is met in a frame while a walk runs around it: touchpoints seen, clicked, changed, submitted and announced.
 * Until it is told so for the first time, what is done in it is held; where no walk runs, it is forgotten and nothing watched.
 */
export function followFrame(page: WalkPage): void {
  let recording: AbortController | undefined;
  let walkId: string | undefined;
  const take = holdActions(page);
  page.onAnswer((briefing) => {
    const held = take();
    if (briefing?.walkId === walkId) return;
    walkId = briefing?.walkId;
    recording?.abort();
    if (!briefing) return;
    recording = new AbortController();
    const steps = recordFrame({
      ...page,
      signal: AbortSignal.any([page.signal, recording.signal]),
    });
    for (const step of held) {
      const [stage = null] = briefing.labels[step.touchpoint]?.stages ?? [];
      steps.post({ ...step, stage: step.stage ?? stage });
    }
  }, page.signal);
}

/** @returns takes what was done so far, and holds nothing from then on */
function holdActions(page: WalkPage): () => TouchpointStep[] {
  const holding = new AbortController();
  const held: TouchpointStep[] = [];
  const post = (step: OwnStep) => {
    if (step.kind === 'touchpoint' && held.length < STEPS_HELD) held.push(step);
  };
  recordActions(
    { ...page, signal: AbortSignal.any([page.signal, holding.signal]) },
    new PageScan(),
    { post },
    () => false,
    { onRoot: () => undefined },
  );
  return () => {
    holding.abort();
    return held.splice(0);
  };
}

function recordFrame(page: WalkPage): StepPost {
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
  return steps;
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
