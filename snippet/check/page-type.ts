import { isText } from 'domhandler';
import type { PageTree } from './page-tree.ts';

/** The names under which `digitalData` and `dataLayer` carry a page's type. */
const TYPE = /\b(?:pageType|page_type|pagetype|contentGroup)["']?\s*:\s*["']([^"'\n]{1,100})["']/;

/**
 * The page type that a script in the markup gives to `digitalData` or `dataLayer`, as far as it can be seen without
 * running it: as a plain text. Empty where there is none.
 */
export function writtenPageType({ elements }: PageTree): string {
  for (const { name, attribs, children } of elements) {
    if (name !== 'script' || attribs.src !== undefined) continue;
    const code = children.map((node) => (isText(node) ? node.data : '')).join('');
    if (!/\b(?:digitalData|dataLayer)\b/.test(code)) continue;
    const type = TYPE.exec(code)?.[1];
    if (type) return type;
  }
  return '';
}
