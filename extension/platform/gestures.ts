import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { type TextKey, text } from './text.ts';

/**
 * What a person does in the browser's own surface. Each of these grants activeTab for the tab it happens in.
 * Register all of them at the top of the background: only then does the browser wake it for them.
 */
export interface GestureTab {
  tabId: number;
  windowId: number;
  /** Empty where the browser does not show it. */
  address: string;
}

export type Command = 'add-note' | 'toggle-overlay' | 'toggle-panel';

function gestureTab(tab: Tabs.Tab | undefined): GestureTab | undefined {
  if (tab?.id === undefined || tab.windowId === undefined) return undefined;
  return { tabId: tab.id, windowId: tab.windowId, address: tab.url ?? '' };
}

export function onToolbarClick(callback: (tab: GestureTab) => void): void {
  browser.action.onClicked.addListener((tab) => {
    const facts = gestureTab(tab);
    if (facts) callback(facts);
  });
}

const COMMANDS: readonly string[] = ['add-note', 'toggle-overlay', 'toggle-panel'];

function isCommand(name: string): name is Command {
  return COMMANDS.includes(name);
}

/** Keyboard shortcuts; both browsers say in which tab (Firefox since 126, though its typings do not). */
export function onCommand(callback: (command: Command, tab: GestureTab) => void): void {
  const listener = (name: string, tab?: Tabs.Tab) => {
    const facts = gestureTab(tab);
    if (facts && isCommand(name)) callback(name, facts);
  };
  browser.commands.onCommand.addListener(listener);
}

const NOTE_MENU = 'add-note';

/** The same about the words that are selected: the browser puts them in place of `%s`. */
const PASSAGE_MENU = 'add-passage';
/** The same about the picture that is pressed. */
const PICTURE_MENU = 'add-picture';
const MENU: Record<string, { title: TextKey; contexts: Menus.ContextType[] }> = {
  [NOTE_MENU]: { title: 'menuAddNote', contexts: ['page', 'link', 'video', 'audio'] },
  [PASSAGE_MENU]: { title: 'menuAddPassage', contexts: ['selection'] },
  [PICTURE_MENU]: { title: 'menuAddPicture', contexts: ['image'] },
};

/** Puts "Add a note here" into the page's context menu. Call when installed or updated; twice is once. */
export async function placeMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(MENU)) {
    const documentUrlPatterns = ['http://*/*', 'https://*/*'];
    browser.contextMenus.create({ id, title: text(title), contexts, documentUrlPatterns });
  }
}

/** `picture` is the address of the page's own picture that was pressed, where one was. */
export function onNoteMenu(callback: (tab: GestureTab, picture?: string) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const facts = gestureTab(tab);
    if (!facts || !(info.menuItemId in MENU)) return;
    const isPicture = info.menuItemId === PICTURE_MENU && !info.frameId;
    callback(facts, isPicture ? info.srcUrl : undefined);
  });
}
