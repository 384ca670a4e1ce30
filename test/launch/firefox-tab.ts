import { writeFile } from 'node:fs/promises';
import { axeCall } from './axe.ts';
import type { Colours, Heard, Tab } from './browser.ts';
import { keysOf } from './chords.ts';
import { DocumentPage } from './document-page.ts';
import {
  composeText,
  fixViewport,
  selectedBrowserId,
  selectedTabId,
  useColours,
  useMedium,
} from './firefox-chrome.ts';
import { FirefoxDocument, FirefoxFrame } from './firefox-document.ts';
import { heardPage, useScripts } from './firefox-heard.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { answerOf } from './marionette.ts';
import type { Page, Size } from './page.ts';
import { PageOverlay } from './page-overlay.ts';
import { until } from './until.ts';

/** Room for sidebar and toolbars around a page of fixed size. */
const WINDOW_ROOM = 500;

/** What a tab asks of its browser. */
export interface FirefoxWindows {
  readonly session: FirefoxSession;
  readonly geckoId: string;
  complaintsOf(browserId: number): Promise<string[]>;
}

export class FirefoxTab extends DocumentPage implements Tab {
  readonly overlay: PageOverlay;
  readonly handle: string;
  readonly #windows: FirefoxWindows;
  readonly #document: FirefoxDocument;
  #id: number | null = null;
  #browserId: number | null = null;

  constructor(windows: FirefoxWindows, handle: string) {
    const document = new FirefoxDocument(windows.session, handle);
    super(document);
    this.#document = document;
    this.#windows = windows;
    this.handle = handle;
    this.overlay = new PageOverlay(document);
  }

  /** Learns who it is while it is in front. */
  async introduce(): Promise<void> {
    await this.activate();
    const { session, geckoId } = this.#windows;
    this.#id = await session.chrome(this.handle, selectedTabId, geckoId);
    this.#browserId = await session.chrome(this.handle, selectedBrowserId);
  }

  async id(): Promise<number> {
    if (this.#id === null) await this.introduce();
    return this.#id ?? -1;
  }

  #do(command: string, parameters: object = {}): Promise<unknown> {
    return this.#windows.session.in(this.handle, (send) => send(command, parameters));
  }

  override async url(): Promise<string> {
    return String(answerOf(await this.#do('WebDriver:GetCurrentURL')));
  }

  async goto(url: string): Promise<void> {
    await this.#do('WebDriver:Navigate', { url });
  }

  async reload(): Promise<void> {
    await this.#do('WebDriver:Refresh');
  }

  async back(): Promise<void> {
    await this.#do('WebDriver:Back');
  }

  async forward(): Promise<void> {
    await this.#do('WebDriver:Forward');
  }

  async activate(): Promise<void> {
    await this.#windows.session.in(this.handle, async () => undefined, true);
  }

  async close(): Promise<void> {
    await this.#do('WebDriver:CloseWindow');
  }

  async type(text: string): Promise<void> {
    await this.#document.input().type(text);
  }

  async compose(steps: readonly string[]): Promise<void> {
    await this.activate();
    await this.#windows.session.chrome(this.handle, composeText, [...steps]);
    // It goes by the browser's own process, and keys that are pressed next do not: they would overtake it.
    const settled = steps.at(-1) ?? '';
    await until(
      async () => (await this.#focusedText()).includes(settled),
      `“${settled}” to arrive`,
    );
  }

  /** What stands in the field that has the focus, ours or the page's. */
  async #focusedText(): Promise<string> {
    const ours = (await this.overlay.focused())?.value;
    const field = () => (document.activeElement as HTMLInputElement | null)?.value;
    return ours ?? (await this.eval(field)) ?? '';
  }

  async press(chord: string): Promise<void> {
    await this.#document.input().chord(keysOf(chord));
  }

  async scroll({ x = 0, y }: { x?: number; y: number }): Promise<void> {
    const middle = await this.eval(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
    await this.#document.input().wheel(middle, { x, y });
  }

  async setViewport({ width, height }: Size): Promise<void> {
    await this.activate();
    await this.#windows.session.chrome(this.handle, fixViewport, width, height, WINDOW_ROOM);
    // The window is drawn anew a moment later: what is measured before is somewhere else then.
    const size = () => this.eval(() => [innerWidth, innerHeight]);
    await until(async () => String(await size()) === `${width},${height}`, 'the new size');
  }

  async setColours({ dark = false, forced = false }: Colours): Promise<void> {
    await this.#windows.session.chrome(this.handle, useColours, dark, forced);
    const asked = `(prefers-color-scheme: ${dark ? 'dark' : 'light'}) and (forced-colors: ${forced ? 'active' : 'none'})`;
    await until(() => this.eval((media) => matchMedia(media).matches, asked), asked);
  }

  async setMedium(medium: 'screen' | 'print'): Promise<void> {
    await this.activate();
    await this.#windows.session.chrome(this.handle, useMedium, medium);
    const what = `the page to be laid out for ${medium}`;
    await until(() => this.eval((wanted) => matchMedia(wanted).matches, medium), what);
  }

  async setScripts(allowed: boolean): Promise<void> {
    await this.activate();
    await this.#windows.session.chrome(this.handle, useScripts, allowed);
  }

  async heard(): Promise<Heard[]> {
    await this.activate();
    return this.#windows.session.chrome(this.handle, heardPage);
  }

  async screenshot(path?: string, { fullPage = false } = {}): Promise<Uint8Array> {
    const answer = await this.#do('WebDriver:TakeScreenshot', { full: fullPage, hash: false });
    const bytes = Buffer.from(String(answerOf(answer)), 'base64');
    if (path) await writeFile(path, bytes);
    return bytes;
  }

  async consoleErrors(): Promise<string[]> {
    if (this.#browserId === null) await this.introduce();
    return this.#windows.complaintsOf(this.#browserId ?? -1);
  }

  async axe(...only: string[]): Promise<string[]> {
    return axeCall(this.#document, 'page', only);
  }

  frame(selector: string): Page {
    return new DocumentPage(new FirefoxFrame(this.#windows.session, this.handle, selector));
  }
}
