import type { ReadonlySignal } from '@preact/signals-core';
import type { PageContext } from '../page-context.ts';
import type { Mark, PageScan } from '../scan-page.ts';
import type { PageChanges } from '../watch-page.ts';
import type { Findings } from './findings.ts';
import { followFocus } from './focus-place.ts';
import type { PageHost } from './host.ts';
import { createCard } from './labels/card.ts';
import { make } from './labels/chip.ts';
import { LabelWalk } from './labels/explore.ts';
import { Labels } from './labels/labels.ts';
import { Tracker } from './labels/tracker.ts';
import type { PinPlacing } from './pins.ts';
import type { RibbonWorld } from './show-ribbon.tsx';
import type { TopLayer } from './top-layer.ts';
import { noticeUpdate } from './update-notice.ts';

export interface OverlayWorld {
  readonly context: PageContext;
  readonly host: PageHost;
  readonly changes: PageChanges;
  readonly topLayer: TopLayer;
  readonly marks: ReadonlySignal<readonly Mark[]>;
  /** Where the walker is. */
  readonly stage: ReadonlySignal<string | null>;
  readonly scan: PageScan;
  readonly signal: AbortSignal;
}

export interface Overlay {
  /** Marks near the window, for whoever wants to know what is seen. */
  nearMarks(): Mark[];
  setVisible(visible: boolean): void;
  /** Where ribbon and pins go, once their script has come, and what they have to know. */
  readonly ribbon: RibbonWorld;
  readonly pins: PinPlacing;
}

/** Draws stages and touchpoints over the page of a walk, until the signal aborts. */
export function startOverlay(world: OverlayWorld): Overlay {
  const { context, host, changes, topLayer, marks, stage, signal } = world;
  const { briefing, guard } = context;
  const pageLayer = host.pageLayer.appendChild(make('div', 'drawn'));
  const viewLayer = host.viewLayer.appendChild(make('div', 'drawn'));
  const ribbonLayer = host.viewLayer.appendChild(make('div', 'drawn'));
  const layers = [pageLayer, viewLayer, ribbonLayer];
  const tracker = new Tracker(changes, () => topLayer.topmost(), signal);
  const focus = followFocus(tracker, (element) => element === host.element, signal);
  const drawing = { tracker, focus, briefing, pageLayer, viewLayer, signal };
  const labels = new Labels({ ...drawing, ours: host.element });
  const labelWalk = new LabelWalk(labels, createCard(viewLayer), guard, signal);
  const stop = marks.subscribe((now) => labels.show(now));
  const setVisible = (visible: boolean) => {
    for (const layer of layers) layer.classList.toggle('gone', !visible);
    if (!visible) labelWalk.close();
  };
  tracker.onPoll(() => host.settle());
  noticeUpdate(tracker, host.viewLayer, () => setVisible(false));
  signal.addEventListener('abort', () => {
    stop();
    for (const layer of layers) layer.remove();
  });
  return {
    nearMarks: () => labels.near().map(({ mark }) => mark),
    setVisible,
    ribbon: { tracker, focus, briefing, signal, labels, labelWalk, stage, layer: ribbonLayer },
    pins: {
      ...{ tracker, changes, pageLayer, viewLayer, signal },
      ours: host.element,
      onFindings: findingsPoster(context),
    },
  };
}

/** Hands on what was found, each time under a key of its own. */
function findingsPoster({ pageId, post }: PageContext) {
  let count = 0;
  return (findings: Findings) => {
    count += 1;
    // Lost again with the page it was about: the next visit of this page finds out anew.
    post(`anchors:${pageId}:${count}`, { kind: 'anchors', ...findings }).catch(() => undefined);
  };
}
