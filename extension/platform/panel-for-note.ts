import { originOf } from '../../shared/kit/page-address.ts';
import { atHand } from './at-hand.ts';
import type { GestureTab } from './gestures.ts';
import { patternOf, tellGranted } from './permissions.ts';
import { openPanel } from './side-panel.ts';

const EVERYWHERE = ['<all_urls>', '*://*/*'];

/** Firefox opens it in the very call alone, so it is decided by what lies at hand. */
function isWritableAtHand(origin: string): boolean {
  const sites = atHand('sites');
  return [...EVERYWHERE, patternOf(origin)].some((pattern) => sites.includes(pattern));
}

/** Chromium hands the gesture on to the callback of a call that was made at once, though to no promise. */
function openUnlessWritable(tabId: number, origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    tellGranted(origin, (isGranted) => resolve(isGranted ? false : openPanel(tabId)));
  });
}

/**
 * Opens the panel where a note cannot be written on the tab's page: where we are let in for this once, or not at all, it is
 * where one writes. Call it before anything is awaited.
 * @returns whether it was opened
 */
export async function openPanelForNote({ tabId, address }: GestureTab): Promise<boolean> {
  const origin = originOf(address);
  if (origin === '') return openPanel(tabId);
  if (__BROWSER__ === 'chrome') return openUnlessWritable(tabId, origin);
  return isWritableAtHand(origin) ? false : openPanel(tabId);
}
