import type { Vitals } from '../../../shared/journey/step-record.ts';
import { later } from '../later.ts';
import type { PageContext } from '../page-context.ts';
import { watchActiveTime } from './active-time.ts';
import type { PageViews } from './page-steps.ts';
import { watchScrollDepth } from './scroll-depth.ts';
import { watchVitals } from './vitals.ts';

/** Vital signs change in bursts while a page loads; the view is told anew so long after the first, in milliseconds. */
const TELL_MS = 1_000;

/**
 * Measures each view while it is shown: active time, depth, and of a loaded document its vital signs. All of it goes
 * into the view's own step, told again whenever the page is hidden or left.
 */
export function measureViews(
  views: PageViews,
  { briefing, host, guard, signal }: Pick<PageContext, 'briefing' | 'host' | 'guard' | 'signal'>,
): void {
  const active = watchActiveTime(beganAt(views), signal);
  const depth = watchScrollDepth(signal);
  let vitals: Vitals | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  views.measure(() => ({
    activeMs: active.ms(),
    scrolled: depth.share(),
    ...(vitals && views.isDocument() ? { vitals } : {}),
  }));
  views.onView(() => {
    active.restart();
    depth.restart();
  });
  const told = (known: Vitals) => {
    vitals = known;
    timer ??= later(() => {
      timer = undefined;
      views.tell();
    }, TELL_MS);
  };
  watchVitals(told, { host, guard }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  signal.addEventListener(
    'abort',
    briefing.subscribe((now) => active.count(now !== null && !now.paused)),
  );
  const tellHidden = () => {
    if (document.hidden) views.tell();
  };
  document.addEventListener('visibilitychange', tellHidden, { capture: true, signal });
}

/** The view began before this script came, by as much as the wall clock says: on the page's own clock, milliseconds. */
function beganAt(views: PageViews): number {
  return performance.now() - Math.max(0, Date.now() - views.current().at);
}
