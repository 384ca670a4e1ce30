import type { PageScan } from '../scan-page.ts';
import type { WalkPage } from '../walk-page.ts';
import type { StepPost } from './post-steps.ts';
import { touchpointStep } from './touchpoint-steps.ts';

/**
 * Records touchpoints the page announces that have no element: a chat that opened, a call that began. Any page can
 * announce anything, so only what the journey itself names counts, once for each page view; what has an element is
 * seen by ourselves or not at all.
 */
export function recordAnnounced(
  page: Pick<WalkPage, 'briefing'>,
  scan: Pick<PageScan, 'marks'>,
  steps: StepPost,
): { hear(touchpoint: string, stages: string[]): void; forget(): void } {
  const heard = new Set<string>();
  return {
    hear(touchpoint, stages) {
      const briefing = page.briefing.peek();
      const isNamed = briefing && Object.hasOwn(briefing.labels, touchpoint);
      if (!isNamed || heard.has(touchpoint)) return;
      if (scan.marks().some((mark) => mark.touchpoint === touchpoint)) return;
      heard.add(touchpoint);
      steps.post(touchpointStep({ touchpoint, stages }, 'seen', briefing));
    },
    forget: () => heard.clear(),
  };
}
