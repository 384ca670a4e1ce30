import { cleanTitle } from '../../../shared/kit/page-address.ts';
import { readOnce } from './in-one-go.ts';
import { isMasked, isPartOfTyped, masked, TYPED } from './typed-content.ts';

/** Longest name worth keeping of an element, in characters. */
const NAME_LENGTH = 80;
/** What is no part of an element's name. */
const unsaid = () => `${TYPED}, ${masked()}, script, style, noscript, template`;
/** How much of an element's text is looked at: a page's body can hold megabytes, and a line of it is kept. */
const TEXT_GLANCE = 500;

/**
 * What a person would call the element: a short form of its accessible name, one line, at most 80 characters.
 * Never what was typed into a field, or what the site masks, nor e-mail addresses and long numbers. Empty where the
 * element has no name.
 */
export function nameOf(element: Element): string {
  if (isMasked(element) || isPartOfTyped(element)) return '';
  const name =
    element.getAttribute('aria-label') ||
    namesOfLabels(element) ||
    element.getAttribute('alt') ||
    (element.matches(TYPED) ? fieldName(element) : writtenIn(element)) ||
    element.getAttribute('title') ||
    '';
  return oneLine(name);
}

function namesOfLabels(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const named = ids.map((id) => root.getElementById?.(id) ?? null);
  const labels = 'labels' in element ? labelsOf(element, root) : [];
  return [...named, ...labels]
    .map((label) => (label && !isMasked(label) ? writtenIn(label) : ''))
    .join(' ')
    .trim();
}

/** The browser's own list is worked out by going through the whole document, once for each field. */
function labelsOf(field: Element, root: Document | ShadowRoot): Element[] {
  const around = field.closest('label');
  const pointing = field.id
    ? [...root.querySelectorAll(`label[for="${CSS.escape(field.id)}"]`)]
    : [];
  return [...new Set([...(around ? [around] : []), ...pointing])];
}

/** A field's own words about itself. A button's value is its caption; every other value is private. */
function fieldName(element: Element): string {
  const type = element.getAttribute('type')?.toLowerCase() ?? '';
  if (element.localName === 'input' && /^(button|submit|reset)$/.test(type)) {
    return element.getAttribute('value') ?? '';
  }
  return element.getAttribute('placeholder') ?? '';
}

/** The text in an element without what stands in fields and masks inside it. */
export const writtenIn = (element: Element): string => readOnce('text', element, readText);

function readText(element: Element): string {
  const left = unsaid();
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    {
      acceptNode: (node) =>
        isElement(node) && node.matches(left) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    },
  );
  let text = '';
  while (text.length < TEXT_GLANCE) {
    const node = walker.nextNode();
    if (!node) break;
    if (node.nodeType === Node.TEXT_NODE) text += ` ${node.nodeValue}`;
    else if (isElement(node)) text += ` ${node.getAttribute('alt') ?? ''}`;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Elements of a frame have another `Element` than ours. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function oneLine(name: string): string {
  const line = cleanTitle(name.slice(0, TEXT_GLANCE));
  const characters = [...line];
  return characters.length <= NAME_LENGTH
    ? line
    : `${characters
        .slice(0, NAME_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}
