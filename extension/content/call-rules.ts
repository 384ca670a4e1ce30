import { sendMessage } from '../platform/messages.ts';
import type { PageContext } from './page-context.ts';
import { openRulesDoor } from './rules-door.ts';
import type { PageScan } from './scan-page.ts';
import type { PageChanges } from './watch-page.ts';

/** Gets the rules script into this page, once, where the walk's journey has something for it to do. */
export function callRules(
  { briefing, pageId, signal }: Pick<PageContext, 'briefing' | 'pageId' | 'signal'>,
  scan: PageScan,
  changes: PageChanges,
  reread: () => void,
): void {
  const wanted = () => briefing.value?.rules?.length || briefing.value?.readsPageType;
  let isCalled = false;
  const call = () => {
    if (isCalled || !wanted()) return;
    isCalled = true;
    openRulesDoor({
      briefing,
      signal,
      roots: () => scan.roots(),
      onChange: (callback) => changes.onStir(callback),
      askPageType: () => sendMessage('stagesOfPageType', { pageId }),
      enter(ruled) {
        scan.ruled = ruled;
        scan.reread();
        reread();
      },
    });
    // Not let in (any more): the markup alone counts.
    sendMessage('fetchRules', { pageId }).catch(() => undefined);
  };
  signal.addEventListener('abort', briefing.subscribe(call));
}
