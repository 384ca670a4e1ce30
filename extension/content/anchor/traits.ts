import { TOUCHPOINT_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import { CLASS_LIMIT, PATH_LIMIT } from '../../../shared/journey/anchor/limits.ts';
import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import { isLastingId } from '../../../shared/kit/name-stability.ts';
import { cleanAddress, cleanTitle, isPersonal } from '../../../shared/kit/page-address.ts';
import { named } from '../page-names.ts';
import { idOf } from '../plain-element.ts';
import { nameOf, writtenIn } from './accessible-name.ts';
import { alreadyRead, readOnce } from './in-one-go.ts';
import { headingAbove, noView, orderOf, type PageView } from './page-view.ts';
import { isMasked, isPartOfTyped, TYPED } from './typed-content.ts';

/** Names a person gave for machines to find it by. */
export const TEST_IDS = ['data-testid', 'data-test', 'data-cy', 'data-qa'];
const LANDMARK =
  'main, nav, header, footer, aside, form, section, article, dialog, fieldset, [role="navigation"], [role="main"], [role="search"], [role="dialog"], [role="banner"], [role="contentinfo"]';
const WORD = 120;
const LINE = 160;
/** A class that a build tool has made, or that says what state something is in. */
const MADE = /\d{3}|^(?:css|sc|jss|emotion|svelte)-|^(?:is|has|js)-|[bcdfghjklmnpqrstvwxz]{6}/i;
const isWritten = (name: string) => name.length <= WORD && !MADE.test(name) && !isPersonal(name);
/** Its classes that read as if a person had given them, as many as are kept. */
export const writtenClasses = (element: Element): string[] =>
  [...element.classList].filter(isWritten).slice(0, CLASS_LIMIT);
/** Siblings looked at for text beside an element, on each level. */
const NEAR = 3;

/** Everything that may help to find this element again. Never what was typed, nor what the site masks. */
export function traitsOf(element: Element, view: PageView): Traits {
  return {
    ...ownTraits(element),
    ...headingOf(element, view),
    classes: writtenClasses(element),
    path: pathOf(element),
    ...place(element, view),
    children: Math.min(element.childElementCount, 100_000),
  };
}

/** As much of it as is known without looking at the whole page: for a page that is busy. */
export function traitsAlone(element: Element): Traits {
  const { order: _, ...traits } = traitsOf(element, noView());
  return traits;
}

/** What the nearest heading above it says. */
export function headingOf(element: Element, view: PageView): Pick<Traits, 'heading'> {
  const heading = headingAbove(view, element);
  return heading && !isMasked(heading) ? { heading: lineOf(writtenIn(heading)) } : {};
}

/** What it says itself and what stands beside it: nothing for which the whole page has to be read. */
export function ownTraits(element: Element): Traits {
  return {
    tag: element.localName.slice(0, 64),
    ...names(element),
    ...words(element),
    ...surroundings(element),
  };
}

function names(element: Element): Partial<Traits> {
  const given = [named(TOUCHPOINT_ATTRIBUTE), ...TEST_IDS]
    .map((name) => element.getAttribute(name))
    .find((value) => value && !isPersonal(value));
  const kept: Partial<Traits> = {};
  if (given) kept.given = given.slice(0, WORD);
  const id = idOf(element);
  if (isLastingId(id) && !isPersonal(id)) kept.id = id.slice(0, WORD);
  for (const name of ['name', 'role', 'type'] as const) {
    const value = element.getAttribute(name);
    if (value && !isPersonal(value)) kept[name] = value.slice(0, WORD);
  }
  return kept;
}

function words(element: Element): Partial<Traits> {
  const label = nameOf(element);
  const text = isPrivate(element) ? '' : lineOf(writtenIn(element));
  const isHidden = isMasked(element) || isPartOfTyped(element);
  const hint = isHidden
    ? ''
    : lineOf(
        ['title', 'placeholder', 'alt', 'aria-label']
          .map((name) => element.getAttribute(name) ?? '')
          .filter(Boolean)
          .join(' '),
      );
  const kept: Partial<Traits> = {};
  if (label) kept.label = label.slice(0, LINE);
  if (text) kept.text = text;
  if (hint) kept.hint = hint;
  const link = addressIn(element, 'href') || addressIn(element, 'action');
  const image = addressIn(element, 'src');
  if (link && !isHidden) kept.link = link;
  if (image && !isHidden) kept.image = image;
  return kept;
}

/** Its words, or its name where it has none. */
export const saidBy = (element: Element) =>
  (!isPrivate(element) && lineOf(writtenIn(element))) || nameOf(element);

const isPrivate = (element: Element) =>
  element.matches(TYPED) || isPartOfTyped(element) || isMasked(element);

const lineOf = (text: string) => cleanTitle(text.replace(/\s+/g, ' ').trim()).slice(0, LINE);

/** Path and file of an address, without host, query or tokens. */
function addressIn(element: Element, attribute: string): string {
  const value = element.getAttribute(attribute);
  if (!value || /^(javascript|data|blob):/i.test(value)) return '';
  try {
    const url = new URL(cleanAddress(new URL(value, document.baseURI).href));
    return `${url.pathname}${url.hash}`.slice(0, LINE);
  } catch {
    return '';
  }
}

/** From the element up, without the root; as long as is kept of it. */
export function pathOf(element: Element): string[] {
  const path: string[] = [];
  let current: Element | null = element;
  while (current?.parentElement && path.length < PATH_LIMIT) {
    path.push(readOnce('step', current, stepOf));
    current = current.parentElement;
  }
  return path;
}

const stepOf = (element: Element) => `${element.localName.slice(0, 60)}:${placeOf(element)}`;

/** Its place among its like, counted on from the one before it where that was asked for before. */
function placeOf(element: Element): number {
  let steps = 1;
  let before = element.previousElementSibling;
  for (; before; before = before.previousElementSibling) {
    if (before.localName !== element.localName) continue;
    const known = alreadyRead<number>('place', before);
    if (known !== undefined) {
      steps += known;
      break;
    }
    steps += 1;
  }
  return readOnce('place', element, () => steps);
}

function surroundings(element: Element): Partial<Traits> {
  const kept: Partial<Traits> = {};
  const before = beside(element, 'previousElementSibling');
  const after = beside(element, 'nextElementSibling');
  const around = element.parentElement?.closest(LANDMARK);
  if (before) kept.before = before;
  if (after) kept.after = after;
  if (around) kept.landmark = `${around.localName} ${nameOfLandmark(around)}`.slice(0, LINE);
  return kept;
}

function nameOfLandmark(around: Element): string {
  const label = around.getAttribute('aria-label');
  return lineOf(label ?? (isLastingId(idOf(around)) ? idOf(around) : ''));
}

/** The nearest words on one side, going up where a level has none. */
function beside(element: Element, side: 'previousElementSibling' | 'nextElementSibling'): string {
  let current: Element | null = element;
  for (let level = 0; current && level < 3; level += 1, current = current.parentElement) {
    let sibling = current[side];
    for (let count = 0; sibling && count < NEAR; count += 1, sibling = sibling[side]) {
      // A label stands beside its field; a group of fields says what is in it, not what is beside it.
      if (isPrivate(sibling) || sibling.querySelector(TYPED)) continue;
      if (/^(script|style|noscript|template)$/.test(sibling.localName)) continue;
      const text = lineOf(writtenIn(sibling));
      if (text) return text;
    }
  }
  return '';
}

function place(element: Element, view: PageView): Partial<Traits> {
  const { x, y, width, height } = element.getBoundingClientRect();
  const share = (length: number) => Math.max(-100, Math.min(100, length / view.width));
  return {
    x: share(x + width / 2 + view.scrollX),
    y: share(y + height / 2 + view.scrollY),
    wide: share(width),
    high: share(height),
    order: orderOf(view, element),
  };
}
