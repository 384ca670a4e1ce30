import type { View } from '../../../shared/journey/signals/trail.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { stageOfPage } from '../record/stage-of-page.ts';
import type { SignalsWorld } from '../signals-door.ts';

/** A view that has just begun. */
export function newView(came: View['came']): View {
  return {
    ...{ route: routeHere(), at: Date.now(), stage: -1, isTagged: false, mayLoop: false, came },
    ...{ visibleMs: 0, acts: 0, aimlessMs: 0, wayOn: false },
  };
}

/** Origin and path, and the part of the fragment that is a route. */
export function routeHere(): string {
  const { origin, pathname, hash } = new URL(cleanAddress(location.href) || location.href);
  return `${origin}${pathname}${hash}`;
}

/** How this document came to be shown. */
export function arrival(): View['came'] {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (timing?.type === 'back_forward') return 'back';
  return timing?.type === 'reload' ? 'reload' : 'on';
}

/** Writes into the view where in the journey it is, as the page says it now. */
export function place(view: View, { context, scan }: SignalsWorld): void {
  const briefing = context.briefing.peek();
  const marks = scan.marks();
  const named = stageOfPage(briefing, marks, scan.pageStages());
  const index = briefing?.stages.findIndex(({ id }) => id === named) ?? -1;
  const loops = briefing?.signals?.loops ?? [];
  if (index >= 0) view.stage = index;
  view.isTagged = marks.length > 0;
  view.mayLoop = marks.some(({ touchpoint }) => loops.includes(touchpoint));
}
