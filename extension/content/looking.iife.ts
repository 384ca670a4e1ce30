import { sendMessage } from '../platform/messages.ts';
import { overlayVisible } from '../platform/settings.ts';
import { callNotes, offerDraft } from './call-notes.ts';
import { keepInPlace } from './keep-in-place.ts';
import { layerKeys } from './layer-keys.ts';
import { enterLookDoor, type Look, type LookWorld } from './look-door.ts';
import { mirrored } from './mirrored.ts';
import { answerNoteKeys, askingBy } from './note-keys.ts';
import type { Notes } from './notes-door.ts';
import { asking } from './other-frame.ts';
import { PageHost } from './overlay/host.ts';
import { make } from './overlay/labels/chip.ts';
import { Tracker } from './overlay/labels/tracker.ts';
import { passingWords } from './overlay/passing-words.ts';
import pinStyles from './overlay/pins.css?inline';
import { Pins } from './overlay/pins.ts';
import { OVERLAY_STYLES } from './overlay/styles.ts';
import { createTopLayer } from './overlay/top-layer.ts';
import type { PageContext } from './page-context.ts';
import { answerKeys } from './page-keys.ts';
import { PageScan } from './scan-page.ts';
import { watchPage } from './watch-page.ts';
import { whenPainted } from './when-painted.ts';

/** Notes lie over this page until a walk comes here. Nothing that happens is recorded. */
function look({ page, guard }: LookWorld): Look {
  const ending = new AbortController();
  const signal = AbortSignal.any([page.signal, ending.signal]);
  const scan = new PageScan();
  const changes = watchPage(scan, signal);
  const topLayer = createTopLayer(() => scan.roots());
  const host = new PageHost(guard, topLayer, OVERLAY_STYLES, signal);
  keepInPlace(host, changes, signal);
  host.style(pinStyles);
  const { pageId, post, state } = page;
  const context: PageContext = {
    ...{ pageId, post, state, host, guard, scan, signal },
    briefing: page.visiting,
  };
  const notes = callNotes(context, (css) => host.style(css));
  answerKeys(guard, layerKeys(notes), signal);
  let pins: Pins | null = null;
  whenPainted(() => {
    pins = drawPins({ context, host, changes, notes }, () => topLayer.topmost());
    offerDraft(context, notes, signal);
  }, signal);
  // A walk that begins here draws its own.
  const stop = page.briefing.subscribe((walk) => walk && ending.abort());
  signal.addEventListener('abort', stop);
  return {
    notes,
    scrollTo: (noteId) => pins?.scrollTo(noteId) ?? false,
    elementOf: (noteId) => pins?.elementOf(noteId) ?? null,
  };
}

interface DrawnOn {
  context: PageContext;
  host: PageHost;
  changes: ReturnType<typeof watchPage>;
  notes: () => Promise<Notes>;
}

function drawPins({ context, host, changes, notes }: DrawnOn, topmost: () => Element | null): Pins {
  const { briefing, guard, post, pageId, signal } = context;
  const layers = [host.pageLayer, host.viewLayer].map((layer) =>
    layer.appendChild(make('div', 'drawn')),
  );
  const [pageLayer = host.pageLayer, viewLayer = host.viewLayer] = layers;
  const tracker = new Tracker(changes, topmost, signal);
  tracker.onPoll(() => host.settle());
  const setVisible = (visible: boolean) => {
    for (const layer of layers) layer.classList.toggle('gone', !visible);
  };
  overlayVisible.get().then(setVisible, () => undefined);
  overlayVisible.onChange(setVisible, signal);
  signal.addEventListener('abort', () => {
    for (const layer of layers) layer.remove();
  });
  let count = 0;
  const pins = new Pins({
    ...{ tracker, changes, pageLayer, viewLayer, signal },
    briefing: mirrored(briefing, signal),
    ours: host.element,
    askFrame: asking(sendMessage),
    onFindings(findings) {
      count += 1;
      // Found out anew by the next visit of this page.
      post(`anchors:${pageId}:${count}`, { kind: 'anchors', ...findings }).catch(() => undefined);
    },
  });
  answerNoteKeys(guard, pins, passingWords(viewLayer), askingBy(notes), signal);
  return pins;
}

/** One look at a time; after a walk went away from this page the next one begins anew. */
enterLookDoor((world) => {
  let shown: Look | null = null;
  const now = () => {
    shown ??= look(world);
    return shown;
  };
  const { page } = world;
  const stops = [
    page.visiting.subscribe((told) => told && now()),
    page.briefing.subscribe((walk) => {
      if (walk) shown = null;
    }),
  ];
  page.signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  return {
    notes: () => now().notes(),
    scrollTo: (noteId) => shown?.scrollTo(noteId) ?? false,
    elementOf: (noteId) => shown?.elementOf(noteId) ?? null,
  };
});
