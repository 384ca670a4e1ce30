import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from './browser.ts';
import { consoles } from './firefox-consoles.ts';
import type { FirefoxSession } from './firefox-session.ts';
import { FirefoxTab, type FirefoxWindows } from './firefox-tab.ts';
import type { Size } from './page.ts';
import { until } from './until.ts';

const WELCOME_PATIENCE_MS = 3_000;

interface World {
  session: FirefoxSession;
  geckoId: string;
  /** The window handle of the control page. */
  control: string;
  origin: string;
  /** Size of every new tab's page; null leaves the window's own. */
  viewport: Size | null;
}

/** Every tab but the control page, each known by its WebDriver handle. */
export class FirefoxTabs implements FirefoxWindows {
  readonly session: FirefoxSession;
  readonly geckoId: string;
  readonly #world: World;
  readonly #known = new Map<string, FirefoxTab>();

  constructor(world: World) {
    this.#world = world;
    this.session = world.session;
    this.geckoId = world.geckoId;
  }

  #tab(handle: string): FirefoxTab {
    const known = this.#known.get(handle) ?? new FirefoxTab(this, handle);
    this.#known.set(handle, known);
    return known;
  }

  handleOf(tab: Tab): string {
    return (tab as FirefoxTab).handle;
  }

  async complaintsOf(browserId: number): Promise<string[]> {
    const all = await this.session.chrome(this.#world.control, consoles.heard);
    return all
      .filter((each) => each.browserId === browserId && !each.source.startsWith(this.#world.origin))
      .map(({ text, source }) => `${text} (${source})`);
  }

  async all(): Promise<FirefoxTab[]> {
    const handles = await this.session.handles();
    return handles
      .filter((handle) => handle !== this.#world.control)
      .map((handle) => this.#tab(handle));
  }

  async openedBy(action: () => Promise<unknown>): Promise<FirefoxTab> {
    const before = new Set(await this.session.handles());
    await action();
    const handle = await until(
      async () => (await this.session.handles()).find((each) => !before.has(each)),
      'a tab to open',
    );
    const tab = this.#tab(handle);
    await tab.waitFor(() => document.readyState === 'complete' && location.href !== 'about:blank');
    await this.#settle(tab);
    return tab;
  }

  async #settle(tab: FirefoxTab): Promise<void> {
    await tab.introduce();
    if (this.#world.viewport) await tab.setViewport(this.#world.viewport);
  }

  /** In the control page's window, whichever window was used last. */
  async openNew(url: string | undefined): Promise<FirefoxTab> {
    const made = await this.session.in(this.#world.control, (send) =>
      send('WebDriver:NewWindow', { type: 'tab', focus: true }),
    );
    const tab = this.#tab((made as { handle: string }).handle);
    await this.#settle(tab);
    if (url) await tab.goto(url);
    return tab;
  }

  /** Closes the tab that an install opens. */
  async closeWelcome(extension: string): Promise<void> {
    if (!existsSync(join(extension, 'welcome/index.html'))) return;
    const closeOne = async () => {
      for (const tab of await this.all()) {
        if (!(await tab.url()).startsWith(`${this.#world.origin}/welcome/`)) continue;
        await tab.close();
        return true;
      }
      return false;
    };
    // Where none opens there is nothing to wait for.
    await until(closeOne, 'the welcome page', WELCOME_PATIENCE_MS).catch(() => undefined);
  }
}
