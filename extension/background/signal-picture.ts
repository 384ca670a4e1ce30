import type { Step } from '../../shared/journey/records.ts';
import { cleanAddress } from '../../shared/kit/page-address.ts';
import { tabFacts } from '../platform/tabs.ts';
import { settledBinding } from './binding.ts';
import { takePicture } from './picture.ts';

export type SignalStep = Extract<Step, { kind: 'signal' }>;

/** Takes the picture of a signal's note where a tab of the walk still shows its page; without one the note stands alone. */
export async function pictureOfSignal(
  { walkId, address, selector }: SignalStep,
  noteId: string,
): Promise<void> {
  const binding = await settledBinding();
  // Kept afterwards, while another walk goes on: what that one shows is no picture of this one.
  if (binding?.walkId !== walkId) return;
  for (const tabId of binding.tabIds) {
    const tab = await tabFacts(tabId);
    if (tab?.active && cleanAddress(tab.address) === address) {
      await takePicture(tabId, { noteId, selector });
      return;
    }
  }
}
