import type { Browser, BrowserKind, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export type * from './browser.ts';
export type * from './page.ts';
export { until } from './until.ts';

/**
 * One interface for both browsers, so that a behaviour is tested once and proved twice:
 *
 *     describe.each(BROWSERS)('%s', (name) => {
 *       it('…', () => withBrowser(name, { grant: [shop] }, async (browser) => { … }));
 *     });
 *
 * It drives the very folder that ships (`dist/chrome`, `dist/firefox`) with real input events.
 * Selectors are CSS, with two additions: `host >>> inner` goes through an open shadow root, and
 * `button >> Start the walk` is the first match whose accessible label or text contains the words.
 * Whatever acts on an element first waits until it is there and visible.
 */
export const BROWSERS: readonly BrowserKind[] = (['chromium', 'firefox'] as const).filter(
  // A run may be about one of them: see `vitest-step.ts`.
  (name) => (process.env.WAYMARK_BROWSER ?? name) === name,
);

/** Starts a browser with the built extension installed. */
export async function launch(name: BrowserKind, options: LaunchOptions = {}): Promise<Browser> {
  return name === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

/** Starts a browser, works with it and closes it, whatever happens in between. */
export async function withBrowser<T>(
  name: BrowserKind,
  options: LaunchOptions,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await launch(name, options);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
