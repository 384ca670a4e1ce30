import { signal as createSignal } from '@preact/signals';
import { createGuard } from '../../extension/content/guard.ts';
import { followFocus } from '../../extension/content/overlay/focus-place.ts';
import { PageHost } from '../../extension/content/overlay/host.ts';
import { Labels } from '../../extension/content/overlay/labels/labels.ts';
import { Tracker } from '../../extension/content/overlay/labels/tracker.ts';
import { OVERLAY_STYLES } from '../../extension/content/overlay/styles.ts';
import { createTopLayer } from '../../extension/content/overlay/top-layer.ts';
import { PageScan } from '../../extension/content/scan-page.ts';
import { watchPage } from '../../extension/content/watch-page.ts';
import type { Briefing } from '../../shared/journey/briefing.ts';

/** Our labels as they ship, without the extension around them: what is measured is what they cost the page. */
function startLabels(): void {
  const { signal } = new AbortController();
  const scan = new PageScan();
  const changes = watchPage(scan, signal);
  const topLayer = createTopLayer(() => scan.roots());
  const host = new PageHost(createGuard(signal), topLayer, OVERLAY_STYLES, signal);
  const tracker = new Tracker(changes, () => topLayer.topmost(), signal);
  const focus = followFocus(tracker, (element) => element === host.element, signal);
  const briefing = createSignal<Briefing | null>(null);
  const { pageLayer, viewLayer } = host;
  const layers = { pageLayer, viewLayer, ours: host.element };
  const labels = new Labels({ tracker, focus, briefing, ...layers, signal });
  labels.show(scan.marks());
  changes.onMarks(() => labels.show(scan.marks()));
}

Object.assign(window, { startLabels });
