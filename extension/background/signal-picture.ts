import { cleanAddress } from '../../shared/kit/page-address.ts';
import { tabFacts } from '../platform/tabs.ts';
import { settledBinding } from './binding.ts';
import { takePicture } from './picture.ts';
import type { SignalStep } from './signals.ts';

/** Takes the picture of a signal's note where a tab of the walk still shows its page; without one the note stands alone. */
export async function pictureOfSignal(
  { address, selector }: SignalStep,
  noteId: string,
): Promise<void> {
  const binding = await settledBinding();
  for (const tabId of binding?.tabIds ?? []) {
    const tab = await tabFacts(tabId);
    if (tab?.active && cleanAddress(tab.address) === address) {
      await takePicture(tabId, { noteId, selector });
      return;
    }
  }
}
