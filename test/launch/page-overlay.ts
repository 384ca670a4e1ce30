import { axeCall } from './axe.ts';
import type { Overlay } from './browser.ts';
import { type DocumentWire, Scoped } from './document-page.ts';
import { inPage, ourRootCall } from './in-page.ts';
import type { Found, WaitOptions } from './page.ts';
import { until } from './until.ts';

/** What we draw on a page, reached as our content script reaches it. */
export class PageOverlay extends Scoped implements Overlay {
  constructor(wire: DocumentWire) {
    super(wire, 'ours');
  }

  async present(): Promise<boolean> {
    return this.exists('*');
  }

  async waitFor(selector: string, options: WaitOptions = {}): Promise<void> {
    await this.waitForSelector(selector, options);
  }

  async focused(): Promise<Found | null> {
    return ((await this.call(inPage.focusedIn)) ?? null) as Found | null;
  }

  async eval<A extends unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    await until(() => this.present(), 'our layer on the page');
    return (await this.wire.evaluate('ours', ourRootCall(fn, args))) as Awaited<R>;
  }

  async axe(...only: string[]): Promise<string[]> {
    await until(() => this.present(), 'our layer on the page');
    return axeCall(this.wire, 'ours', only);
  }
}
