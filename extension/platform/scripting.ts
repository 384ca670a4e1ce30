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
 * Runs one of our files in a tab's top frame, or in every frame that the browser lets us into. False where that is none.
 * @throws what is no refusal: a fault of ours
 */
export async function inject(
  tabId: number,
  file: string,
  where: 'top' | 'allFrames' = 'top',
): Promise<boolean> {
  const target = where === 'top' ? { tabId } : { tabId, allFrames: true };
  try {
    // At once: some pages are never done, waiting for a script that does not come.
    const entering = browser.scripting.executeScript({
      target,
      files: [file],
      injectImmediately: true,
    });
    return (await within(entering, INJECTION_LIMIT_MS)) !== undefined;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (NOT_OURS_TO_ENTER.some((refusal) => refusal.test(words))) return false;
    throw error;
  }
}

/** One registration for each granted site and file, so that taking one away is removing one. */
const ID_PREFIX = { top: 'waymark:', allFrames: 'waymark-frames:' };

/** What runs in pages of a site, and what in all of their frames as well. */
export type SiteFiles = Readonly<Record<keyof typeof ID_PREFIX, string>>;

/**
 * Lets the files run first thing in every page of these sites, and in no others: before the page's own scripts, also
 * after a restart of the browser. Twice is once.
 */
export async function runOnSites(patterns: string[], files: SiteFiles): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = new Map(patterns.flatMap((pattern) => scriptsFor(pattern, files)));
  const stale = registered.filter(({ id, js }) => {
    const file = wanted.get(id)?.js[0];
    // A build names its file anew, so an update must register it anew.
    return !file || !js?.some((path) => sameFile(path, file));
  });
  if (stale.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  }
  const kept = new Set(registered.filter((script) => !stale.includes(script)).map(({ id }) => id));
  const missing = [...wanted.values()].filter(({ id }) => !kept.has(id));
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

function scriptsFor(pattern: string, files: SiteFiles) {
  return (['top', 'allFrames'] as const).map((where) => {
    const script = {
      id: ID_PREFIX[where] + pattern,
      matches: [pattern],
      js: [files[where]],
      runAt: 'document_start' as const,
      allFrames: where === 'allFrames',
      persistAcrossSessions: true,
    };
    return [script.id, script] as const;
  });
}

/** Firefox answers with the file's full address, Chromium with its path. */
function sameFile(registered: string, file: string): boolean {
  const path = file.replace(/^\//, '');
  return registered === file || registered === path || registered.endsWith(`/${path}`);
}
