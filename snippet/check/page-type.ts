import { isText } from 'domhandler';
import type { PageTree } from './page-tree.ts';

/** The names under which `typesSaid` of the contract reads a page's type, as far as one word alone tells. */
const TYPE =
  /\b(?:pageType|page_type|pagetype|ecomm_pagetype|contentGroup)["']?\s*:\s*["']([^"'\n]{1,100})["']/g;

/**
 * The page types that scripts in the markup give to `digitalData` or `dataLayer`, as far as it can be seen without
 * running them: as plain texts, the last one first.
 */
export function writtenPageTypes({ elements }: PageTree): string[] {
  return elements.flatMap(typesIn).reverse();
}

function typesIn({ name, attribs, children }: PageTree['elements'][number]): string[] {
  if (name !== 'script' || attribs.src !== undefined) return [];
  const code = children.map((node) => (isText(node) ? node.data : '')).join('');
  if (!/\b(?:digitalData|dataLayer)\b/.test(code)) return [];
  return [...code.matchAll(TYPE)].map(([, type = '']) => type);
}
