import type { Page as PlaywrightPage } from 'playwright-core';
import { axeCall } from './axe.ts';
import type { Colours, Heard, Tab } from './browser.ts';
import { keysOf } from './chords.ts';
import { ChromiumDocument, ChromiumFrame } from './chromium-document.ts';
import { fitWindow } from './chromium-window.ts';
import { DocumentPage } from './document-page.ts';
import type { Page, Size } from './page.ts';
import { PageOverlay } from './page-overlay.ts';

export class ChromiumTab extends DocumentPage implements Tab {
  readonly overlay: PageOverlay;
  readonly #page: PlaywrightPage;
  readonly #document: ChromiumDocument;
  readonly #identify: (tab: ChromiumTab) => Promise<number>;
  readonly #errors: string[] = [];
  #id: number | null = null;
  #size: Size | null = null;

  private constructor(
    page: PlaywrightPage,
    document: ChromiumDocument,
    identify: (tab: ChromiumTab) => Promise<number>,
  ) {
    super(document);
    this.#page = page;
    this.#document = document;
    this.#identify = identify;
    this.overlay = new PageOverlay(document);
    page.on('pageerror', (error) => this.#errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
  }

  static async open(
    page: PlaywrightPage,
    origin: string,
    identify: (tab: ChromiumTab) => Promise<number>,
  ): Promise<ChromiumTab> {
    return new ChromiumTab(page, await ChromiumDocument.open(page, origin), identify);
  }

  async id(): Promise<number> {
    this.#id ??= await this.#identify(this);
    return this.#id;
  }

  /** The id, where whoever opened the tab knows it already. */
  knownAs(id: number): void {
    this.#id = id;
  }

  async targetId(): Promise<string> {
    const { targetInfo } = await this.#document.session.send('Target.getTargetInfo');
    return targetInfo.targetId;
  }

  override async url(): Promise<string> {
    return this.#page.url();
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async back(): Promise<void> {
    await this.#travel(() => this.#page.goBack({ waitUntil: 'commit' }));
  }

  async forward(): Promise<void> {
    await this.#travel(() => this.#page.goForward({ waitUntil: 'commit' }));
  }

  /** A page that comes out of the back-forward cache is there without ever loading. */
  async #travel(go: () => Promise<unknown>): Promise<void> {
    await go();
    await this.waitFor(() => document.readyState === 'complete');
  }

  async activate(): Promise<void> {
    await this.#page.bringToFront();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  async type(text: string): Promise<void> {
    await this.#document.input().type(text);
  }

  async compose(steps: readonly string[]): Promise<void> {
    const { session } = this.#document;
    for (const text of steps) {
      const end = text.length;
      const composition = { text, selectionStart: end, selectionEnd: end };
      await session.send('Input.imeSetComposition', composition);
    }
    await session.send('Input.insertText', { text: steps.at(-1) ?? '' });
  }

  async press(chord: string): Promise<void> {
    await this.#document.input().chord(keysOf(chord));
  }

  async scroll({ x = 0, y }: { x?: number; y: number }): Promise<void> {
    const middle = await this.eval(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
    await this.#document.input().wheel(middle, { x, y });
  }

  async setViewport(size: Size): Promise<void> {
    this.#size = size;
    await fitWindow(this.#document.session, size, () =>
      this.eval(() => ({ width: innerWidth, height: innerHeight })),
    );
  }

  /** Makes the page as large again as it was asked to be, after the side panel took its share. */
  async refit(): Promise<void> {
    if (this.#size) await this.setViewport(this.#size);
  }

  async setColours({ dark = false, forced = false }: Colours): Promise<void> {
    await this.#page.emulateMedia({
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forced ? 'active' : 'none',
    });
  }

  async setMedium(medium: 'screen' | 'print'): Promise<void> {
    await this.#page.emulateMedia({ media: medium });
  }

  async setScripts(allowed: boolean): Promise<void> {
    await this.#document.session.send('Emulation.setScriptExecutionDisabled', { value: !allowed });
  }

  async heard(): Promise<Heard[]> {
    const { nodes } = await this.#document.session.send('Accessibility.getFullAXTree');
    return nodes.flatMap(({ ignored, role, name }) =>
      ignored ? [] : { role: String(role?.value ?? ''), name: String(name?.value ?? '') },
    );
  }

  async screenshot(path?: string, { fullPage = false } = {}): Promise<Uint8Array> {
    return this.#page.screenshot({ fullPage, ...(path ? { path } : {}) });
  }

  async consoleErrors(): Promise<string[]> {
    return [...this.#errors];
  }

  async axe(...only: string[]): Promise<string[]> {
    return axeCall(this.#document, 'page', only);
  }

  frame(selector: string): Page {
    return new DocumentPage(new ChromiumFrame(this.#page, selector));
  }
}
