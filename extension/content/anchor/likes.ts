import { OTHERS_LIMIT } from '../../../shared/journey/anchor/limits.ts';
import { wordsIn } from '../../../shared/journey/anchor/meaning.ts';
import { namesakeOf, othersOf } from '../../../shared/journey/anchor/others.ts';
import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import { inOneGo } from './in-one-go.ts';
import { canBePointedAt } from './page-elements.ts';
import { ofItsTag, type PageView } from './page-view.ts';
import { headingOf, ownTraits, pathOf, saidBy } from './traits.ts';

/** Of its like so many are kept, half of them before it. */
const AROUND = 56;
/** What has more in it, or more letters, says the same by no chance. */
const FEW = 30;
const LONGEST = 2_000;

/** What is kept of those of its tag, so that none of them is taken for it once it is gone. */
export function likesOf(
  element: Element,
  traits: Traits,
  view: PageView,
): Pick<Traits, 'twins' | 'others'> {
  const twins = twinsOf(element, view);
  const like = new Set([...twins, ...around(element, view)]);
  const read = (one: Element) => ({
    ...ownTraits(one),
    ...headingOf(one, view),
    ...(twins.includes(one) ? { path: pathOf(one) } : {}),
  });
  const others = inOneGo(() => [
    ...namesakesOf(element, traits, view),
    ...othersOf(traits, [...like].map(read)),
  ]);
  return {
    ...(twins.length > 0 ? { twins: twins.length + 1 } : {}),
    ...(others.length > 0 ? { others: others.slice(0, OTHERS_LIMIT) } : {}),
  };
}

/** As many say the same, and more are no more. */
const MOST_TWINS = 50;

/** Those of its tag that say the same; none where it says nothing. */
function twinsOf(element: Element, view: PageView): Element[] {
  const said = saidBy(element);
  if (!said) return [];
  const text = element.textContent?.trim();
  const twins: Element[] = [];
  for (const one of ofItsTag(view, element)) {
    // What is dear to know of thousands of elements is asked last.
    const isTwin =
      one !== element &&
      one.childElementCount === element.childElementCount &&
      one.textContent?.trim() === text &&
      saidBy(one) === said &&
      canBePointedAt(one);
    if (isTwin) twins.push(one);
    if (twins.length + 1 === MOST_TWINS) break;
  }
  return twins;
}

/** Of its like those nearest to it in the page's order. */
function around(element: Element, view: PageView): Element[] {
  const all = ofItsTag(view, element);
  const from = Math.max(0, all.indexOf(element) - AROUND / 2);
  return all.slice(from, from + AROUND).filter((one) => one !== element);
}

/** What says the same under another tag, neither around it nor in it. */
function namesakesOf(element: Element, traits: Traits, { trees }: PageView): string[] {
  const words = wordsIn(traits);
  if (!words) return [];
  const isNamesake = (one: Element) =>
    mayBegin(one, words) &&
    one.childElementCount <= FEW &&
    !one.contains(element) &&
    !element.contains(one) &&
    wordsIn(ownTraits(one)) === words;
  const tags = [...(trees.get(element.getRootNode())?.byTag ?? [])];
  return tags
    .filter(([tag, all]) => tag !== element.localName && all.some(isNamesake))
    .map(([tag]) => namesakeOf(tag.slice(0, 64), words));
}

/** As much of its words is looked at before all about it is read: there are thousands. */
const GLANCE = 12;

function mayBegin(element: Element, words: string): boolean {
  const begins = words.slice(0, GLANCE);
  const text = element.textContent ?? '';
  if (text.length > LONGEST) return false;
  const isText = text.replace(/\s+/g, ' ').trimStart().startsWith(begins);
  return isText || NAMED_BY.some((name) => element.getAttribute(name)?.startsWith(begins));
}

const NAMED_BY = ['aria-label', 'alt', 'title', 'placeholder', 'value'];
