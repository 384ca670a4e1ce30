import { MARK_LIMIT } from '../../shared/contract/marker.ts';
import { warnOfPage } from './page-faults.ts';
import { markSelector } from './read-more.ts';
import { note } from './record.ts';
import { rootsNow } from './roots.ts';

/** Whatever may be a mark, in every root of the page; more than the limit is as good as all. */
export function findMarks(): Element[] {
  warnOfPage();
  const selector = markSelector();
  const found: Element[] = [];
  for (const root of rootsNow()) {
    for (const element of root.querySelectorAll(selector)) {
      if (found.length >= MARK_LIMIT) {
        note(`There are more than ${MARK_LIMIT} marks: those beyond are never seen.`);
        return found;
      }
      found.push(element);
    }
  }
  return found;
}
