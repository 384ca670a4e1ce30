import type { Command, GestureTab } from '../platform/gestures.ts';
import { askPage } from '../platform/messages.ts';
import { openPanelForNote } from '../platform/panel-for-note.ts';
import { overlayVisible } from '../platform/settings.ts';
import { openPanel, togglePanel } from '../platform/side-panel.ts';
import { countIn } from './binding.ts';
import { enter } from './enter.ts';
import { beginNote } from './notes.ts';
import { refreshTabs, tellChange } from './tell.ts';

/**
 * What the browser's own surface asks for. Whatever needs the gesture is called before the first await:
 * Firefox forgets it there.
 */

/** Into the page, and the page into the walk: whoever clicks here wants the walk to see this page. */
async function enterByHand({ tabId, address }: GestureTab): Promise<void> {
  await countIn(tabId, address);
  if (!(await enter(tabId))) return;
  refreshTabs([tabId]);
  // A panel that is open already could not see this page until now.
  tellChange(['walks']);
}

export async function onToolbar(tab: GestureTab): Promise<void> {
  const opened = openPanel(tab.tabId);
  await enterByHand(tab);
  await opened;
}

async function addNote(tab: GestureTab, picture?: string): Promise<void> {
  const opened = openPanelForNote(tab);
  await enterByHand(tab);
  await beginNote(tab.tabId, picture);
  await opened;
}

async function toggleOverlay({ tabId }: GestureTab): Promise<void> {
  const visible = !(await overlayVisible.get());
  await overlayVisible.set(visible);
  await askPage(tabId, 'setOverlayVisible', { visible });
}

export async function onShortcut(command: Command, tab: GestureTab): Promise<void> {
  if (command === 'toggle-panel') await togglePanel(tab.tabId, tab.windowId);
  else if (command === 'toggle-overlay') await toggleOverlay(tab);
  else await addNote(tab);
}

export async function onContextMenu(tab: GestureTab, picture?: string): Promise<void> {
  await addNote(tab, picture);
}
