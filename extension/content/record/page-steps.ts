import type { Briefing } from '../../../shared/journey/briefing.ts';
import { cleanAddress, cleanTitle } from '../../../shared/kit/page-address.ts';
import type { Mark, PageScan } from '../scan-page.ts';
import type { WalkPage } from '../walk-page.ts';
import type { PageChanges } from '../watch-page.ts';
import type { PageStep, StepPost } from './post-steps.ts';
import { onRoute } from './route.ts';

/** A page has settled when nothing was added to it for this long, in milliseconds. */
const QUIET_MS = 500;
/** One that never rests is described after this long. */
const LONGEST_MS = 5_000;

export interface PageViews {
  /** A new view began: another route, or the page came back from the browser's memory. */
  onView(callback: () => void): void;
  /** Begins one now: a walk begins on a page that is open. */
  begin(): void;
}

/**
 * One step for each page view, posted at once and again when title, loading time and marks are known, at the latest
 * when it is left. A route change without loading is a view of its own, and so is coming back to a remembered page;
 * an address replaced before the view had settled is the same view, sent on by the site itself.
 */
export function recordPages(
  page: Pick<WalkPage, 'briefing' | 'signal'> & { viewId: string },
  changes: Pick<PageChanges, 'onMarks'>,
  scan: Pick<PageScan, 'marks' | 'pageStages'>,
  steps: StepPost,
): PageViews {
  const views: (() => void)[] = [];
  let count = 0;
  let current = beginView(page.viewId, true, scan.pageStages());
  const describe = () => {
    const described = describeView(current, scan, page.briefing.peek());
    if (sameStep(described, current.step)) return;
    current.step = described;
    steps.post(described);
  };
  const settle = whenQuiet(changes, describe, page.signal);
  const begin = () => {
    current = beginView(`${page.viewId}.${++count}`, false, scan.pageStages());
    steps.post(current.step);
    settle();
    for (const callback of views) callback();
  };
  const route = (replaces: boolean) => {
    if (replaces && current.step.marks === null) {
      current.step = { ...current.step, address: cleanAddress(location.href) };
      steps.post(current.step);
      return settle();
    }
    describe();
    begin();
  };
  const { signal } = page;
  steps.post(current.step);
  settle();
  onRoute(route, signal);
  window.addEventListener('load', () => settle(), { signal });
  window.addEventListener('pageshow', (event) => cameBack(event) && begin(), { signal });
  window.addEventListener('pagehide', describe, { signal, capture: true });
  return { onView: (callback) => views.push(callback), begin };
}

/** Only what the browser says: any page can say that it came back. */
function cameBack({ isTrusted, persisted }: PageTransitionEvent): boolean {
  return isTrusted && persisted;
}

interface View {
  step: PageStep;
  /** False for a route change: its loading time is not known. */
  wasLoaded: boolean;
}

function beginView(id: string, wasLoaded: boolean, [stage = null]: (string | null)[]): View {
  const address = cleanAddress(location.href);
  const at = Date.now();
  // A route's title is still the one before; it is told when the view has settled or is left.
  const title = wasLoaded ? cleanTitle(document.title) : '';
  return {
    step: { kind: 'page', id, at, address, stage, title, loadMs: null, marks: null },
    wasLoaded,
  };
}

function describeView(
  { step, wasLoaded }: View,
  scan: Pick<PageScan, 'marks' | 'pageStages'>,
  briefing: Briefing | null,
): PageStep {
  const marks = scan.marks();
  return {
    ...step,
    title: cleanTitle(document.title),
    stage: stageOfPage(briefing, marks, scan.pageStages()),
    loadMs: wasLoaded ? loadTime() : null,
    marks: marks.length,
  };
}

function sameStep(a: PageStep, b: PageStep): boolean {
  return a.title === b.title && a.stage === b.stage && a.loadMs === b.loadMs && a.marks === b.marks;
}

/** Milliseconds from the click to the end of loading; null while it loads. */
function loadTime(): number | null {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return timing && timing.loadEventEnd > 0 ? Math.round(timing.loadEventEnd) : null;
}

/** Runs the work each time the page came to rest after it was asked. */
function whenQuiet(
  changes: Pick<PageChanges, 'onMarks'>,
  work: () => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deadline = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        if (!signal.aborted) work();
      },
      Math.max(0, Math.min(QUIET_MS, deadline - performance.now())),
    );
  };
  changes.onMarks(() => {
    if (timer !== undefined) wait();
  });
  return () => {
    deadline = performance.now() + LONGEST_MS;
    wait();
  };
}

/** The stage that the page of this moment belongs to, by what it says and then by what is on it. */
export function stageOfPage(
  briefing: Briefing | null,
  marks: readonly Mark[],
  said: readonly string[],
): string | null {
  if (said[0]) return said[0];
  for (const { touchpoint, stages } of marks) {
    const stage = stages[0] ?? briefing?.labels[touchpoint]?.stages[0];
    if (stage) return stage;
  }
  return null;
}
