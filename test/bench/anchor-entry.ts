import { gleaner } from '../../extension/content/anchor/glean.ts';
import { likesOf } from '../../extension/content/anchor/likes.ts';
import { viewOf } from '../../extension/content/anchor/page-view.ts';
import { traitsOf } from '../../extension/content/anchor/traits.ts';
import type { Traits } from '../../shared/journey/anchor/traits.ts';
import { findPassage, type Passage, passageOf } from './anchor-passages-page.ts';
import { rivalTraits } from './anchor-rival-traits.ts';
import type { RivalTraits } from './anchor-similo.ts';

/** The visible elements of a page with what is kept of each; `ids` are what the page itself calls them. */
export interface PageRead {
  ids: string[];
  traits: Traits[];
  rivals: RivalTraits[];
}

declare global {
  /** Made of css-selector-generator, where that could be had. */
  var selectorByOthers: ((element: Element) => string) | undefined;
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
/** What an archive puts before every address of a page it saved. */
const ARCHIVE = /^(?:https?:)?(?:\/\/web\.archive\.org)?\/web\/\d{4,14}[a-z_]*\//;

/** The page's own ids, hidden from everything that is read. */
const idOf = new Map<Element, string>();
/** What could be seen before ids, and with them some styles, were taken away. */
let visible: Element[] = [];

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden';
}

/** Takes away ids and what points at them, and what an archive has written into addresses. */
function prepare(): void {
  visible = [...document.body.querySelectorAll('*')].filter(
    (element) => !NEVER.test(element.localName) && !element.closest('svg *') && isVisible(element),
  );
  const counts = new Map<string, number>();
  for (const { id } of document.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const element of document.querySelectorAll('*')) {
    if (element.id && counts.get(element.id) === 1) idOf.set(element, element.id);
    element.removeAttribute('id');
    for (const name of POINTING) element.removeAttribute(name);
    for (const name of ['href', 'src', 'action']) {
      const address = element.getAttribute(name);
      if (address && ARCHIVE.test(address)) {
        element.setAttribute(name, address.replace(ARCHIVE, ''));
      }
    }
    if (element.getAttribute('href')?.startsWith('#')) element.removeAttribute('href');
  }
}

const stillThere = () => visible.filter(({ isConnected }) => isConnected);

/** @param isWhole whether others' ways are to be read too */
function read(isWhole: boolean): PageRead {
  const elements = stillThere();
  const view = viewOf([...document.querySelectorAll('*')]);
  return {
    ids: elements.map((element) => idOf.get(element) ?? ''),
    traits: elements.map((element) => {
      const traits = traitsOf(element, view);
      const isNoted = isWhole && idOf.has(element);
      return isNoted ? { ...traits, ...likesOf(element, traits, view) } : traits;
    }),
    rivals: isWhole ? rivalTraits(elements) : [],
  };
}

/** The places in that list of what our search would read for this one. */
function gleaned(was: Traits): number[] {
  const all = [...document.querySelectorAll('*')];
  const gleaning = gleaner([was]);
  for (const element of all) gleaning.see(element);
  const chosen = new Set(gleaning.chosen(viewOf(all)));
  return stillThere().flatMap((element, place) => (chosen.has(element) ? place : []));
}
const gleanedOfEach = (sought: readonly Traits[]) => sought.map(gleaned);

const elementOf = (id: string) => [...idOf].find(([, its]) => its === id)?.[0];

/** What others would keep of these elements: a selector each. */
function selectorsOf(ids: readonly string[]): string[] {
  return ids.map((id) => {
    const element = elementOf(id);
    return (element && globalThis.selectorByOthers?.(element)) ?? '';
  });
}

/** The id of what each selector finds alone; `?` for an element that had none, nothing where it finds none or several. */
function found(selectors: readonly string[]): string[] {
  return selectors.map((selector) => {
    const [only, ...more] = selector ? document.querySelectorAll(selector) : [];
    return only && more.length === 0 ? (idOf.get(only) ?? '?') : '';
  });
}

/** Work on the page without one of its elements, and all that is in it. */
function without<Answer>(id: string, work: () => Answer): Answer {
  const element = elementOf(id);
  const place = document.createComment('');
  element?.replaceWith(place);
  const answer = work();
  place.replaceWith(element ?? '');
  return answer;
}

const readWithout = (id: string, selector: string, was: Traits) =>
  without(id, () => ({
    ...{ ...read(false), found: found([selector])[0] ?? '', paths: paths() },
    gleaned: gleaned(was),
  }));

/** Where every element stands, by position alone. */
const paths = () =>
  rivalTraits(stillThere(), 'places').map(({ path, text, tag }) => ({ path, text, tag }));

const passagesOf = (ids: readonly string[]) =>
  ids.flatMap((id) => {
    const element = elementOf(id);
    return (element && passageOf(id, element)) ?? [];
  });
const passage = (kept: Passage) => findPassage(kept, elementOf(kept.id));
const passageWithout = (kept: Passage) => without(kept.id, () => findPassage(kept, undefined));

Object.assign(window, {
  bench: {
    ...{ prepare, read, selectorsOf, found, gleanedOfEach, readWithout },
    ...{ passagesOf, passage, passageWithout },
  },
});
