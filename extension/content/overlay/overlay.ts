import type { PageContext } from '../page-context.ts';
import type { Mark } from '../scan-page.ts';
import type { PageChanges } from '../watch-page.ts';
import { followFocus } from './focus-place.ts';
import type { PageHost } from './host.ts';
import { createCard } from './labels/card.ts';
import { make } from './labels/chip.ts';
import { exploreLabels } from './labels/explore.ts';
import css from './labels/labels.css?inline';
import { createLabels } from './labels/labels.ts';
import { Tracker } from './labels/tracker.ts';
import type { TopLayer } from './top-layer.ts';

export interface OverlayWorld {
  readonly context: PageContext;
  readonly host: PageHost;
  readonly changes: PageChanges;
  readonly topLayer: TopLayer;
  readonly marks: () => readonly Mark[];
  readonly signal: AbortSignal;
}

export interface Overlay {
  /** Marks near the window, for whoever wants to know what is seen. */
  nearMarks(): Mark[];
  /** Draws the page's marks as they are now. */
  showMarks(marks: readonly Mark[]): void;
  setVisible(visible: boolean): void;
}

/** Draws stages, touchpoints and pins over the page of a walk, until the signal aborts. */
export function startOverlay(world: OverlayWorld): Overlay {
  const { context, host, changes, topLayer, signal } = world;
  host.style(css);
  const pageLayer = host.pageLayer.appendChild(make('div', 'labels'));
  const viewLayer = host.viewLayer.appendChild(make('div', 'labels'));
  const tracker = new Tracker(changes, () => topLayer.topmost(), signal);
  const focus = followFocus(tracker, (element) => element === host.element, signal);
  const { briefing, guard } = context;
  const labels = createLabels({ tracker, focus, briefing, pageLayer, viewLayer, signal });
  const card = createCard(viewLayer);
  exploreLabels(labels, card, guard, signal);
  tracker.onPoll(() => host.settle());
  signal.addEventListener('abort', () => {
    pageLayer.remove();
    viewLayer.remove();
  });
  return {
    nearMarks: () => labels.near().map(({ mark }) => mark),
    showMarks: (marks) => labels.show(marks),
    setVisible(visible) {
      for (const layer of [pageLayer, viewLayer]) layer.hidden = !visible;
    },
  };
}
