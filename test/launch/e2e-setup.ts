import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { distFolder } from './extension-folder.ts';
import { warmFirefox } from './firefox-warm.ts';
import { endAllAfterwards } from './processes.ts';

const BUILDS = [
  join(distFolder('chrome'), 'manifest.json'),
  join(distFolder('firefox'), 'manifest.json'),
  join(distFolder('snippet'), 'waymark.js'),
  join(distFolder('snippet'), 'check.js'),
];

/** Tests drive what ships: builds it where nobody has. */
export default async function setup(): Promise<() => Promise<void>> {
  if (!BUILDS.every((file) => existsSync(file))) await buildAll();
  const endAll = endAllAfterwards();
  const tidy = await warmFirefox();
  return async () => {
    endAll();
    await tidy();
  };
}
