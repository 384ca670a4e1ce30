import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, LaunchOptions, Tab } from './browser.ts';
import { DocumentPage } from './document-page.ts';
import {
  copyExtension,
  distFolder,
  matchPattern,
  openProfile,
  type Profile,
} from './extension-folder.ts';
import * as chromeSide from './firefox-chrome.ts';
import { consoles } from './firefox-consoles.ts';
import { FirefoxDocument, pressSecond } from './firefox-document.ts';
import { FirefoxSession } from './firefox-session.ts';
import { EXTENSION_UUID, type RunningFirefox, startFirefox } from './firefox-start.ts';
import { FirefoxTabs } from './firefox-tabs.ts';
import { fillProfile } from './firefox-warm.ts';
import type { Page, Size } from './page.ts';
import { killNow, untilGone } from './processes.ts';
import { sitesRegistered } from './settled.ts';
import { until } from './until.ts';

const PANEL_SIZE: Size = { width: 360, height: 800 };
const VIEWPORT: Size = { width: 1280, height: 800 };
const LOCALES = { en: 'en-US', sv: 'sv-SE', nb: 'nb-NO', da: 'da' } as const;
const ORIGIN = `moz-extension://${EXTENSION_UUID}`;

interface Parts {
  firefox: RunningFirefox;
  session: FirefoxSession;
  profile: Profile;
  geckoId: string;
  control: string;
  tabs: FirefoxTabs;
}

/**
 * Firefox logs every promise whose page or background was left before it settled. That is what navigating
 * and a sleeping background are; nothing of ours could have caught it there.
 */
const LEFT_BEHIND =
  /^Promise (resolved|rejected) (while context is inactive|after context unloaded)/;

class FirefoxBrowser implements Browser {
  readonly name = 'firefox';
  readonly origin = ORIGIN;
  readonly profile: string;
  readonly extension: Page;
  readonly gone: Promise<void>;
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.profile = parts.profile.folder;
    this.gone = parts.firefox.gone;
    this.extension = new DocumentPage(new FirefoxDocument(parts.session, parts.control));
  }

  #chrome<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#parts.session.chrome(this.#parts.control, fn, ...args);
  }

  newTab(url?: string): Promise<Tab> {
    return this.#parts.tabs.openNew(url);
  }

  openPrivately(url: string): Promise<void> {
    return this.#chrome(chromeSide.openPrivately, url);
  }

  tabs(): Promise<Tab[]> {
    return this.#parts.tabs.all();
  }

  tabOpenedBy(action: () => Promise<unknown>): Promise<Tab> {
    return this.#parts.tabs.openedBy(action);
  }

  async clickToolbar(tab: Tab): Promise<void> {
    const { session, geckoId, tabs } = this.#parts;
    await tab.activate();
    await session.chrome(tabs.handleOf(tab), chromeSide.pressToolbarButton, geckoId);
  }

  async panelIsOpen(): Promise<boolean> {
    return this.#chrome(chromeSide.sidebarShows, this.#parts.geckoId);
  }

  async openPanel(tab: Tab, size: Size = PANEL_SIZE): Promise<Tab> {
    const url = `${ORIGIN}/panel/index.html?tab=${await tab.id()}`;
    const panel = await this.tabOpenedBy(() =>
      this.extension.eval((url) => {
        return browser.windows.create({ url, type: 'popup' }).then(() => 1);
      }, url),
    );
    await panel.setViewport(size);
    // Two panels that follow one walk cost twice, and nobody looks at the other.
    await this.closeOwnPanels();
    return panel;
  }

  async closeOwnPanels(): Promise<void> {
    await this.#chrome(chromeSide.hideSidebars);
  }

  openPage(path: string): Promise<Tab> {
    return this.newTab(`${ORIGIN}/${path}`);
  }

  async command(name: string, tab: Tab): Promise<void> {
    const { session, tabs, geckoId } = this.#parts;
    await tab.activate();
    const handle = tabs.handleOf(tab);
    const pressed = await session.chrome(handle, chromeSide.pressCommand, geckoId, name);
    if (!pressed) throw new Error(`Firefox knows no command “${name}”`);
  }

  async menu(entry: string, selector: string, tab: Tab): Promise<void> {
    const { session, tabs } = this.#parts;
    const { rect } = await tab.find(selector);
    await tab.activate();
    const handle = tabs.handleOf(tab);
    const at = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    await session.in(handle, (send) => pressSecond(send, at));
    const chosen = await session.chrome(handle, chromeSide.chooseInMenu, entry);
    if (!chosen) throw new Error(`the menu of “${selector}” has no “${entry}”`);
  }

  async killBackground(): Promise<void> {
    const end = () => this.#chrome(chromeSide.endBackground, this.#parts.geckoId);
    await until(end, 'the event page to be gone');
  }

  async backgroundAlive(): Promise<boolean> {
    return (await this.#chrome(chromeSide.backgroundState, this.#parts.geckoId)) !== 'stopped';
  }

  async updateExtension(): Promise<void> {
    const { session, control, profile } = this.#parts;
    const show = (url: string) =>
      session.in(control, (send) => send('WebDriver:Navigate', { url }));
    await show('about:blank');
    await session.command('Addon:Install', { path: profile.extension, temporary: true });
    await show(`${ORIGIN}/manifest.json`);
  }

  async errors(): Promise<string[]> {
    const all = await this.#chrome(consoles.heard);
    return all
      .filter(({ source, text }) => source.startsWith(ORIGIN) && !LEFT_BEHIND.test(text))
      .map(({ text, source }) => `${text} (${source})`);
  }

  async downloads(): Promise<string[]> {
    return this.#chrome(chromeSide.finishedDownloads);
  }

  forgetCookies(): Promise<void> {
    return this.#chrome(chromeSide.forgetCookies);
  }

  async handOver(url: string): Promise<void> {
    const { session, control } = this.#parts;
    await session.in(control, (send) => send('WebDriver:Navigate', { url }), true);
  }

  async kill(): Promise<void> {
    killNow(this.#parts.firefox.pid);
    await this.#ended();
  }

  async close(): Promise<void> {
    // It answers with a lost connection now and then.
    await this.#parts.session.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
    await this.#ended();
    await this.#parts.profile.tidy();
  }

  async #ended(): Promise<void> {
    await this.gone;
    await untilGone(this.#parts.firefox.pid, 'Firefox');
    this.#parts.session.close();
    this.#parts.firefox.letGo();
  }
}

async function geckoIdOf(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

async function assemble(
  firefox: RunningFirefox,
  profile: Profile,
  geckoId: string,
  options: LaunchOptions,
): Promise<Parts> {
  const session = new FirefoxSession(firefox.marionette);
  await session.begin();
  const [control] = await session.handles();
  if (!control) throw new Error('Firefox opened without a window.');
  const chrome = <A extends unknown[], R>(fn: (...args: A) => R, ...args: A) =>
    session.chrome(control, fn, ...args);
  await chrome(consoles.listen, consoles.script);
  if (options.prompts === 'refuse') await chrome(chromeSide.refusePrompts);
  // A person's own browser speaks the person's language.
  const language = options.language ?? (options.headed ? undefined : 'en');
  if (language) await chrome(chromeSide.useLanguage, LOCALES[language]);
  const origins = (options.grant ?? []).map(matchPattern);
  if (origins.length > 0) await chrome(chromeSide.grantHosts, geckoId, origins);
  const viewport = options.viewport ?? (options.headed ? null : VIEWPORT);
  const tabs = new FirefoxTabs({ session, geckoId, control, origin: ORIGIN, viewport });
  await session.command('Addon:Install', { path: profile.extension, temporary: true });
  await session.in(control, (send) =>
    send('WebDriver:Navigate', { url: `${ORIGIN}/manifest.json` }),
  );
  if (!options.keepWelcome) await tabs.closeWelcome(profile.extension);
  return { firefox, session, profile, geckoId, control, tabs };
}

export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const profile = await openProfile(options.profile);
  const from = options.extension ?? process.env.WAYMARK_FIREFOX ?? distFolder('firefox');
  await copyExtension(from, profile);
  const geckoId = await geckoIdOf(profile.extension);
  await fillProfile(profile);
  const firefox = await startFirefox(profile, geckoId, options);
  try {
    const browser = new FirefoxBrowser(await assemble(firefox, profile, geckoId, options));
    await sitesRegistered(browser.extension, options.grant?.length ?? 0);
    return browser;
  } catch (error) {
    killNow(firefox.pid);
    await firefox.gone;
    firefox.letGo();
    await profile.tidy();
    throw error;
  }
}
