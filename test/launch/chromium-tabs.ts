import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Download, Page } from 'playwright-core';
import { ChromiumTab } from './chromium-tab.ts';
import type { Size } from './page.ts';
import { until } from './until.ts';

const WELCOME_PATIENCE_MS = 3_000;

interface World {
  context: BrowserContext;
  control: Page;
  root: CDPSession;
  origin: string;
  /** Size of every new tab's page; null leaves the window's own. */
  viewport: Size | null;
  /** Where downloads go. */
  folder: string;
}

/** Every tab but the control page, each opened once and known by its id and its target. */
export class ChromiumTabs {
  readonly #world: World;
  readonly #known = new Map<Page, Promise<ChromiumTab>>();
  /** DevTools' `tab` targets, which stand for the whole tab and are what the toolbar acts on. */
  readonly #targets = new Map<ChromiumTab, string>();
  readonly #downloads: Promise<string>[] = [];
  /** Tabs that are being opened by a test: none of them is the one that an install opens. */
  #opening = 0;

  constructor(world: World) {
    this.#world = world;
    world.context.on('page', (page) => void this.#tab(page).catch(() => undefined));
  }

  #tab(page: Page): Promise<ChromiumTab> {
    const known = this.#known.get(page);
    if (known) return known;
    page.on('download', (download) => this.#downloads.push(this.#keep(download)));
    const opened = ChromiumTab.open(page, this.#world.origin, (tab) => this.#identify(tab));
    this.#known.set(page, opened);
    page.on('close', () => this.#known.delete(page));
    return opened;
  }

  async #keep(download: Download): Promise<string> {
    const path = join(this.#world.folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }

  downloads(): Promise<string[]> {
    return Promise.all(this.#downloads);
  }

  async all(): Promise<ChromiumTab[]> {
    const { context, control } = this.#world;
    return Promise.all(
      context
        .pages()
        .filter((page) => page !== control)
        .map((page) => this.#tab(page)),
    );
  }

  async openedBy(action: () => Promise<unknown>): Promise<ChromiumTab> {
    const before = new Set(this.#world.context.pages());
    await action();
    const page = await until(
      () => this.#world.context.pages().find((each) => !before.has(each)),
      'a tab to open',
    );
    const tab = await this.#tab(page);
    await page.waitForLoadState();
    return tab;
  }

  /** In the control page's window, whichever window was used last. */
  async openNew(url: string | undefined): Promise<ChromiumTab> {
    this.#opening += 1;
    try {
      return await this.#open(url);
    } finally {
      this.#opening -= 1;
    }
  }

  async #open(url: string | undefined): Promise<ChromiumTab> {
    const targets = new Set(await this.#tabTargets());
    let id = 0;
    const tab = await this.openedBy(async () => {
      id = await this.#world.control.evaluate(async () => {
        const { windowId } = (await chrome.tabs.getCurrent()) ?? {};
        const made = await chrome.tabs.create({
          url: 'about:blank',
          ...(windowId && { windowId }),
        });
        return made.id ?? 0;
      });
    });
    tab.knownAs(id);
    const fresh = (await this.#tabTargets()).filter((each) => !targets.has(each));
    if (fresh.length === 1 && fresh[0]) this.#targets.set(tab, fresh[0]);
    if (this.#world.viewport) await tab.setViewport(this.#world.viewport);
    if (url) await tab.goto(url);
    return tab;
  }

  /** The active tab of its window, once it was brought to the front. */
  async #identify(tab: ChromiumTab): Promise<number> {
    const { root, control } = this.#world;
    const targetId = await tab.targetId();
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId });
    await tab.activate();
    return until(async () => {
      const id = await control.evaluate(
        async (windowId) => (await chrome.tabs.query({ active: true, windowId }))[0]?.id,
        windowId,
      );
      return id;
    }, 'the tab to be in front');
  }

  async #tabTargets(url?: string): Promise<string[]> {
    const { targetInfos } = await this.#world.root.send('Target.getTargets', { filter: [{}] });
    const tabs = targetInfos.filter((each) => each.type === 'tab');
    return tabs
      .filter((each) => url === undefined || each.url === url)
      .map(({ targetId }) => targetId);
  }

  async tabTarget(tab: ChromiumTab): Promise<string> {
    const known = this.#targets.get(tab);
    if (known) return known;
    const taken = new Set(this.#targets.values());
    const url = await tab.url();
    const found = (await this.#tabTargets(url)).filter((each) => !taken.has(each));
    const [only] = found;
    if (!only || found.length > 1) throw new Error(`${found.length} tabs show ${url}`);
    this.#targets.set(tab, only);
    return only;
  }

  /** Closes the tab that a first install opens, now and whenever it comes. */
  async closeWelcome(freshFrom: string | null): Promise<void> {
    const isWelcome = (page: Page) => page.url().startsWith(`${this.#world.origin}/welcome/`);
    let closed = 0;
    const close = async (page: Page) => {
      if (!isWelcome(page)) return;
      await page.close();
      closed += 1;
    };
    this.#world.context.on('page', (page) => {
      if (this.#opening > 0) return;
      void page.waitForURL('**/*').then(
        () => close(page),
        () => undefined,
      );
    });
    for (const page of this.#world.context.pages()) await close(page);
    if (!freshFrom || !existsSync(join(freshFrom, 'welcome/index.html'))) return;
    // Where none opens there is nothing to wait for.
    await until(() => closed > 0, 'the welcome page', WELCOME_PATIENCE_MS).catch(() => undefined);
  }
}
