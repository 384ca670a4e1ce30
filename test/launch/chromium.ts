import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page as PlaywrightPage } from 'playwright-core';
import type { Browser, LaunchOptions, Tab } from './browser.ts';
import { ChromiumBackground } from './chromium-background.ts';
import { giveGesture, pressedIn, type Told } from './chromium-command.ts';
import { ChromiumDocument } from './chromium-document.ts';
import { ExtensionErrors } from './chromium-errors.ts';
import { installExtension, loadAgain } from './chromium-install.ts';
import { startChromium, VIEWPORT } from './chromium-start.ts';
import type { ChromiumTab } from './chromium-tab.ts';
import { ChromiumTabs } from './chromium-tabs.ts';
import { DocumentPage } from './document-page.ts';
import { distFolder, openProfile, type Profile } from './extension-folder.ts';
import type { Page, Size } from './page.ts';
import { endBrowserWithUs, killNow, untilGone } from './processes.ts';
import { sitesRegistered } from './settled.ts';
import { until } from './until.ts';

const PANEL_PATIENCE_MS = 1_000;
const PANEL_SIZE: Size = { width: 360, height: 800 };

interface Parts {
  context: BrowserContext;
  root: CDPSession;
  profile: Profile;
  control: PlaywrightPage;
  extensionId: string;
  extension: Page;
  background: ChromiumBackground;
  tabs: ChromiumTabs;
  pid: number;
  quota: number | undefined;
}

class ChromiumBrowser implements Browser {
  readonly name = 'chromium';
  readonly origin: string;
  readonly profile: string;
  readonly extension: Page;
  readonly gone: Promise<void>;
  readonly #parts: Parts;
  readonly #errors: ExtensionErrors;
  readonly #letGo: () => void;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#errors = new ExtensionErrors(parts.root, parts.extensionId);
    this.origin = `chrome-extension://${parts.extensionId}`;
    this.profile = parts.profile.folder;
    this.extension = parts.extension;
    this.gone = new Promise((resolve) => parts.context.once('close', () => resolve()));
    this.#letGo = endBrowserWithUs(parts.pid, parts.profile.folder);
  }

  newTab(url?: string): Promise<Tab> {
    return this.#parts.tabs.openNew(url);
  }

  async openPrivately(url: string): Promise<void> {
    const { root } = this.#parts;
    const { browserContextId } = await root.send('Target.createBrowserContext');
    await root.send('Target.createTarget', { url, browserContextId });
  }

  tabs(): Promise<Tab[]> {
    return this.#parts.tabs.all();
  }

  tabOpenedBy(action: () => Promise<unknown>): Promise<Tab> {
    return this.#parts.tabs.openedBy(action);
  }

  async clickToolbar(tab: Tab): Promise<void> {
    const targetId = await this.#parts.tabs.tabTarget(tab as ChromiumTab);
    const root = this.#parts.root as unknown as {
      send(method: 'Extensions.triggerAction', params: object): Promise<void>;
    };
    await tab.activate();
    const wasOpen = await this.panelIsOpen();
    const width = () => tab.eval(() => innerWidth);
    const before = await width();
    await root.send('Extensions.triggerAction', { id: this.#parts.extensionId, targetId });
    if (wasOpen) return;
    // The panel takes its share of the page; where none opens there is nothing to make room for.
    const narrower = async () => (await width()) < before;
    await until(narrower, 'the panel', PANEL_PATIENCE_MS).catch(() => undefined);
    await (tab as ChromiumTab).refit();
  }

  async panelIsOpen(): Promise<boolean> {
    return this.extension.eval(async () => {
      const contextTypes = ['SIDE_PANEL' as chrome.runtime.ContextType];
      return (await chrome.runtime.getContexts({ contextTypes })).length > 0;
    });
  }

  async openPanel(tab: Tab, size: Size = PANEL_SIZE): Promise<Tab> {
    const url = `${this.origin}/panel/index.html?tab=${await tab.id()}`;
    const panel = await this.tabOpenedBy(() =>
      this.extension.eval(
        (url) => chrome.windows.create({ url, type: 'popup' }).then(() => 1),
        url,
      ),
    );
    await panel.setViewport(size);
    // Two panels that follow one walk cost twice, and nobody looks at that one.
    const wasOpen = await this.panelIsOpen();
    await this.closeOwnPanels();
    if (wasOpen) await (tab as ChromiumTab).refit();
    return panel;
  }

  async closeOwnPanels(): Promise<void> {
    if (!(await this.panelIsOpen())) return;
    await this.extension.eval(async () => {
      const sidePanel = chrome.sidePanel as unknown as {
        close(options: { windowId: number }): Promise<void>;
      };
      const windows = await chrome.windows.getAll({ windowTypes: ['normal'] });
      // Refused for a window without one.
      await Promise.allSettled(windows.map(({ id = 0 }) => sidePanel.close({ windowId: id })));
    });
  }

  openPage(path: string): Promise<Tab> {
    return this.newTab(`${this.origin}/${path}`);
  }

  async command(name: string, tab: Tab): Promise<void> {
    await this.#give({ command: name }, tab);
  }

  async menu(entry: string, selector: string, tab: Tab): Promise<void> {
    await this.#give({ entry: await pressedIn(tab, selector, entry) }, tab);
  }

  async #give(told: Told, tab: Tab): Promise<void> {
    await this.#parts.background.start();
    await giveGesture(this.#parts, this.origin, told, await tab.id());
  }

  killBackground(): Promise<void> {
    return this.#parts.background.kill();
  }

  backgroundAlive(): Promise<boolean> {
    return this.#parts.background.alive();
  }

  async updateExtension(): Promise<void> {
    const { root, control, profile } = this.#parts;
    await loadAgain(root, control, profile);
    // The page that held the limit went with the old extension's pages.
    if (this.#parts.quota !== undefined)
      await limitStorage(control, this.origin, this.#parts.quota);
  }

  errors(): Promise<string[]> {
    return this.#errors.list();
  }

  async downloads(): Promise<string[]> {
    return this.#parts.tabs.downloads();
  }

  forgetCookies(): Promise<void> {
    return this.#parts.context.clearCookies();
  }

  async handOver(url: string): Promise<void> {
    const { context, control, root } = this.#parts;
    await root.send('Browser.setDownloadBehavior', { behavior: 'default' });
    // Whoever listens is expected to answer, and so the person does.
    context.on('dialog', () => undefined);
    await control.goto(url);
  }

  async kill(): Promise<void> {
    killNow(this.#parts.pid);
    await this.#ended();
  }

  async close(): Promise<void> {
    await this.#parts.context.close();
    await this.#ended();
    await this.#parts.profile.tidy();
  }

  async #ended(): Promise<void> {
    await this.gone;
    await untilGone(this.#parts.pid, 'Chromium');
    this.#letGo();
  }
}

/** Holds for as long as the browser runs, `unlimitedStorage` or not. */
async function limitStorage(control: PlaywrightPage, origin: string, quotaSize: number) {
  const session = await control.context().newCDPSession(control);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

async function browserProcess(root: CDPSession): Promise<number> {
  const { processInfo } = await root.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('Chromium does not say which process it is.');
  return main.id;
}

async function assemble(
  context: BrowserContext,
  profile: Profile,
  options: LaunchOptions,
): Promise<Parts> {
  const isNew = !existsSync(join(profile.extension, 'manifest.json'));
  const root = await context.browser()?.newBrowserCDPSession();
  if (!root) throw new Error('Chromium gives no session of its own.');
  const control = context.pages()[0] ?? (await context.newPage());
  const from = options.extension ?? process.env.WAYMARK_CHROME ?? distFolder('chrome');
  const renew = isNew || options.update === true;
  const wanted = { from, renew, grant: options.grant ?? [] };
  const extensionId = await installExtension(root, control, profile, wanted);
  const origin = `chrome-extension://${extensionId}`;
  const background = await ChromiumBackground.watch(root, control, origin);
  const extension = new DocumentPage(await ChromiumDocument.open(control, origin));
  const viewport = options.viewport ?? (options.headed ? null : VIEWPORT);
  const folder = profile.downloads;
  const tabs = new ChromiumTabs({ context, control, root, origin, viewport, folder });
  // A granted extension is installed twice over: only the first time opens the page, and perhaps in vain.
  const opensWelcome = wanted.grant.length === 0;
  if (!options.keepWelcome) await tabs.closeWelcome(opensWelcome ? from : null);
  await sitesRegistered(extension, wanted.grant.length);
  const { quota } = options;
  if (quota !== undefined) await limitStorage(control, origin, quota);
  const pid = await browserProcess(root);
  return { context, root, profile, control, extensionId, extension, background, tabs, pid, quota };
}

export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const profile = await openProfile(options.profile);
  const context = await startChromium(profile, options);
  try {
    return new ChromiumBrowser(await assemble(context, profile, options));
  } catch (error) {
    await context.close();
    await profile.tidy();
    throw error;
  }
}
