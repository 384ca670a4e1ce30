import type { RuleElement } from '../../../shared/journey/rule-elements.ts';
import type { PageTags } from '../../../shared/journey/tagging.ts';
import { searchPage } from '../anchor/search.ts';
import type { PageContext } from '../page-context.ts';
import { nameElement } from './describe-picked.ts';
import type { ElementKeys } from './element-keys.ts';
import type { FoundMarks } from './mark-facts.ts';

/** A page that is still being built is looked through once more after so long, in milliseconds. */
const BUILT_MS = 2_000;
/** Nothing is looked for again sooner, however often the page changes. */
const APART_MS = 3_000;

/** What a rule was made for that finds nothing here any more. */
interface RuleAgain {
  readonly rule: number;
  /** `moved` where it is only likely. */
  readonly answer: 'found' | 'moved' | 'lost';
  readonly element: Element | null;
}

/**
 * Looks for the elements that rules were made for where these find nothing any more.
 * @param tell something else is known now
 * @returns what is known of those that find nothing, and begins to look where that is worth it
 */
export function rulesAgain(
  { host, signal }: PageContext,
  keys: ElementKeys,
  tell: () => void,
): (elements: readonly RuleElement[], rules: FoundMarks['rules']) => PageTags['again'] {
  let known: RuleAgain[] = [];
  let asked = '';
  let last = 0;
  const search = async (elements: readonly RuleElement[], about: string) => {
    last = performance.now();
    const sought = elements.map(({ rule, traits }) => ({ noteId: String(rule), traits }));
    const placed = await searchPage(sought, host.element, signal);
    if (!placed || about !== asked) return;
    const now = elements.map(({ rule }) => {
      const { answer = 'lost', element = null } = placed.get(String(rule)) ?? {};
      return { rule, answer, element };
    });
    const isNews = !isSame(known, now);
    known = now;
    if (isNews) tell();
  };
  return (all, rules) => {
    const blind = new Set(rules.flatMap(({ rule, matches }) => (matches === 0 ? rule : [])));
    const elements = all.filter(({ rule }) => blind.has(rule));
    const about = [location.href, ...elements.map(({ rule }) => rule)].join(' ');
    if (about !== asked) {
      asked = about;
      known = [];
      const look = () => void search(elements, about);
      look();
      if (elements.length > 0) setTimeout(() => about === asked && look(), BUILT_MS);
    } else if (elements.length > 0 && performance.now() - last > APART_MS) {
      void search(elements, about);
    }
    return known
      .filter(({ element }) => !element || element.isConnected)
      .map(({ element, ...one }) => ({ ...one, element: element && nameElement(element, keys) }));
  };
}

function isSame(one: readonly RuleAgain[], other: readonly RuleAgain[]): boolean {
  return (
    one.length === other.length &&
    one.every((again, at) => {
      const now = other[at];
      return (
        now &&
        again.rule === now.rule &&
        again.answer === now.answer &&
        again.element === now.element
      );
    })
  );
}
