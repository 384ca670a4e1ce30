import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { RUN_LANGUAGES, snippetBlocks } from '../snippet/install/readme-blocks.ts';
import { pageOf, type ReadmePage } from './readme-pages.ts';
import { type ReadmeSite, startReadmeSite } from './readme-site.ts';

/** Every piece of code that the snippet's READMEs show is put on a page, and does there what it says. */
interface Watched {
  said: Record<string, string>[];
  logged: unknown[][];
  faults: string[];
}

const blocks = snippetBlocks();
const shown = blocks.filter(({ language }) => RUN_LANGUAGES.includes(language));
const pages = shown.map((block) => pageOf(block, blocks));
/** Where browsers are of different minds: what a policy or a digest lets through. */
const DIFFERING = /Content-Security-Policy|nonce=|integrity=/;

const all = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map((found) => found[1]);

/** What a page has to say for its block to have done what it shows. */
function promised(code: string): Record<string, string | undefined>[] {
  return [
    { type: 'clicked', touchpoint: 'probe' },
    ...all(code, /data-waymark-touchpoint="([^"]+)"/g).map((touchpoint) => ({
      type: 'clicked',
      touchpoint,
      stages: all(code, /data-waymark-stage="([^"]+)"/g)[0],
    })),
    ...all(code, /\btouchpoint'?[,(] ?'([^']+)'/g).map((touchpoint) => ({
      type: 'seen',
      touchpoint,
    })),
    ...all(code, /\bstage'?[,(] ?'([^']+)'/g).map((stages) => ({ stages })),
    ...all(code, /name="waymark:stage" content="([^"]+)"/g).map((stages) => ({
      type: 'route',
      stages,
    })),
    ...all(code, /\bconsent'?[,(] ?'([^']+)'/g).map((state) => ({ type: 'consent', state })),
    ...all(code, /journey['"]?(?:=|: | => home_url\( )["'](?:\{\{ ')?\/?([\w.]+)/g).map(
      (journey) => ({
        type: 'ready',
        journey: `/${journey}`,
      }),
    ),
  ];
}

describe.each(BROWSERS)('what the READMEs show, in %s', (name) => {
  let site: ReadmeSite;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startReadmeSite(pages), borrow(name)]);
    tab = await browser.newTab(site.url(pages[0] as ReadmePage));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const watched = () => tab.eval(() => Reflect.get(window, 'watched') as Watched);
  const says = async (wanted: object) =>
    (await watched()).said.some((event) => expect.objectContaining(wanted).asymmetricMatch(event));
  const clickMarks = () =>
    tab.eval(() => {
      for (const mark of document.querySelectorAll<HTMLElement>('[data-waymark-touchpoint]'))
        mark.click();
    });

  const shownHere = pages.filter(({ code }) => name === 'chromium' || DIFFERING.test(code));
  it.each(shownHere.map((page) => [page.name, page] as const))('%s', async (_name, page) => {
    await tab.goto(site.url(page));
    await until(() => says({ type: 'ready' }), 'the snippet');
    if (page.typed) await tab.eval(type, page.typed);
    await clickMarks();
    for (const wanted of promised(page.code))
      await until(() => says(wanted), JSON.stringify(wanted));
    expect((await watched()).faults).toEqual([]);
    if (page.code.includes('console.log')) expect((await watched()).logged[0]?.[0]).toBeTruthy();
    if (page.code.includes('data-layer')) await until(pushed, 'the data layer');
    if (page.code.includes('/v1/logs')) await arrives(page);
  });

  const type = (code: string) => {
    const script = document.createElement('script');
    script.textContent = code;
    document.head.append(script);
  };
  const pushed = () =>
    tab.eval(() =>
      (Reflect.get(window, 'dataLayer') as Record<string, string>[] | undefined)?.some(
        (one) => one.waymark_touchpoint === 'probe',
      ),
    );

  /** Logs leave with the page, and not before consent where that is required. */
  async function arrives({ code }: ReadmePage): Promise<void> {
    if (code.includes('data-consent="required"')) {
      await tab.eval(() => window.dispatchEvent(new Event('pagehide')));
      expect(site.posted()).toEqual([]);
      await tab.eval(() =>
        (Reflect.get(window, 'waymark') as (...call: string[]) => void)('consent', 'granted'),
      );
    }
    await tab.goto('about:blank');
    await until(() => site.posted().some((body) => body.includes('probe')), 'logs at the receiver');
  }
});
