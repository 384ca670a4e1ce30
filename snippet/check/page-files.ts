import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { ReadPage } from './page-facts.ts';
import { readPage } from './page-tree.ts';
import { writtenPageTypes } from './page-type.ts';

/** Where the files of a site are asked for. */
export interface SitePlace {
  /** Origin such as `https://shop.example`. */
  base: string;
  /** The folder that is the site's `/`. */
  root: string;
}

/** Reads an HTML or XHTML file. Throws what Node throws for a file that cannot be read. */
export function readPageFile(file: string, place: SitePlace): ReadPage {
  const tree = readPage(readFileSync(file, 'utf8'), /\.(xhtml|xht|xml|svg)$/i.test(file));
  return { addresses: addressesOf(file, place), tree, pageTypes: writtenPageTypes(tree) };
}

/**
 * The addresses a server gives a file: `/cart/index.html` is asked for as `/cart/` and `/cart`, `/about.html` as
 * `/about`, too.
 */
export function addressesOf(file: string, { base, root }: SitePlace): string[] {
  const inside = relative(resolve(root), resolve(file)).split(sep).map(encodeURIComponent);
  const path = `/${inside.filter((name) => name !== '..').join('/')}`;
  const folder = path.replace(/\/index\.x?html?$/, '/');
  const plain = path.replace(/(\/index)?\.x?html?$/, '');
  const paths = folder === path ? [path, plain] : [folder, plain || '/', path];
  return [...new Set(paths)].map((one) => base + one);
}

/** The deepest folder that holds all files. */
export function commonFolder(files: readonly string[]): string {
  const folders = files.map((file) => resolve(file).split(sep).slice(0, -1));
  const [first = []] = folders;
  const depth = first.findIndex((name, index) => folders.some((other) => other[index] !== name));
  return (depth < 0 ? first : first.slice(0, depth)).join(sep) || sep;
}
