import { originOf } from '../../shared/kit/page-address.ts';
import type { Command, GestureTab } from '../platform/gestures.ts';
import { askPage } from '../platform/messages.ts';
import { isGranted } from '../platform/permissions.ts';
import { wasSeenWalking } from '../platform/session.ts';
import { overlayVisible } from '../platform/settings.ts';
import { forgetsGestures, openPanel, togglePanel } from '../platform/side-panel.ts';
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

async function addNote(tab: GestureTab): Promise<void> {
  // Whoever has no walk is to be led to where one begins. Where the background has just woken it cannot know: then rather once too often.
  const isNow = forgetsGestures && !wasSeenWalking(tab.tabId);
  const opened = isNow ? openPanel(tab.tabId) : null;
  await enterByHand(tab);
  const begun = await beginNote(tab.tabId);
  // Without a walk the panel is where one is started; without our guard in the page it is where one writes.
  const inPanel = !begun.ok || !(await isGranted(originOf(tab.address)));
  if (inPanel && !(await opened)) await openPanel(tab.tabId);
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

export async function onContextMenu(tab: GestureTab): Promise<void> {
  await addNote(tab);
}
