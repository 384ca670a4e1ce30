import { answerBackground } from './background-link.ts';
import { callLooking } from './call-looking.ts';
import { documentId } from './document-id.ts';
import { createGuard } from './guard.ts';
import { leftView, takeOver } from './left-behind.ts';
import { beginLife, type Life, meetCopies, onListenersLost } from './life.ts';
import { readJourneyText, reportPage } from './page-report.ts';
import { hearPolicy } from './policy-ear.ts';
import { hearRefused } from './refused-files.ts';
import { startVisit } from './visit.ts';
import { createVisits } from './visits.ts';
import { createWalkPage, type WalkPage } from './walk-page.ts';
import { whenShown } from './when-shown.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Drawings, feeds and other XML have no place for us. */
function isWebPage(): boolean {
  const root = document.documentElement;
  return root === null ? document instanceof HTMLDocument : root.namespaceURI === XHTML;
}

/** @returns how to look again whether a walk runs here */
function begin(life: Life): () => void {
  const pageId = documentId();
  let page: WalkPage;
  const live = (isFresh: boolean) => {
    const writing = new AbortController();
    const alive = AbortSignal.any([life.signal, writing.signal]);
    page = liveInDocument(pageId, isFresh, { ...life, signal: alive });
    onListenersLost(() => {
      writing.abort();
      live(false);
    }, alive);
  };
  live(true);
  return () => void page.ask();
}

/**
 * Runs in every page of a granted site, walk or not. First of all the guard, then one question; where no walk runs
 * here, nothing else stays.
 */
function liveInDocument(pageId: string, isFresh: boolean, life: Life): WalkPage {
  const { signal } = life;
  const guard = createGuard(signal, isFresh);
  const policy = hearPolicy(signal);
  const refused = hearRefused(signal);
  const page = createWalkPage(pageId, signal);
  const first = leftView(pageId) ?? pageId;
  const visits = createVisits((viewId) => startVisit({ page, guard, refused }, viewId), first);
  // Before anything is drawn: there must not be two of us.
  takeOver(page, meetCopies(life, signal), signal);
  page.onAnswer((briefing) => visits.follow(briefing?.walkId ?? null), signal);
  const { notes, pins, showPlace } = callLooking({ page, guard }, visits);
  answerBackground(
    {
      pageReport: () => ({
        ...reportPage(guard.first),
        ruleProblems: visits.open()?.ruleProblems() ?? [],
        stage: visits.open()?.stage(),
      }),
      journeyText: () => readJourneyText(policy),
      refresh: () => void page.ask(),
      beginPicking: async (what) => (await notes()).begin(what),
      targetOfNote: async ({ noteId }) => {
        const element = pins()?.elementOf(noteId);
        return element ? (await notes()).describe(element) : null;
      },
      showPlace,
      scrollToNote: ({ noteId }) => pins()?.scrollTo(noteId) ?? false,
      setOverlayVisible: ({ visible }) => visits.open()?.setVisible(visible),
      tagPage: async (question) => (await visits.tags()).answer(question),
      holdStill: async (note) => (await notes()).holdStill(note),
      moveAgain: async (note) => (await notes()).moveAgain(note),
    },
    signal,
  );
  void page.ask();
  return page;
}

if (isWebPage()) whenShown(() => beginLife(begin));
