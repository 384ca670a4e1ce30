import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Site, startSite } from '../site/server.mjs';
import { build } from './build.ts';
import { distFolder } from './extension-folder.ts';

/** Tried first, so that walks of the shop find their pages again tomorrow. */
const USUAL_PORTS = [4173, 4174, 4175, 4176];
const ANY_PORT = 0;

const snippetFile = join(distFolder('snippet'), 'waymark.js');

/** Starts the sample shop on its usual port, or on a free one where others are there first. */
export async function openSite(): Promise<Site> {
  if (!existsSync(snippetFile)) await build('snippet');
  for (const port of USUAL_PORTS) {
    const site = await startSite({ port, snippetFile }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') return null;
      throw error;
    });
    if (site) return site;
  }
  return startSite({ port: ANY_PORT, snippetFile });
}

/** Resolves at Ctrl+C. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => process.once('SIGINT', () => resolve()));
}

/** `npm run site`: serves the shop until Ctrl+C. */
export async function main(): Promise<number> {
  const site = await openSite();
  console.log(`The shop's feed: ${site.url('social')}\nCtrl+C ends it.`);
  await interrupted();
  await site.close();
  return 0;
}
