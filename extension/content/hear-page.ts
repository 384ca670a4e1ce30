import { PAGE_EVENT_REQUEST } from '../../shared/contract/attributes.ts';
import type { PageWords } from '../../shared/contract/mark-reading.ts';
import { decodePageEvent, type PageEvent } from '../../shared/contract/page-event.ts';
import { listenToSnippet } from './page-link.ts';
import { usePrefix, useStages } from './page-names.ts';

/** What a visit does about what the page says. */
export interface PageEars {
  /** Attributes have other names, or the page other stages: read everything again. */
  onNames(): void;
  /** What rules and its type say of the page as a whole: a snippet that knows them says so too. */
  ofPage(): Partial<PageWords>;
  /** A touchpoint was announced: one with an element is seen by ourselves, one without is known from this alone. */
  onTouchpoint(touchpoint: string, stages: string[]): void;
}

/**
 * Follows what the snippet says: the prefix of its attributes, stages the page's code sets, touchpoints without an
 * element. What was announced before is asked for at once, for the names alone.
 */
export function hearPage(ears: PageEars, signal: AbortSignal): void {
  let isAnswer = true;
  const hear = (event: PageEvent) => {
    if (event.type === 'ready') {
      const isNews = usePrefix(event.prefix);
      if (isAnswer) useStages(event.stages, ears.ofPage());
      if (isNews || isAnswer) ears.onNames();
    } else if (event.type === 'stage') {
      useStages(event.stages, ears.ofPage());
      ears.onNames();
    } else if (event.type === 'seen' && !isAnswer) {
      ears.onTouchpoint(event.touchpoint, event.stages);
    }
  };
  listenToSnippet(decodePageEvent, hear, signal);
  document.dispatchEvent(new CustomEvent(PAGE_EVENT_REQUEST));
  isAnswer = false;
}
