import { type Element, isText } from 'domhandler';
import { cleanTitle } from '../../shared/kit/page-address.ts';

const LABEL_LENGTH = 60;

/** What a person would call the element, as far as markup alone tells. */
export function labelOf(element: Element): string {
  const { 'aria-label': label, alt, title, placeholder } = element.attribs;
  const name = [label, textOf(element), alt, title, placeholder].find((text) => text?.trim());
  return cleanTitle(name ?? '').slice(0, LABEL_LENGTH) || element.name.toLowerCase();
}

/** The first words in an element, without scripts and styles; not recursive. */
function textOf(element: Element): string {
  let text = '';
  const waiting = [...element.children].reverse();
  for (let node = waiting.pop(); node && text.length < LABEL_LENGTH; node = waiting.pop()) {
    if (isText(node)) text += ` ${node.data.trim()}`;
    else if ('children' in node && node.type === 'tag')
      waiting.push(...[...node.children].reverse());
  }
  return text.trim();
}
