import { treesIn } from '../../platform/shadow-root.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { canBeSeen, inDocumentOrder, STOPS } from '../pick/neighbours.ts';
import { framesIn } from './frames.ts';

/** More than anybody goes through. */
const HIT_LIMIT = 50;
/** Elements looked at; a page of more is searched in part. */
const LOOK_LIMIT = 20_000;
const TELLING = '[aria-label], [alt], [title], [placeholder], [aria-labelledby], input[value]';

/**
 * Elements whose name contains the text: what can be operated first of all, then whatever has words of its own. In
 * document order; empty for an empty text. What stands in fields is no name.
 */
export function searchText(text: string, ours: Element): Element[] {
  const wanted = text.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  const hits = new Set<Element>();
  let looked = 0;
  const trees = [...treesIn(document, ours)];
  for (const tree of [...trees, ...framesIn(trees).documents]) {
    for (const element of tree.querySelectorAll('*')) {
      looked += 1;
      if (looked > LOOK_LIMIT || hits.size >= HIT_LIMIT) break;
      if (element === ours || !mayContain(element, wanted)) continue;
      const operable = element.closest(STOPS) ?? element;
      if (nameOf(operable).toLocaleLowerCase().includes(wanted)) hits.add(operable);
    }
  }
  return [...hits].filter(canBeSeen).sort(inDocumentOrder);
}

/** A cheap look before the dear one: has it words of its own, or an attribute that names it? */
function mayContain(element: Element, wanted: string): boolean {
  if (element.matches(TELLING)) return true;
  for (const node of element.childNodes) {
    const isText = node.nodeType === Node.TEXT_NODE;
    if (isText && node.nodeValue?.toLocaleLowerCase().includes(wanted)) return true;
  }
  return (
    element.matches(STOPS) && (element.textContent?.toLocaleLowerCase().includes(wanted) ?? false)
  );
}
