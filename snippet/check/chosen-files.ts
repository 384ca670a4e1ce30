import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { CannotCheck } from './cannot-check.ts';
import { expandPattern } from './expand-pattern.ts';

/**
 * The files that the paths and patterns mean, each once however it is written, without those that are left out.
 * @throws `CannotCheck` for what is no file and matches none, and where no file is left
 */
export function chosenFiles(patterns: readonly string[], without: readonly string[]): string[] {
  if (patterns.length === 0) return [];
  const left = new Set(without.flatMap(expandPattern).map((file) => resolve(file)));
  const files = new Map<string, string>();
  for (const file of patterns.flatMap(filesOf)) {
    const path = resolve(file);
    if (!files.has(path) && !left.has(path)) files.set(path, file);
  }
  if (files.size === 0) throw new CannotCheck('No page is left: --without leaves out all of them.');
  return [...files.values()];
}

/** An address that somebody forgot the beginning of: `localhost:4173/cart`. */
const HOST = /^[\w.-]+:\d+(\/|$)/;

function filesOf(pattern: string): string[] {
  const files = expandPattern(pattern);
  if (files.length > 0) return files;
  const hint = HOST.test(pattern) ? ` An address begins with http:// or https://.` : '';
  throw new CannotCheck(`${pattern || 'An empty word'} is no file, and matches none.${hint}`);
}

/** @throws `CannotCheck` where the folder that was named as the site's is none, or holds not all of its files */
export function mustHold(root: string, files: readonly string[]): void {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CannotCheck(`--root ${root} is no folder.`);
  }
  const stray = files.find((file) => relative(resolve(root), resolve(file)).split(sep)[0] === '..');
  if (stray !== undefined) throw new CannotCheck(`${stray} is not in --root ${root}.`);
}
