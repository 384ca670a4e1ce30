import type { Briefing } from '../../../shared/journey/briefing.ts';
import type { Arrival } from '../../../shared/journey/step-record.ts';
import { cleanAddress, cleanTitle } from '../../../shared/kit/page-address.ts';
import type { PageScan } from '../scan-page.ts';
import type { WalkPage } from '../walk-page.ts';
import type { PageChanges } from '../watch-page.ts';
import { shownAfter } from '../when-shown.ts';
import { arrivalOf } from './arrival.ts';
import { onReturn } from './on-return.ts';
import type { PageStep, StepPost } from './post-steps.ts';
import { onRoute } from './route.ts';
import { stageOfPage } from './stage-of-page.ts';

/** A page has settled when nothing was added to it for this long, in milliseconds. */
const QUIET_MS = 500;
/** One that never rests is described after this long. */
const LONGEST_MS = 5_000;

/** What is measured of a view while it is shown. */
export type PageFacts = Partial<Pick<PageStep, 'activeMs' | 'scrolled' | 'vitals'>>;

export interface PageViews {
  /** The view that is shown, as it was told last. */
  current(): PageStep;
  /** True for a document that was loaded, false for a route and for a page out of the browser's memory. */
  isDocument(): boolean;
  /** A new view began: another route, or the page came back from the browser's memory. */
  onView(callback: () => void): void;
  /**
   * Begins one now: a walk begins, or goes on, on a page that is open.
   * @param isHeard the view before was told: where it is still shown, it is the same one
   */
  begin(isHeard: boolean): void;
  /** A view ends: the page or the route is being left. */
  onLeave(callback: () => void): void;
  /** Who measures; asked each time the view is told. */
  measure(by: () => PageFacts): void;
  /** Tells the view anew, where more is known of it. */
  tell(): void;
  /** Tells the view's stage anew, where the page says another by now: what is shown of it must not wait for the rest. */
  place(): void;
}

/**
 * One step for each page view, posted at once and again when title, loading time, marks and what was measured are known,
 * at the latest when it is left. A route change without loading is a view of its own, and so is coming back to a remembered page;
 * an address replaced before the view had settled is the same view, sent on by the site itself.
 * Routes of a pause are nobody's; where the walker is when the walk goes on is one view.
 */
export function recordPages(
  page: Pick<WalkPage, 'briefing' | 'signal'> & { viewId: string },
  changes: Pick<PageChanges, 'onMarks'>,
  scan: Pick<PageScan, 'marks' | 'pageStages'>,
  steps: StepPost,
): PageViews {
  const view = createTeller(page, scan, steps);
  const settle = whenQuiet(changes, () => view.tell(), page.signal);
  const begun: (() => void)[] = [settle];
  const left: (() => void)[] = [];
  const begin = (came: Arrival | null) => {
    view.begin(came);
    callAll(begun);
  };
  const leave = () => {
    callAll(left);
    // A clock that was set back meanwhile makes no stay of less than nothing.
    view.tell(Math.max(view.current().at, Date.now()));
  };
  settle();
  onRoute((replaces, came) => {
    if (page.briefing.peek()?.paused) return callAll(left);
    if (replaces && view.current().marks === null) {
      view.sendOn();
      return settle();
    }
    leave();
    begin(came);
  }, page.signal);
  const wasMissed = onReturn(page, begin);
  const on = { signal: page.signal, capture: true };
  window.addEventListener('load', () => settle(), on);
  window.addEventListener('pagehide', leave, on);
  return {
    ...view,
    begin: (isHeard) => void ((!wasMissed() && isHeard && view.isShown()) || begin(null)),
    onView: (callback) => begun.push(callback),
    onLeave: (callback) => left.push(callback),
  };
}

function callAll(callbacks: readonly (() => void)[]): void {
  for (const callback of callbacks) callback();
}

/** The view that is shown, and what was told of it last; the first one is told at once. */
function createTeller(
  page: Pick<WalkPage, 'briefing'> & { viewId: string },
  scan: Pick<PageScan, 'marks' | 'pageStages'>,
  steps: StepPost,
) {
  let measured = (): PageFacts => ({});
  let count = 0;
  const stage = () => stageOfPage(page.briefing.peek(), scan.marks(), scan.pageStages());
  let current = beginView(page.viewId, !isRoute(page.viewId), stage());
  const post = (step: PageStep) => {
    current.step = step;
    steps.post(step);
  };
  post(current.step);
  return {
    current: () => current.step,
    isDocument: () => current.wasLoaded,
    begin(came: Arrival | null) {
      current = beginView(`${page.viewId}.${++count}`, false, stage());
      post({ ...current.step, came });
    },
    isShown: () => cleanAddress(location.href) === current.step.address,
    /** The site itself sent the view on to another address. */
    sendOn: () => post({ ...current.step, address: cleanAddress(location.href) }),
    tell(leftAt?: number) {
      const seen = describeView(current, scan, page.briefing.peek());
      const described = { ...seen, ...measured(), ...(leftAt === undefined ? {} : { leftAt }) };
      if (JSON.stringify(described) !== JSON.stringify(current.step)) post(described);
    },
    measure(by: () => PageFacts) {
      measured = by;
    },
    place() {
      const now = stage();
      if (now !== null && now !== current.step.stage) post({ ...current.step, stage: now });
    },
  };
}

interface View {
  step: PageStep;
  /** False for a route change: its loading time is not known. */
  wasLoaded: boolean;
}

/** A copy that takes over begins with the view of the one before; routes have their number in their id. */
const isRoute = (viewId: string): boolean => viewId.includes('.');

function beginView(id: string, wasLoaded: boolean, stage: string | null): View {
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
    // What was known is not unknown again.
    stage: stageOfPage(briefing, marks, scan.pageStages()) ?? step.stage,
    loadMs: wasLoaded ? loadTime() : null,
    marks: marks.length,
    came: wasLoaded ? arrivalOf(briefing?.opened ?? false) : (step.came ?? null),
    ...languageOfPage(),
  };
}

/** As the page says it; a page may say anything, so what is no language tag is not told. */
function languageOfPage(): Pick<PageStep, 'language'> {
  const { lang } = document.documentElement;
  return /^[a-z]{2,3}(-[a-z\d]{2,8}){0,3}$/i.test(lang) ? { language: lang } : {};
}

/** Milliseconds from the click to the end of loading; null while it loads. */
function loadTime(): number | null {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!timing || timing.loadEventEnd <= 0) return null;
  return Math.max(0, Math.round(timing.loadEventEnd - shownAfter(timing)));
}

/** Runs the work each time the page came to rest after it was asked. */
function whenQuiet(
  changes: Pick<PageChanges, 'onMarks'>,
  work: () => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let deadline = 0;
  let restsAt = 0;
  // A page that never rests would set a timer anew in every frame: this one looks when it rings whether it was too early.
  const look = () => {
    timer = undefined;
    if (signal.aborted) return;
    const left = restsAt - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else work();
  };
  const wait = () => {
    const now = performance.now();
    restsAt = Math.min(now + QUIET_MS, deadline);
    timer ??= setTimeout(look, Math.max(0, restsAt - now));
  };
  changes.onMarks(() => {
    if (timer !== undefined) wait();
  });
  return () => {
    deadline = performance.now() + LONGEST_MS;
    wait();
  };
}
