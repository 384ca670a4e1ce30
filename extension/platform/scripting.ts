import browser from 'webextension-polyfill';

/** Why a page could not be entered, by the browsers' own words. */
const NOT_OURS_TO_ENTER = [
  // Chromium: no grant for this page (the toolbar was not clicked here, or the tab went elsewhere since).
  /Cannot access contents of/,
  /must request permission/,
  // Chromium: browser pages, extension stores, other extensions, error pages.
  /Cannot access a chrome/,
  /cannot be scripted/,
  /The extensions gallery/,
  /Cannot access .* (URL|page)/,
  /showing error page/,
  // Firefox: the same.
  /Missing host permission/,
  // The tab or its page went away meanwhile.
  /No tab with id/,
  /Invalid tab ID/,
  /was removed/,
  /Frame with ID/,
  /document was discarded/,
];

/** View-source pages leave Chromium's promise open for ever. */
const INJECTION_LIMIT_MS = 5_000;

/** Answers undefined when it takes longer than the limit. */
async function within<Value>(work: Promise<Value>, limitMs: number): Promise<Value | undefined> {
  const expired = AbortSignal.timeout(limitMs);
  const late = new Promise<undefined>((resolve) => {
    expired.addEventListener('abort', () => resolve(undefined));
  });
  return Promise.race([work, late]);
}

/**
 * Runs one of our files in a tab's top frame. False where the browser does not let us in.
 * @throws what is no refusal: a fault of ours
 */
export async function inject(tabId: number, file: string): Promise<boolean> {
  try {
    const entering = browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return (await within(entering, INJECTION_LIMIT_MS)) !== undefined;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (NOT_OURS_TO_ENTER.some((refusal) => refusal.test(words))) return false;
    throw error;
  }
}

/** One registration for each granted site, so that taking one away is removing one. */
const ID_PREFIX = 'waymark:';

/**
 * Lets the file run first thing in every page of these sites, and in no others: top frame only, before the page's
 * own scripts, also after a restart of the browser. Twice is once.
 */
export async function runOnSites(patterns: string[], file: string): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = new Map(patterns.map((pattern) => [ID_PREFIX + pattern, pattern]));
  const stale = registered.filter(
    // A build names its file anew, so an update must register it anew.
    ({ id, js }) => !wanted.has(id) || !js?.some((path) => sameFile(path, file)),
  );
  if (stale.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  }
  const kept = new Set(registered.filter((script) => !stale.includes(script)).map(({ id }) => id));
  const missing = [...wanted].filter(([id]) => !kept.has(id));
  if (missing.length === 0) return;
  await browser.scripting.registerContentScripts(
    missing.map(([id, pattern]) => ({
      id,
      matches: [pattern],
      js: [file],
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    })),
  );
}

/** Firefox answers with the file's full address, Chromium with its path. */
function sameFile(registered: string, file: string): boolean {
  const path = file.replace(/^\//, '');
  return registered === file || registered === path || registered.endsWith(`/${path}`);
}
