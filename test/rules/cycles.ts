import { importsOf } from './parse.ts';
import type { HouseFile } from './tree.ts';

/**
 * Rings of files that import each other, each ring once. Types do not count: they are gone when the code runs,
 * and a contract may well name the shape of its neighbour.
 */
export function importCycles(files: HouseFile[]): string[] {
  const edges = new Map<string, string[]>();
  for (const file of files) {
    const targets = importsOf(file).filter((one) => !one.typeOnly && one.query !== 'script');
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
