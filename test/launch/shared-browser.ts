import type { Browser, BrowserKind, LaunchOptions } from './browser.ts';
import { launch } from './driver.ts';
import { until } from './until.ts';

/**
 * Starting a browser costs as much as two tests, so the files that ask for nothing special share one of each kind and
 * sharpness in each worker. Between two of them its tabs are closed and everything that is stored is deleted: the sites'
 * cookies, and what is ours, by the very command that the settings page gives. A browser that cannot be cleaned is
 * ended, and the next file gets a new one.
 */
const shared = new Map<string, Browser>();

/** The zoo's host and the shop's, for every port. */
const GRANTED = ['http://pages.localhost', 'http://shop.localhost'];

const COARSE: LaunchOptions = { grant: GRANTED, reducedMotion: true };
/** For who measures to the pixel or looks at pictures; may look into the zoo's frames, too. */
const FINE: LaunchOptions = { grant: [...GRANTED, 'http://frame.localhost'], scale: 1 };

/** A clean browser with both hosts granted. `close` cleans it and leaves it to the next. */
export async function borrow(name: BrowserKind, { fine = false } = {}): Promise<Browser> {
  const key = `${name} ${fine}`;
  const browser = shared.get(key) ?? (await launch(name, fine ? FINE : COARSE));
  shared.set(key, browser);
  const before = { errors: await browser.errors(), downloads: await browser.downloads() };
  const lent: Partial<Browser> = {
    // Each lists everything since the start, oldest first.
    errors: async () => (await browser.errors()).slice(before.errors.length),
    downloads: async () => {
      const all = await browser.downloads();
      return name === 'chromium'
        ? all.slice(before.downloads.length)
        : all.filter((path) => !before.downloads.includes(path));
    },
    close: () =>
      clean(browser).catch(async () => {
        shared.delete(key);
        await browser.close();
      }),
  };
  return new Proxy(browser, {
    get(target, property) {
      const value = Reflect.get(property in lent ? lent : target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Deletes everything as the settings page does. */
async function deleteEverything(browser: Browser): Promise<void> {
  await until(
    () =>
      browser.extension.eval(async () => {
        const message = { id: 1, type: 'deleteEverything', data: {}, timestamp: Date.now() };
        const answer: { res?: { ok: boolean } } | undefined =
          await chrome.runtime.sendMessage(message);
        return answer?.res?.ok;
      }),
    'everything to be deleted',
  );
}

async function clean(browser: Browser): Promise<void> {
  // One that is left open would look at the pages of the next file.
  await browser.closeOwnPanels();
  for (const tab of await browser.tabs()) await tab.close();
  await browser.forgetCookies();
  await deleteEverything(browser);
}

/** Ends what went before in the middle of a file: every tab is closed and nothing is stored any more. */
export const beginAnew = clean;
