import { posix } from 'node:path';
import type { HouseFile } from './tree.ts';

/** Commands of npm itself that a README may name. */
const NPM_ITSELF = ['ci', 'install', 'test', 'audit', 'pack', 'version', 'run'];

/** Commands that a README tells people to type and that are not there. */
export function missingCommands(readmes: HouseFile[], scripts: string[]): string[] {
  return readmes.flatMap(({ path, text }) => {
    const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    const short = [...text.matchAll(/\bnpm ([\w:-]+)/g)].map(([, name = '']) => name);
    const test = short.includes('test') ? ['test'] : [];
    const unknown = [...run, ...test].filter((name) => !scripts.includes(name));
    const odd = short.filter((name) => !NPM_ITSELF.includes(name));
    return [...new Set([...unknown, ...odd])].map(
      (name) => `${path} says npm ${name}, which package.json has not: name a script that is there`,
    );
  });
}

const ROOMS = /^(extension|shared|snippet|test|\.ci)\//;
const FILE = /^(?:\.\.?\/|\.ci\/)?[\w-][\w./-]*\.(ts|tsx|mjs|js|json|md|html|css|svg|png|yml)$/;

/**
 * Paths that a README names in backticks or links to and that are not there. A path counts from the root, from the
 * README's own folder, or as the end of a longer one; one with `*`, `<` or `...` in it is a pattern.
 */
export function missingPaths(readmes: HouseFile[], paths: string[]): string[] {
  const stems = paths.map((path) => path.replace(/\.\w+$/, ''));
  const known = new Set([...paths, ...stems, ...paths.flatMap(folders)]);
  return readmes.flatMap(({ path, text }) => {
    const spans = [...text.matchAll(/`([^`\s]+)`/g)].map(([, span = '']) => span);
    const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    return [...spans.filter((span) => ROOMS.test(span) || FILE.test(span)), ...links]
      .filter((span) => !/[*<>{}]|\.\.\./.test(span) && !span.startsWith('dist/'))
      .map((span) => span.replace(/\/$/, ''))
      .filter((span) => !isThere(span, path, known))
      .map((span) => `${path} names ${span}, which is not there: correct the path`);
  });
}

function isThere(span: string, readme: string, known: Set<string>): boolean {
  const nearby = posix.join(posix.dirname(readme), span);
  if (known.has(span) || known.has(nearby)) return true;
  // `ui/client.ts` in a README under `extension` speaks of `extension/ui/client.ts`.
  return [...known].some((path) => path.endsWith(`/${span}`));
}

function folders(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
