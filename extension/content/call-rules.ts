import { sendMessage } from '../platform/messages.ts';
import { callWhen, fetching } from './call-when.ts';
import type { PageContext } from './page-context.ts';
import { openRulesDoor } from './rules-door.ts';
import type { PageScan } from './scan-page.ts';
import type { PageChanges } from './watch-page.ts';

/** Gets the rules script into this page, once, where the walk's journey has something for it to do. */
export function callRules(
  page: Pick<PageContext, 'briefing' | 'pageId' | 'signal'>,
  scan: PageScan,
  changes: PageChanges,
  reread: () => void,
): void {
  const { briefing, pageId, signal } = page;
  const call = openRulesDoor(
    {
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
    },
    fetching('fetchRules', page),
  );
  callWhen(page, ({ rules, readsPageType }) => rules?.length || readsPageType, call);
}
