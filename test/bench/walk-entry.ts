import { signal as createSignal } from '@preact/signals-core';
import { isCovered } from '../../extension/content/covered.ts';
import { recordLeft } from '../../extension/content/record/left-undone.ts';
import { measureViews } from '../../extension/content/record/page-facts.ts';
import { recordPages } from '../../extension/content/record/page-steps.ts';
import { createStepPost } from '../../extension/content/record/post-steps.ts';
import { watchSeen } from '../../extension/content/record/seen.ts';
import { recordActions, touchpointStep } from '../../extension/content/record/touchpoint-steps.ts';
import { PageScan } from '../../extension/content/scan-page.ts';
import type { WalkPage } from '../../extension/content/walk-page.ts';
import { watchPage } from '../../extension/content/watch-page.ts';
import type { Briefing } from '../../shared/journey/briefing.ts';

/** Facts of one walk, as they would go to the outbox. */
const posted: string[] = [];

/** A page of a walk that goes on; facts are written as the outbox writes them, and go nowhere. */
function walkPage(signal: AbortSignal): WalkPage {
  const briefing = { walkId: 'walk', paused: false, labels: {}, stages: [] } as unknown as Briefing;
  return {
    pageId: 'page',
    signal,
    briefing: createSignal<Briefing | null>(briefing),
    visiting: createSignal<Briefing | null>(null),
    state: () => 'answered',
    ask: async () => undefined,
    onAnswer: () => undefined,
    post: async (key, fact) => void posted.push(JSON.stringify({ key, fact })),
  };
}

/** The recorder as it ships, without the extension around it and without labels: what recording costs the page. */
function startRecorder(): void {
  const { signal } = new AbortController();
  const page = walkPage(signal);
  const scan = new PageScan();
  const changes = watchPage(scan, signal);
  const steps = createStepPost(page);
  const views = recordPages({ ...page, viewId: 'page' }, changes, scan, steps);
  recordActions(page, scan, steps, () => false, changes);
  const see = (mark: Parameters<typeof touchpointStep>[0]) =>
    steps.post(touchpointStep(mark, 'seen', page.briefing.peek()));
  const isBehind = (element: Element, visible: DOMRectReadOnly) =>
    isCovered(element, visible, null);
  watchSeen(() => scan.marks(), isBehind, see, signal);
  const host = { element: document.createElement('div'), placedAt: null };
  measureViews(views, { ...page, host, guard: { took: () => false } } as never);
  recordLeft({ ...page, host } as never, scan, views, steps);
}

Object.assign(window, { startRecorder, recorded: () => posted.length });
