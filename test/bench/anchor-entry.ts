import { traitsOf, viewOf } from '../../extension/content/anchor/traits.ts';

/** Elements of a page with what is kept of each; `ids` are what the page itself calls them, hidden from the reading. */
export interface Collected {
  ids: string[];
  traits: object[];
}

const NEVER = /^(script|style|noscript|template|head|meta|link|title|base|br|html|body)$/;
/** Attributes that give an id away. */
const POINTING = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'headers',
  'list',
  'form',
  'usemap',
];

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
}

function collect(): Collected {
  const elements = [...document.body.querySelectorAll('*')].filter(
    (element) => !NEVER.test(element.localName) && !element.closest('svg *') && isVisible(element),
  );
  const counts = new Map<string, number>();
  for (const { id } of document.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = elements.map(({ id }) => (counts.get(id) === 1 ? id : ''));
  for (const element of document.querySelectorAll('*')) {
    element.removeAttribute('id');
    for (const name of POINTING) element.removeAttribute(name);
    if (element.getAttribute('href')?.startsWith('#')) element.removeAttribute('href');
  }
  const view = viewOf([...document.querySelectorAll('*')]);
  return { ids, traits: elements.map((element) => traitsOf(element, view)) };
}

Object.assign(window, { collect });
