import { importsOf } from './parse.ts';
import type { HouseFile } from './tree.ts';

/**
 * Rings of files that import each other, each ring once. Types count as well: they are gone when the code runs, and still
 * nobody can read one file of such a ring without all the others.
 */
export function importCycles(files: HouseFile[]): string[] {
  const edges = new Map<string, string[]>();
  for (const file of files) {
    const targets = importsOf(file).filter((one) => one.query !== 'script');
    edges.set(
      file.path,
      targets.map(({ target }) => target),
    );
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const follow = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const target of edges.get(path) ?? []) follow(target, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) follow(path, []);
  return cycles.map((ring) => `${ring}: move what they share into a file of its own`);
}
