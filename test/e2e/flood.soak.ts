import { buildAll } from '../launch/build.ts';
import { BROWSERS, type BrowserKind, withBrowser } from '../launch/driver.ts';
import { ensureBrowsers } from '../launch/ensure-browsers.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { startPages } from '../pages/server.mjs';
import { flooded } from './flood-page.ts';

/** `npm run soak -- flood 600` floods for as many seconds. */
const SECONDS = 60;
const MS = 1_000;
/** A page whose frames are further apart than this, in ms, has been stopped. */
const STOPPED_MS = 2_000;

async function soak(name: BrowserKind, seconds: number): Promise<boolean> {
  const pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
  const found = await withBrowser(name, {}, async (browser) => {
    const tab = await browser.newTab(pages.url('/'));
    return flooded(tab, pages.url('/hostile'), seconds * MS);
  });
  await pages.close();
  const isWell = found.longestGap < STOPPED_MS;
  console.log(
    `${isWell ? 'ok    ' : 'FAILED'} ${name}: ${Math.round(found.told / seconds)} events a second, ${Math.round(found.frames / seconds)} frames, longest gap ${Math.round(found.longestGap)} ms`,
  );
  return isWell;
}

/** A page that forges, repeats, renames and replaces as fast as it can does not come to a stop by the snippet. */
export async function main(args: string[] = []): Promise<number> {
  await ensureBrowsers([...BROWSERS]);
  await buildAll();
  let failed = 0;
  for (const name of BROWSERS) if (!(await soak(name, Number(args[0]) || SECONDS))) failed += 1;
  return failed;
}
