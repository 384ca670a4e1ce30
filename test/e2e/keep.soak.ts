import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../launch/build.ts';
import { BROWSERS, type Browser, type BrowserKind, launch } from '../launch/driver.ts';
import { ensureBrowsers } from '../launch/ensure-browsers.ts';
import { keepLargeWalk } from './large-walk.ts';

/** `npm run soak -- keep 600` takes as many. */
const PICTURES = 300;
const BYTES = 300_000;
const MS = 1_000;

/**
 * The database's own files: Chromium keeps all databases of an extension in one folder, of which the list of its files
 * is overwritten; Firefox has one file for each.
 */
const DAMAGED: Record<BrowserKind, RegExp> = {
  chromium: /IndexedDB\/chrome-extension_.*\.leveldb\/(MANIFEST-\d+|\d+\.log)$/,
  firefox: /moz-extension\+\+\+[\w-]+\/idb\/\d+wkaryam\.sqlite$/,
};

/** Ends the browser, writes rubbish over its database, and starts it again. */
async function damage(name: BrowserKind, profile: string, browser: Browser): Promise<Browser> {
  await browser.kill();
  const files = await readdir(profile, { recursive: true });
  const hit = files.filter((file) => DAMAGED[name].test(file));
  if (hit.length === 0) throw new Error(`${name} keeps its database elsewhere now`);
  for (const file of hit) await writeFile(join(profile, file), 'rubbish');
  return launch(name, { profile });
}

async function soak(name: BrowserKind, pictures: number): Promise<void> {
  const began = Date.now();
  const profile = await mkdtemp(join(tmpdir(), 'waymark-keep-'));
  const first = await launch(name, { profile });
  const largeness = { pictures, bytes: BYTES };
  const lose = (one: Browser) => damage(name, profile, one);
  const { browser, fileBytes } = await keepLargeWalk(first, largeness, lose);
  const errors = await browser.errors();
  await browser.close();
  await rm(profile, { recursive: true, force: true });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const seconds = ((Date.now() - began) / MS).toFixed(0);
  console.log(
    `ok ${name}: ${pictures} pictures, a file of ${Math.round(fileBytes / 1_000_000)} MB (${seconds} s)`,
  );
}

/** A day's walk that is far larger than a message holds leaves as a file and comes back; then its database's files are damaged. */
export async function main(args: string[] = []): Promise<number> {
  await ensureBrowsers([...BROWSERS]);
  await buildAll();
  for (const name of BROWSERS) await soak(name, Number(args[0]) || PICTURES);
  return 0;
}
