import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { integrityOf, integrityTags } from './integrity.ts';
import { type ProjectFacts, packageFacts } from './package-facts.ts';
import { asShipped, SHIPPED } from './shipped-files.ts';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const packed = (path: string) => root(`dist/snippet/${path}`);

/** Scripts for a script element, the snippet's own first. */
function scripts(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(packed(folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
      .map(({ name }) => posix.join(folder, name))
      .sort();
  return [...inFolder('').filter((path) => path !== 'check.js'), ...inFolder('sinks')];
}

function write(path: string, text: string): void {
  mkdirSync(posix.dirname(packed(path)), { recursive: true });
  writeFileSync(packed(path), text);
}

/**
 * When all else is built, makes an npm package of `dist/snippet`: package.json, what to read, what to import
 * elsewhere, and `integrity.txt` with the script elements that take these very files. Says where.
 */
export function packageBeside(): Plugin {
  return {
    name: 'waymark:package',
    closeBundle() {
      // The check was built alone.
      if (!existsSync(packed('waymark.js'))) return;
      const facts = JSON.parse(readFileSync(root('package.json'), 'utf8')) as ProjectFacts;
      write('package.json', `${JSON.stringify(packageFacts(facts), null, 2)}\n`);
      const digest = integrityOf(readFileSync(packed('waymark.js')));
      for (const [from, to] of Object.entries(SHIPPED)) {
        const text = readFileSync(root(from), 'utf8');
        write(to, to.endsWith('.md') ? asShipped(from, text).replace('sha384-…', digest) : text);
      }
      const tags = integrityTags(scripts().map((path) => [path, readFileSync(packed(path))]));
      write('integrity.txt', tags);
      console.log(`${tags}(dist/snippet/integrity.txt)`);
    },
  };
}
