import { extensionIsAlive } from '../../platform/alive.ts';
import { text } from '../../platform/text.ts';
import { make } from './labels/chip.ts';
import type { Tracker } from './labels/tracker.ts';

/**
 * Says that the extension was updated under this page, once that is so: nothing more can be recorded here. What is
 * being written stays where it is.
 * @param silence takes away what would lie about what is recorded
 */
export function noticeUpdate(tracker: Tracker, layer: HTMLElement, silence: () => void): void {
  // An orphan cannot look up texts any more.
  const words = text('pageUpdated');
  let isTold = false;
  tracker.onPoll(() => {
    if (isTold || extensionIsAlive()) return;
    isTold = true;
    silence();
    const notice = make('div', 'update', words);
    notice.setAttribute('role', 'alert');
    layer.append(notice);
  });
}
