/**
 * What runs in Firefox's own window, with all its rights. Each function is sent as its own source text
 * and sees its arguments only. The parts of the browser that they touch are spelled here.
 */
interface NativeTab {
  linkedBrowser: {
    browserId: number;
    style: CSSStyleDeclaration;
    browsingContext: { mediumOverride: string };
  };
}
interface BrowserWindow {
  openTrustedLinkIn(url: string, where: 'window', how: { private: boolean }): void;
  gBrowser: { tabs: NativeTab[]; selectedTab: NativeTab };
  SidebarController?: { isOpen: boolean; currentID: string; hide(): void };
  readonly outerWidth: number;
  readonly outerHeight: number;
  resizeTo(width: number, height: number): void;
  document: Document;
}
interface Popup extends Element {
  state: string;
  activateItem(item: Element): void;
  hidePopup(): void;
}
interface Extension {
  id: string;
  backgroundState?: string;
  backgroundContext?: object | null;
  manifest: { commands?: Record<string, { suggested_key?: { default?: string } }> };
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
  apiManager: {
    global: {
      browserActionFor(extension: Extension): {
        triggerAction(window: BrowserWindow): Promise<void>;
      };
      tabTracker: { getId(tab: NativeTab): number };
    };
  };
}
interface Privileged {
  window: BrowserWindow;
  ChromeUtils: { importESModule(path: string): Record<string, never> };
  WebExtensionPolicy: { getByID(id: string): { extension: Extension } | null };
  Services: {
    cookies: { removeAll(): void };
    locale: { availableLocales: string[]; requestedLocales: string[] };
    obs: {
      addObserver(observer: (subject: Asked) => void, topic: string): void;
      removeObserver(observer: unknown, topic: string): void;
    };
    prefs: { setIntPref(name: string, value: number): void };
    wm: { getEnumerator(type: string): Iterable<BrowserWindow> };
  };
}
interface InputMethod {
  ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(window: BrowserWindow): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitComposition(): void;
}
interface Components {
  classes: Record<
    '@mozilla.org/text-input-processor;1',
    { createInstance(kind: object): InputMethod }
  >;
  interfaces: { nsITextInputProcessor: object };
}
interface Asked {
  wrappedJSObject: { resolve(answer: boolean): void };
}
declare const window: Privileged['window'];
declare const ChromeUtils: Privileged['ChromeUtils'];
declare const WebExtensionPolicy: Privileged['WebExtensionPolicy'];
declare const Services: Privileged['Services'];
declare const Cc: Components['classes'];
declare const Ci: Components['interfaces'];

export function forgetCookies(): void {
  Services.cookies.removeAll();
}

export function useLanguage(language: string): void {
  Services.locale.availableLocales = [...new Set([language, 'en-US'])];
  Services.locale.requestedLocales = [language];
}

/** Light or dark, and whether the browser's colours go before the page's (2) or never do (1). */
export function useColours(dark: boolean, forced: boolean): void {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
  Services.prefs.setIntPref('browser.display.document_color_use', forced ? 2 : 1);
}

/** Grants hosts as optional permissions, before or after the add-on is there. */
export async function grantHosts(id: string, origins: string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as unknown as {
    ExtensionPermissions: {
      add(id: string, permissions: object, extension?: Extension): Promise<void>;
    };
  };
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  await ExtensionPermissions.add(id, { permissions: [], origins, data_collection: [] }, extension);
}

export function openPrivately(url: string): void {
  window.openTrustedLinkIn(url, 'window', { private: true });
}

export async function pressToolbarButton(id: string): Promise<void> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  if (!extension) throw new Error('the extension is not installed');
  await extension.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** Does what the browser does when the command's keys are pressed. */
export function pressCommand(id: string, name: string): boolean {
  const commands = WebExtensionPolicy.getByID(id)?.extension.manifest.commands ?? {};
  const wanted = commands[name]?.suggested_key?.default?.split('+').at(-1);
  const keys = [...window.document.querySelectorAll('keyset[id^="ext-keyset"] key')];
  const ours = keys.find((key) => key.getAttribute('key') === wanted);
  (ours as unknown as { doCommand?(): void } | undefined)?.doCommand?.();
  return ours !== undefined;
}

/** Chooses an entry of an add-on from the context menu as soon as that is open. False, and it closes, where there is none. */
export async function chooseInMenu(entry: string): Promise<boolean> {
  const menu = window.document.getElementById('contentAreaContextMenu') as unknown as Popup;
  if (menu.state !== 'open') {
    await new Promise((open) => menu.addEventListener('popupshown', open, { once: true }));
  }
  const item = menu.querySelector(`[id$="-menuitem-_${entry}"]`);
  if (item) menu.activateItem(item);
  else menu.hidePopup();
  return item !== null;
}

export function sidebarShows(id: string): boolean {
  const name = id.replace(/[^a-z0-9_-]/gi, '_').toLowerCase();
  return [...Services.wm.getEnumerator('navigator:browser')].some(({ SidebarController }) => {
    return SidebarController?.isOpen && SidebarController.currentID.toLowerCase().startsWith(name);
  });
}

/** Paths of what was downloaded whole, oldest first: until then Firefox writes under other names. */
export async function finishedDownloads(): Promise<string[]> {
  const { Downloads } = ChromeUtils.importESModule(
    'resource://gre/modules/Downloads.sys.mjs',
  ) as unknown as {
    Downloads: {
      ALL: string;
      getList(which: string): Promise<{
        getAll(): Promise<{ succeeded: boolean; target: { path: string } }[]>;
      }>;
    };
  };
  const list = await Downloads.getList(Downloads.ALL);
  const all = await list.getAll();
  return all.filter(({ succeeded }) => succeeded).map(({ target }) => target.path);
}

export function hideSidebars(): void {
  for (const { SidebarController } of Services.wm.getEnumerator('navigator:browser')) {
    if (SidebarController?.isOpen) SidebarController.hide();
  }
}

/** Ends the event page, and says whether that very one is gone: a new one may be there for the next event already. */
export async function endBackground(id: string): Promise<boolean> {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  const running = extension?.backgroundContext;
  await extension?.terminateBackground({ ignoreDevToolsAttached: true });
  return !running || extension?.backgroundContext !== running;
}

export function backgroundState(id: string): string {
  return WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'absent';
}

/** The id that the extension API gives the selected tab. */
export function selectedTabId(id: string): number {
  const extension = WebExtensionPolicy.getByID(id)?.extension;
  return extension?.apiManager.global.tabTracker.getId(window.gBrowser.selectedTab) ?? -1;
}

export function selectedBrowserId(): number {
  return window.gBrowser.selectedTab.linkedBrowser.browserId;
}

/** What an input method does: shows each step in place of the one before, then settles on the last. */
export function composeText(steps: string[]): void {
  const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!method.beginInputTransactionForTests(window)) throw new Error('no input transaction');
  for (const step of steps) {
    method.setPendingCompositionString(step);
    method.appendClauseToPendingComposition(step.length, method.ATTR_RAW_CLAUSE);
    method.setCaretInPendingComposition(step.length);
    method.flushPendingComposition();
  }
  method.commitComposition();
}

/** Lays the selected tab's page out for another medium than the screen. */
export function useMedium(medium: string): void {
  window.gBrowser.selectedTab.linkedBrowser.browsingContext.mediumOverride = medium;
}

/** Gives the selected tab's page exactly this size, in a window that has room for it. */
export function fixViewport(width: number, height: number, room: number): void {
  const outer = { width: width + room, height: height + room };
  if (window.outerWidth < outer.width || window.outerHeight < outer.height) {
    window.resizeTo(outer.width, outer.height);
  }
  const { style } = window.gBrowser.selectedTab.linkedBrowser;
  for (const side of ['min-width', 'max-width', 'width']) style.setProperty(side, `${width}px`);
  for (const side of ['min-height', 'max-height', 'height']) style.setProperty(side, `${height}px`);
  style.setProperty('flex', 'none');
}

/** Answers every permission prompt with no, before anybody sees it. */
export function refusePrompts(): void {
  const topic = 'webextension-optional-permission-prompt';
  const { ExtensionsUI } = ChromeUtils.importESModule('resource:///modules/ExtensionsUI.sys.mjs');
  Services.obs.removeObserver(ExtensionsUI, topic);
  Services.obs.addObserver((subject) => subject.wrappedJSObject.resolve(false), topic);
}
