import {
  type PatternMaker,
  pagesOf,
  type Rule,
  SHADOW_STEP,
} from '../../../shared/contract/rule.ts';
import { shadowRootOf } from '../../platform/shadow-root.ts';

type Tree = Document | ShadowRoot;

/**
 * Everything a selector finds: in the document and in each of its shadow roots; ` >>> ` stands between a host and what
 * is in its root.
 * @returns null for what is no selector
 */
export function findElements(selector: string, trees: Iterable<Tree>): Element[] | null {
  const [first = '', ...inner] = selector.split(SHADOW_STEP);
  try {
    let found = [...trees].flatMap((tree) => [...tree.querySelectorAll(first)]);
    for (const step of inner) {
      found = found.flatMap((host) => [...(shadowRootOf(host)?.querySelectorAll(step) ?? [])]);
    }
    return found;
  } catch {
    return null;
  }
}

/** Whether a rule is for the page we are on. A pattern that cannot be read is for none. */
export function isForHere(rule: Rule): boolean {
  return pagesOf(rule, location.origin, URLPattern as PatternMaker)?.(location.href) ?? false;
}
