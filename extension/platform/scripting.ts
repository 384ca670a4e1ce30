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
  where: 'top' | 'allFrames' | { frameId: number } = 'top',
): Promise<boolean> {
  const frames = where === 'allFrames' ? { allFrames: true } : undefined;
  const target =
    typeof where === 'object' ? { tabId, frameIds: [where.frameId] } : { tabId, ...frames };
  // At once: some pages are never done, waiting for a script that does not come.
  const entering = browser.scripting.executeScript({
    target,
    files: [file],
    injectImmediately: true,
  });
  return (await refusalsAs(within(entering, INJECTION_LIMIT_MS), undefined)) !== undefined;
}

/** Where the browser does not let us in, that is the answer. */
async function refusalsAs<Value, Refused>(
  work: Promise<Value>,
  refused: Refused,
): Promise<Value | Refused> {
  try {
    return await work;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (NOT_OURS_TO_ENTER.some((refusal) => refusal.test(words))) return refused;
    throw error;
  }
}

/**
 * Asks the frame of a tab that stands at this way (`FrameWaySchema`) something that a script of ours in it answers.
 * @param door the name of the symbol by which that script has left a function in its own world, which pages do not see
 * @returns null where there is no such frame, or the browser does not let us into it; `said` is undefined where the script is not
 * in it yet
 * @throws what is no refusal: a fault of ours
 */
export async function callInFrame(
  tabId: number,
  way: readonly number[],
  door: string,
  asked: unknown,
): Promise<{ frameId: number; said: unknown } | null> {
  const calling = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: answerAt,
    args: [[...way], door, asked],
  });
  const results = await refusalsAs(within(calling, INJECTION_LIMIT_MS), undefined);
  for (const { frameId, result } of results ?? []) {
    const answer = result as { said?: unknown } | null;
    if (answer) return { frameId, said: answer.said };
  }
  return null;
}

/** Runs in each frame: nothing of this file is there. */
async function answerAt(way: number[], door: string, asked: unknown): Promise<unknown> {
  const here: number[] = [];
  for (let view: Window = window; view !== view.parent; view = view.parent) {
    let at = 0;
    while (at < view.parent.length && view.parent[at] !== view) at += 1;
    here.unshift(at);
  }
  if (here.join() !== way.join()) return null;
  const doors = globalThis as unknown as Record<symbol, ((asked: unknown) => unknown) | undefined>;
  return { said: await doors[Symbol.for(door)]?.(asked) };
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
