import { guarded } from './guarded.ts';

/**
 * Calls back when the document's elements or their attributes changed, once for each batch the browser reports.
 * All attributes, since a class or style may show what was hidden; filtering them costs more than hearing them.
 */
export function watchMarkup(changed: () => void): void {
  const observer = new MutationObserver(guarded(changed));
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}
