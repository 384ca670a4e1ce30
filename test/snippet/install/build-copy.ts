import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../launch/run.ts';
import { housePaths, ROOT } from '../../rules/tree.ts';

/** What a build reads, of `test` for its configuration alone. */
const BUILT_FROM = /^(snippet|shared|extension|test\/launch)\/|^[\w.-]+$/;

const sources = () => housePaths().filter((path) => BUILT_FROM.test(path));

/** What `npm pack` packs, and how to be rid of it. */
export interface Built {
  packed: string;
  /** Holds all that the build made. */
  folder: string;
  remove(): void;
}

/** Builds the npm package of the files as they are now, in a folder of its own, which may be anywhere. */
export async function buildCopy(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-package-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  for (const path of sources()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(ROOT, path), join(folder, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const mode of ['snippet', 'check']) {
    const { code, output } = await run(
      'vite',
      ['build', folder, '--config', join(folder, 'vite.config.ts'), '--mode', mode],
      { VITEST: undefined, NODE_ENV: undefined },
    );
    if (code === 0) continue;
    remove();
    throw new Error(`the ${mode} build failed:\n${output}`);
  }
  return { packed: join(folder, 'dist/snippet'), folder, remove };
}

/** What lies in `dist`, where it is newer than all it is made of; else another copy. */
export async function anotherBuild(): Promise<Built> {
  const folder = join(ROOT, 'dist');
  const packed = join(folder, 'snippet');
  const last = join(packed, 'integrity.txt');
  const changed = Math.max(...sources().map((path) => statSync(join(ROOT, path)).mtimeMs));
  const isFresh = existsSync(last) && statSync(last).mtimeMs > changed;
  return isFresh ? { packed, folder, remove: () => {} } : buildCopy();
}
