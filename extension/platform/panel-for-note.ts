import { originOf } from '../../shared/kit/page-address.ts';
import { atHand } from './at-hand.ts';
import type { GestureTab } from './gestures.ts';
import { patternOf, tellGranted } from './permissions.ts';
import { type Binding, tellBinding } from './session.ts';
import { openPanel } from './side-panel.ts';

const EVERYWHERE = ['<all_urls>', '*://*/*'];

/** Firefox opens it in the very call alone, so it is decided by what lies at hand. */
function isWritableAtHand(tabId: number, origin: string): boolean {
  const sites = atHand('sites');
  const isGranted = [...EVERYWHERE, patternOf(origin)].some((pattern) => sites.includes(pattern));
  return isGranted && atHand('walk').includes(`${tabId}`);
}

/**
 * Chromium hands the gesture on to the callback of each call that was made at once, though to no promise and to no
 * second call. Whichever answers last decides.
 */
function openUnlessWritable(tabId: number, origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    let binding: Binding | null | undefined;
    let isGranted: boolean | undefined;
    const decide = () => {
      if (binding === undefined || isGranted === undefined) return;
      const isWritable = isGranted && binding?.tabIds.includes(tabId);
      resolve(isWritable ? false : openPanel(tabId));
    };
    tellBinding((told) => {
      binding = told;
      decide();
    });
    tellGranted(origin, (told) => {
      isGranted = told;
      decide();
    });
  });
}

/**
 * Opens the panel where a note cannot be written on the tab's page: without a walk it is where one is started, and where
 * we are let in for this once it is where one writes. Call it before anything is awaited.
 * @returns whether it was opened
 */
export async function openPanelForNote({ tabId, address }: GestureTab): Promise<boolean> {
  const origin = originOf(address);
  if (origin === '') return openPanel(tabId);
  if (__BROWSER__ === 'chrome') return openUnlessWritable(tabId, origin);
  return isWritableAtHand(tabId, origin) ? false : openPanel(tabId);
}
