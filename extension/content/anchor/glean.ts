import { TOUCHPOINT_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import { named } from '../page-names.ts';
import { idOf } from '../plain-element.ts';
import { beginningAt, besideOf } from './begin-text.ts';
import { nearestOfTag, type PageView } from './page-view.ts';
import { TEST_IDS, writtenClasses } from './traits.ts';

/** What more elements than these share tells none of them apart. */
const COMMON = 400;
/** So many letters tell a text from others well enough to read all about the element. */
const GLANCE = 24;
/** The words that say what an element is without standing in it. */
const SAYING = ['aria-label', 'alt', 'placeholder', 'title'];

/** A text that was kept of a note's element, and on which side of it the element stands; null: it is the element's own. */
interface Wanted {
  begins: string;
  side: 'nextElementSibling' | 'previousElementSibling' | null;
  tag: string;
  hits: Element[];
}

/** Which elements of a page are worth reading whole. */
export interface Gleaner {
  /** To be called with every element of the page. */
  see(element: Element): void;
  /** Once all were seen; some come more than once. */
  chosen(view: PageView): Iterable<Element>;
}

/**
 * Chooses what to read of a page by what is cheap to see of each element: it says the same, stands beside the same, does the same,
 * or stands near to where it stood among those of its tag. To read an element whole takes thirty times as long.
 */
export function gleaner(sought: readonly Traits[]): Gleaner {
  const texts = new Map<string, Wanted[]>();
  const values = new Map<string, Element[]>();
  const classed = new Set<string>();
  for (const was of sought) {
    for (const one of textsOf(was))
      texts.set(firstOf(one.begins), [...(texts.get(firstOf(one.begins)) ?? []), one]);
    for (const value of valuesOf(was)) values.set(value, []);
    if (was.classes) classed.add(was.tag);
  }
  const hit = (hits: Element[], element: Element) => hits.length <= COMMON && hits.push(element);
  return {
    see(element) {
      for (const value of valuesAt(element, classed)) {
        const hits = values.get(value);
        if (hits) hit(hits, element);
      }
      for (const text of textsAt(element)) {
        const begins = beginningOf(text);
        for (const one of texts.get(firstOf(begins)) ?? []) {
          if (isLike(one.begins, begins)) hit(one.hits, element);
        }
      }
    },
    *chosen(view) {
      for (const hits of values.values()) if (hits.length <= COMMON) yield* hits;
      for (const wanted of [...texts.values()].flat()) yield* besideAll(wanted);
      for (const was of sought) yield* nearestOfTag(view, was);
    },
  };
}

/** What begins with a text, and what stands beside that. */
function* besideAll({ hits, side, tag }: Wanted): Generator<Element> {
  if (hits.length > COMMON) return;
  for (const element of hits) {
    for (const same of beginningAt(element)) {
      yield same;
      if (side) yield* besideOf(same, side, tag);
    }
  }
}

function textsOf({ tag, text, label, hint, heading, before, after }: Traits): Wanted[] {
  const own = [...new Set([text, label, hint, heading])].map((one) => [one, null] as const);
  const beside = [
    [before, 'nextElementSibling'],
    [after, 'previousElementSibling'],
  ] as const;
  return [...own, ...beside].flatMap(([one, side]) =>
    one ? { begins: beginningOf(one), side, tag, hits: [] } : [],
  );
}

const beginningOf = (text: string) =>
  text.trimStart().slice(0, GLANCE).replace(/\s+/g, ' ').trimEnd().toLowerCase();
const firstOf = (begins: string) => begins.split(' ', 1)[0]?.slice(0, 12) ?? '';

/** The same, or one is the other's first words. */
function isLike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && !/[\p{L}\p{N}]/u.test(long[short.length] ?? '');
}

/** What it says first itself, and what else says what it is. */
function textsAt(element: Element): string[] {
  const found: string[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
    found.push(node.nodeValue);
    break;
  }
  if (element.hasAttributes())
    for (const name of SAYING) {
      const said = element.getAttribute(name);
      if (said) found.push(said);
    }
  return found;
}

function valuesOf({ tag, given, id, name, link, image, classes }: Traits): string[] {
  return [
    given && `given ${given}`,
    id && `id ${id}`,
    name && `name ${name}`,
    link && `at ${endOf(link)}`,
    image && `at ${endOf(image)}`,
    classes && `${tag} ${classes.join(' ')}`,
  ].flatMap((one) => one || []);
}

function valuesAt(element: Element, classed: ReadonlySet<string>): string[] {
  if (!element.hasAttributes()) return [];
  const found: string[] = [];
  for (const name of [named(TOUCHPOINT_ATTRIBUTE), ...TEST_IDS]) {
    const given = element.getAttribute(name);
    if (given) found.push(`given ${given}`);
  }
  const id = idOf(element);
  const name = element.getAttribute('name');
  if (id) found.push(`id ${id}`);
  if (name) found.push(`name ${name}`);
  for (const attribute of ['href', 'src', 'action']) {
    const address = element.getAttribute(attribute);
    if (address) found.push(`at ${endOf(address)}`);
  }
  if (classed.has(element.localName)) {
    found.push(`${element.localName} ${writtenClasses(element).join(' ')}`);
  }
  return found;
}

/** The last piece of an address: its host, folder and query may be others now. */
const endOf = (address: string) =>
  address
    .slice(0, 2_000)
    .replace(/\?[^#]*/, '')
    .replace(/\/$/, '')
    .split('/')
    .at(-1) ?? '';
