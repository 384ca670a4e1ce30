import { newId } from '../platform/ids.ts';
import { answerBackground } from './background-link.ts';
import { createGuard } from './guard.ts';
import { beginLife } from './life.ts';
import { readJourneyText, reportPage } from './page-report.ts';
import { createPageScan } from './scan-page.ts';
import { startVisit, type Visit } from './visit.ts';
import { createWalkPage } from './walk-page.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Drawings, feeds and other XML have no place for us. */
function isWebPage(): boolean {
  const root = document.documentElement;
  return root === null ? document instanceof HTMLDocument : root.namespaceURI === XHTML;
}

/**
 * Runs in every page of a granted site, walk or not. First of all the guard, then one question; where no walk runs
 * here, nothing else stays.
 */
function begin(signal: AbortSignal): () => void {
  const guard = createGuard(signal);
  const page = createWalkPage(newId(), signal);
  let visit: Visit | null = startVisit(page, guard);
  const ensureVisit = () => {
    visit ??= startVisit(page, guard);
    return visit;
  };
  page.onAnswer((briefing) => {
    if (briefing) {
      ensureVisit().walk();
    } else {
      visit?.end();
      visit = null;
    }
  }, signal);
  answerBackground(
    {
      pageReport: () => reportPage(createPageScan(), guard.first),
      journeyText: () => readJourneyText(),
      refresh: () => void page.ask(),
      beginPicking: async () => (await ensureVisit().notes()).begin(),
      scrollToNote: ({ noteId }) => visit?.scrollToNote(noteId) ?? false,
      setOverlayVisible: ({ visible }) => visit?.setVisible(visible),
      holdStill: async (note) => (await ensureVisit().notes()).holdStill(note),
      moveAgain: async (note) => (await ensureVisit().notes()).moveAgain(note),
    },
    signal,
  );
  void page.ask();
  return () => void page.ask();
}

if (isWebPage()) beginLife(begin);
