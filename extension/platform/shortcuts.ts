import browser from 'webextension-polyfill';

/** A keyboard shortcut as it is set in this browser. */
export interface Shortcut {
  /** The command's name in the manifest, such as `add-note`. */
  id: string;
  /** What it does, in the browser's language. */
  name: string;
  /** For example `Alt+Shift+N`; empty where it has none: the browser or another extension had taken it. */
  keys: string;
}

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  // The toolbar button's own entry has no description and no keys of ours.
  return commands.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ id: name, name: description, keys: shortcut ?? '' }] : [],
  );
}

/** Where shortcuts are changed, for reading out and copying; a page cannot link there. */
export const SHORTCUT_SETTINGS =
  __BROWSER__ === 'firefox' ? 'about:addons' : 'chrome://extensions/shortcuts';

/** Firefox since 137; the polyfill's typings do not know it yet. */
interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Opens the browser's own page for shortcuts. False where it does not let us. */
export async function openShortcutSettings(): Promise<boolean> {
  try {
    if (__BROWSER__ === 'firefox') {
      const commands: ShortcutSettings = browser.commands;
      if (!commands.openShortcutSettings) return false;
      await commands.openShortcutSettings();
      return true;
    }
    await browser.tabs.create({ url: SHORTCUT_SETTINGS });
    return true;
  } catch {
    return false;
  }
}
