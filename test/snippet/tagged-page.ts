import { afterEach, beforeEach, vi } from 'vitest';
import { decodePageEvent, type PageEvent } from '../../shared/contract/page-event.ts';
import { type Glimpses, stubGlimpses } from './glimpses.ts';

/**
 * The page a snippet runs on, and what it said there. One for a test file: a snippet stays as long as its document.
 * It is `waymark.js`; after importing `as-full.ts`, `waymark.full.js`.
 */
export interface TaggedPage {
  readonly glimpses: Glimpses;
  /** Since the test began. */
  readonly heard: (PageEvent | undefined)[];
  /** The same in short: `seen offer purchase`. */
  said(): string[];
  /** Shows this instead of what was there. */
  show(html: string): void;
  find<Found extends Element = HTMLElement>(selector: string): Found;
  /** Lets time go by, in ms. */
  pass(ms: number): Promise<void>;
  /** Scrolls into view what matches, and stays there long enough. */
  linger(selector: string): Promise<void>;
  /** The snippet's script comes, with these `data-` attributes. */
  install(settings?: Record<string, string>): Promise<void>;
}

const glimpses = startGlimpses();
let heard: (PageEvent | undefined)[] = [];
document.addEventListener('waymark:event', (event) => {
  heard.push(decodePageEvent((event as CustomEvent).detail));
});

beforeEach(() => {
  glimpses.forget();
  heard = [];
  document.addEventListener('submit', (event) => event.preventDefault(), { once: true });
});

afterEach(async () => {
  glimpses.silent = false;
  page.show('');
  document.head.innerHTML = '';
  await page.pass(3_000);
});

export const page: TaggedPage = {
  glimpses,
  get heard() {
    return heard;
  },
  said: () => heard.map(inShort),
  show(html) {
    document.body.innerHTML = html;
  },
  find(selector) {
    const found = document.querySelector<never>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  },
  async pass(ms) {
    await vi.advanceTimersByTimeAsync(ms);
  },
  async linger(selector) {
    glimpses.share.set(page.find(selector), 1);
    window.dispatchEvent(new Event('scroll'));
    await page.pass(3_000);
  },
  async install(settings = {}) {
    vi.resetModules();
    const script = { dataset: settings } as unknown as HTMLScriptElement;
    const current = vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
    await import('../../snippet/main.ts');
    current.mockRestore();
    await page.pass(1_000);
  },
};

/** As a page calls it, whatever it gives. */
export function waymark(...call: unknown[]): void {
  (window.waymark as unknown as (...call: unknown[]) => void)(...call);
}

// Once for all: the one snippet of this document goes on from test to test.
function startGlimpses(): Glimpses {
  vi.useFakeTimers();
  return stubGlimpses();
}

function inShort(event: PageEvent | undefined): string {
  if (!event) return 'refused';
  const touchpoint = 'touchpoint' in event ? event.touchpoint : '';
  const stages = 'stages' in event ? event.stages.join(' ') : '';
  return [event.type, touchpoint, stages].filter(Boolean).join(' ');
}
