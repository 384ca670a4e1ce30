import type { Briefing } from '../../shared/journey/briefing.ts';
import { sendMessage } from '../platform/messages.ts';
import type { PageContext } from './page-context.ts';

type Fetching = 'fetchLooking' | 'fetchNotes' | 'fetchRules' | 'fetchSignals' | 'fetchTags';

/** How the background is asked to run another script of ours in this page. */
export function fetching(name: Fetching, { pageId }: Pick<PageContext, 'pageId'>) {
  return () => sendMessage(name, { pageId });
}

/** Gets a script into this page once the briefing says that there is something for it to do. */
export function callWhen(
  { briefing, signal }: Pick<PageContext, 'briefing' | 'signal'>,
  wanted: (told: Briefing) => unknown,
  call: () => Promise<unknown>,
): void {
  const stop = briefing.subscribe((told) => {
    // Not let in (any more): the page script does without it.
    if (told && wanted(told)) call().catch(() => undefined);
  });
  signal.addEventListener('abort', stop);
}
