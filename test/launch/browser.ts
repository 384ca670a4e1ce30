import type { Found, Page, Point, Size } from './page.ts';

export type BrowserKind = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Folder that keeps profile and extension, reused across restarts. Without one: a new folder, removed by `close`. */
  profile?: string;
  /** Origins (`http://shop.localhost:4173`, or `<all_urls>`) granted beforehand as optional host permissions. */
  grant?: readonly string[];
  /** With a window on the screen. Needs a display. */
  headed?: boolean;
  language?: 'en' | 'sv' | 'nb' | 'da';
  dark?: boolean;
  reducedMotion?: boolean;
  /** CSS pixels of the page; 1280 x 800 when left out, the window's own size when headed. */
  viewport?: Size;
  /**
   * Device pixels for a CSS pixel. Half a pixel when left out: painting by processor is a quarter of what a test costs.
   * 1 for whoever measures to the pixel or looks at pictures. A browser with a window has the screen's own.
   */
  scale?: number;
  /** A built extension other than `dist/<browser>`. */
  extension?: string;
  /** Replaces the extension that a kept profile holds by what was built since; its walks stay. */
  update?: boolean;
  /** What a real permission prompt is answered with. Only Firefox can refuse; Chromium's prompt hangs unless granted before. */
  prompts?: 'accept' | 'refuse';
  /** Bytes that the extension's database may take, as on a full disk; without, as many as there is room for. */
  quota?: number;
  /** Keep a welcome tab that opens on install; otherwise it is closed. */
  keepWelcome?: boolean;
}

export interface Browser {
  readonly name: BrowserKind;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  readonly profile: string;
  /** A blank document of the extension's origin with the whole extension API and the same IndexedDB; no code of ours runs in it. */
  readonly extension: Page;

  /** Opens a tab in the foreground and waits until the page has loaded. */
  newTab(url?: string): Promise<Tab>;
  /** Opens an address in a private window, where nobody can look in from here: the page's own server knows that it was shown. */
  openPrivately(url: string): Promise<void>;
  /** All tabs but the control page, panels included, oldest first. */
  tabs(): Promise<Tab[]>;
  /** The tab that a link or the extension opens during the action. */
  tabOpenedBy(action: () => Promise<unknown>): Promise<Tab>;

  /** Clicks the toolbar button on this tab: opens panel, grants activeTab. */
  clickToolbar(tab: Tab): Promise<void>;
  /** True while the browser's own side panel or sidebar shows ours. */
  panelIsOpen(): Promise<boolean>;
  /** Closes it in every window. */
  closeOwnPanels(): Promise<void>;
  /**
   * The panel in a window of its own, bound to the tab (`panel/index.html?tab=<id>`); 360 x 800. Awaits nothing of its
   * content. It stands for the browser's own panel, which is closed.
   */
  openPanel(tab: Tab, size?: Size): Promise<Tab>;
  /** Any page of the extension in a new tab: `options/index.html`. */
  openPage(path: string): Promise<Tab>;
  /**
   * Runs a keyboard command of the manifest (`add-note`) as the browser does, gesture and all. In Chromium it grants no
   * activeTab, which a real key would: for a picture click the toolbar on this page first, or grant `<all_urls>`.
   */
  command(name: string, tab: Tab): Promise<void>;
  /**
   * Chooses an entry of ours (`add-picture`) from the context menu of an element. In Firefox it is the menu itself; Chromium's
   * background is told as its window would tell it.
   */
  menu(entry: string, selector: string, tab: Tab): Promise<void>;

  /** Ends the service worker or event page; resolves when it is really gone. */
  killBackground(): Promise<void>;
  backgroundAlive(): Promise<boolean>;

  /**
   * Loads the extension anew under the open pages, as an update does: pages and background of the old one end, its content
   * scripts are cut off. Storage, database and grants stay. Resolves when the new one is there.
   */
  updateExtension(): Promise<void>;

  /** Our uncaught errors and console errors, from background, content scripts and extension pages. */
  errors(): Promise<string[]>;
  /** Deletes the cookies of every site; one of a host is seen on each of its ports. */
  forgetCookies(): Promise<void>;
  /** Finished downloads, as paths, oldest first. */
  downloads(): Promise<string[]>;

  /** Gives the browser to a person: shows the address in the control page's place, and keeps out of the way. */
  handOver(url: string): Promise<void>;
  /** SIGKILL to the whole browser. The profile stays; `launch` with the same profile starts it again. */
  kill(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser is gone, whoever closed it. */
  readonly gone: Promise<void>;
}

export interface Colours {
  dark?: boolean;
  /** High contrast: the browser's own colours in place of the page's. */
  forced?: boolean;
}

/** One thing on a page as a screen reader gets it; roles by the browser's own names. */
export interface Heard {
  role: string;
  name: string;
}

export interface Tab extends Page {
  /** The id the extension knows it by. */
  id(): Promise<number>;
  /** Resolves after load. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  /** Brings it to the foreground of its window. */
  activate(): Promise<void>;
  close(): Promise<void>;

  hover(at: string | Point): Promise<void>;
  /** Presses the mouse at a point or in the middle of an element. */
  click(at: string | Point): Promise<void>;
  /** Drags what stands at a point, or in the middle of an element, to a point. */
  drag(from: string | Point, to: Point): Promise<void>;
  /** Types into whatever has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Writes as an input method does: shows each step in place of the one before, then settles on the last. */
  compose(steps: readonly string[]): Promise<void>;
  /** A key or a chord: `Enter`, `Shift+Tab`, `Alt+Shift+N`, `Control+Enter`. */
  press(chord: string): Promise<void>;
  scroll(by: { x?: number; y: number }): Promise<void>;

  setViewport(size: Size): Promise<void>;
  /** The colours a person asked of the browser, from now on. In Firefox all tabs hear of it. */
  setColours(colours: Colours): Promise<void>;
  /** Lays the page out for the screen or for paper, from now on. */
  setMedium(medium: 'screen' | 'print'): Promise<void>;
  /** Lets its pages run scripts, or none at all, from the next page on. What a test evaluates is not theirs. */
  setScripts(allowed: boolean): Promise<void>;
  /** The page as a screen reader gets it, in reading order; all of it is there a moment after the first asking. */
  heard(): Promise<Heard[]>;
  /** PNG. Without a path only the bytes. */
  screenshot(path?: string, options?: { fullPage?: boolean }): Promise<Uint8Array>;
  /** Errors on this tab's console since it opened: uncaught ones, console.error, refusals by a policy. */
  consoleErrors(): Promise<string[]>;
  /** Violations that axe finds, one line each; of these rules only, where some are named. */
  axe(...only: string[]): Promise<string[]>;

  /** A frame of the page, also one from another host. */
  frame(selector: string): Page;
  /** What we draw on the page, inside our closed root. */
  readonly overlay: Overlay;
}

/** Access into our closed shadow root on a page. Finds nothing where our content script is not running. */
export interface Overlay {
  /** True while our host is on the page. */
  present(): Promise<boolean>;
  /** Waits until it is there. */
  find(selector: string): Promise<Found>;
  /** All matches at this moment, in tree order. */
  findAll(selector: string): Promise<Found[]>;
  /** Waits until something (or, with `gone`, nothing visible) matches. */
  waitFor(selector: string, options?: { gone?: boolean }): Promise<void>;
  click(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  /** Clicks the field and types into it, key by key. */
  fill(selector: string, text: string): Promise<void>;
  /** What has the focus inside our root; null when the focus is elsewhere. */
  focused(): Promise<Found | null>;
  /** Runs a function with our root: `(root, …args) => …`. */
  eval<A extends unknown[], R>(
    fn: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>>;
  axe(...only: string[]): Promise<string[]>;
}
