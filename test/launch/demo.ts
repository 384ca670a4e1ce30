import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { byHand } from './demo-by-hand.ts';
import { walkTheDemo } from './demo-walk.ts';
import { type BrowserKind, launch } from './driver.ts';
import { ensureBrowsers } from './ensure-browsers.ts';
import { interrupted, openSite } from './site.ts';

interface Wishes {
  kind: BrowserKind;
  headless: boolean;
  shots: string;
  fresh: boolean;
}

const USAGE = 'npm run demo -- [--firefox] [--fresh] [--headless --shots DIR]';

function readWishes(args: readonly string[]): Wishes {
  const wishes: Wishes = { kind: 'chromium', headless: false, shots: '', fresh: false };
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--firefox') wishes.kind = 'firefox';
    else if (word === '--headless') wishes.headless = true;
    else if (word === '--fresh') wishes.fresh = true;
    else if (word === '--shots') wishes.shots = rest.shift() ?? '';
    else throw new Error(`“${word}” is not known here. ${USAGE}`);
  }
  if (wishes.headless !== (wishes.shots !== '')) {
    throw new Error(`--headless and --shots DIR belong together. ${USAGE}`);
  }
  return wishes;
}

/** Where this system keeps what may be made again. */
function cacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  if (process.platform === 'win32' && LOCALAPPDATA) return LOCALAPPDATA;
  return XDG_CACHE_HOME || join(homedir(), '.cache');
}

function checkScreen(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new Error(
    'There is no screen here to open a browser on. To have the demo walk itself and leave pictures: ' +
      'npm run demo -- --headless --shots DIR',
  );
}

const toDo = (profile: string) => `
1. Click the Waymark button in the toolbar: the panel opens beside the shop's ad.
2. In the panel: Use this journey, tick its other sites, Start the walk, and allow what the browser asks.
3. Click the ad and shop as a customer would. Alt+Shift+N pins a note to what hurts; End closes the walk.

Your walks are kept in ${profile}
--fresh forgets them. Close the browser or press Ctrl+C to end the demo.
`;

async function openDemo({ kind, fresh }: Wishes): Promise<void> {
  const profile = join(cacheFolder(), 'waymark-demo', kind);
  if (fresh) await rm(profile, { recursive: true, force: true });
  const site = await openSite();
  const feed = site.url('social');
  try {
    const browser = await launch(kind, { headed: true, profile, update: true }).catch(
      (error: Error) => byHand(kind, feed, error),
    );
    if (browser) {
      await browser.handOver(feed);
      console.log(toDo(profile));
      await Promise.race([browser.gone, interrupted()]);
      await browser.close();
    } else {
      await interrupted();
    }
  } finally {
    await site.close();
  }
}

/** `npm run demo`. */
export async function main(args: readonly string[]): Promise<number> {
  const wishes = readWishes(args);
  if (!wishes.headless) checkScreen();
  await ensureBrowsers([wishes.kind]);
  console.log('Building ...');
  await buildAll(['snippet', wishes.kind === 'firefox' ? 'firefox' : 'chrome']);
  if (wishes.headless) await walkTheDemo(wishes.kind, wishes.shots);
  else await openDemo(wishes);
  return 0;
}
