import { signal as createSignal } from '@preact/signals-core';
import { wants } from '../../shared/contract/marker.ts';
import type { RuleProblem } from '../../shared/journey/briefing.ts';
import { callNotes, offerDraft } from './call-notes.ts';
import { callRules } from './call-rules.ts';
import { callSignals } from './call-signals.ts';
import { callTags } from './call-tags.ts';
import { isCovered } from './covered.ts';
import type { PageGuard } from './guard.ts';
import { hearPage, type PageEars } from './hear-page.ts';
import { keepInPlace } from './keep-in-place.ts';
import { layerKeys } from './layer-keys.ts';
import { signView } from './left-behind.ts';
import type { Notes } from './notes-door.ts';
import { PageHost } from './overlay/host.ts';
import type { OverlayWorld } from './overlay/overlay.ts';
import { OVERLAY_STYLES } from './overlay/styles.ts';
import { createTopLayer } from './overlay/top-layer.ts';
import type { PageContext } from './page-context.ts';
import { answerKeys } from './page-keys.ts';
import { recordAnnounced } from './record/announced.ts';
import { whenHeardLate } from './record/heard-late.ts';
import { recordPages } from './record/page-steps.ts';
import { createStepPost, type StepPost } from './record/post-steps.ts';
import { watchSeen } from './record/seen.ts';
import { recordActions, seenStep } from './record/touchpoint-steps.ts';
import { followSteps } from './record/whereabouts.ts';
import { type Mark, PageScan } from './scan-page.ts';
import type { Tags } from './tags-door.ts';
import { createDrawing, type WalkDrawing } from './walk-drawing.ts';
import type { WalkPage } from './walk-page.ts';
import type { Walking } from './walking-door.ts';
import { type PageChanges, watchPage } from './watch-page.ts';
import { whenPainted } from './when-painted.ts';

/** What goes on in this page while a walk runs here, or may: nobody has answered yet. */
export interface Visit {
  /** A walk runs here: draw it. */
  walk(): void;
  /** Pointing and writing; also outside of a walk. Rejects where its script could not come. */
  notes(): Promise<Notes>;
  /** Tagging and inspecting; the same. */
  tags(): Promise<Tags>;
  setVisible(visible: boolean): void;
  /** The pins of a walk that is drawn here. */
  pins(): Walking | undefined;
  /** Rules of the journey of which nothing can come here. */
  ruleProblems(): RuleProblem[];
  /** The stage that is shown here; null for none, undefined while no walk is known of. */
  stage(): string | null | undefined;
  end(): void;
}

/** What there is in a page whether or not anything goes on in it. */
export interface VisitWorld {
  readonly page: WalkPage;
  readonly guard: PageGuard;
  /** Addresses of files that the page's policy has refused. */
  readonly refused: ReadonlySet<string>;
}

/** @param viewId the id of this visit's first page view; those of further routes are made from it */
export function startVisit({ page, guard, refused }: VisitWorld, viewId: string): Visit {
  const ending = new AbortController();
  const signal = AbortSignal.any([page.signal, ending.signal]);
  const here: WalkPage = { ...page, signal };
  const scan = new PageScan();
  const changes = watchPage(scan, signal);
  const { marks, reread } = followMarks(scan, changes);
  callRules(here, scan, changes, reread);
  const topLayer = createTopLayer(() => scan.roots());
  const host = new PageHost(guard, topLayer, OVERLAY_STYLES, signal);
  keepInPlace(host, changes, signal);
  const context: PageContext = { ...pick(here), host, guard, scan, signal };
  const style = (css: string) => host.style(css);
  const notes = callNotes(context, style);
  const { steps, stage } = followSteps(here, createStepPost(here));
  const world = { ...{ context, host, changes, topLayer, marks, scan }, stage, signal };
  const drawing = createDrawing(world, style, notes);
  const record = startRecording({ ...here, viewId }, world, steps, drawing);
  callSignals({ context, scan, steps, style }, notes);
  hearPage(earsOf(scan, reread, record.announced), signal);
  let isWalked = false;
  return {
    notes,
    tags: callTags({ context, scan, changes, refused, style }),
    walk() {
      if (isWalked) return;
      isWalked = true;
      answerKeys(guard, layerKeys(notes), signal);
      whenPainted(() => {
        drawing.begin(record);
        record.walk();
        offerDraft(context, notes, signal);
      }, signal);
    },
    ...{ setVisible: drawing.setVisible, pins: drawing.pins },
    ruleProblems: () => scan.ruled?.problems() ?? [],
    stage: () => (page.briefing.peek() ? stage.peek() : undefined),
    end: () => ending.abort(),
  };
}

function followMarks(scan: PageScan, changes: PageChanges) {
  const marks = createSignal<readonly Mark[]>(scan.marks());
  const reread = () => {
    marks.value = scan.marks();
  };
  changes.onMarks(reread);
  return { marks, reread };
}

/** Other names mean other marks; an announced touchpoint is recorded. */
function earsOf(
  scan: PageScan,
  reread: () => void,
  onTouchpoint: PageEars['onTouchpoint'],
): PageEars {
  const onNames = () => {
    scan.reread();
    reread();
  };
  return { onNames, onTouchpoint, ofPage: () => scan.ruled?.ofPage() ?? {} };
}

function pick({ pageId, briefing, post, state }: WalkPage) {
  return { pageId, briefing, post, state };
}

function startRecording(
  page: WalkPage & { viewId: string },
  { changes, host, marks, scan }: OverlayWorld,
  steps: StepPost,
  drawing: WalkDrawing,
) {
  const views = recordPages(page, changes, scan, {
    post(step) {
      steps.post(step);
      if (host.used) signView(host.viewLayer, step);
    },
  });
  for (const one of [marks, page.briefing]) {
    page.signal.addEventListener('abort', one.subscribe(views.place));
  }
  const announced = recordAnnounced(page, scan, steps);
  views.onView(announced.forget);
  whenHeardLate(page, views.begin);
  recordActions(page, scan, steps, (event) => host.used && event.target === host.element, changes);
  return {
    steps,
    views,
    announced: announced.hear,
    walk() {
      signView(host.viewLayer, views.current());
      const seen = watchSeen(
        drawing.nearMarks,
        (element, visible) => isCovered(element, visible, host.used ? host.element : null),
        (mark) => {
          if (!wants(mark.on, 'view')) return;
          steps.post(seenStep(mark, views.current().id, page.briefing.peek()));
        },
        page.signal,
      );
      views.onView(() => seen.forget());
    },
  };
}
