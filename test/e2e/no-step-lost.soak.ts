import { isDeepStrictEqual } from 'node:util';
import { buildAll } from '../launch/build.ts';
import { BROWSERS, type BrowserKind, withBrowser } from '../launch/driver.ts';
import { ensureBrowsers } from '../launch/ensure-browsers.ts';
import { chainWalk, everyStepOnce, type Kill } from './chain-walk.ts';
import { fractionsBy } from './seeded.ts';

/** `npm run soak -- no-step-lost 500` makes as many. */
const CLICKS = 100;
const KILLS: readonly Kill[] = ['before', 'meanwhile', 'never'];
const MS = 1_000;

/** Kills at random, the same way again for the same seed. */
function killsBy(seed: number): () => Kill {
  const fraction = fractionsBy(seed);
  return () => KILLS[Math.floor(fraction() * KILLS.length)] ?? 'before';
}

async function soak(name: BrowserKind, clicks: number, seed: number): Promise<boolean> {
  const began = Date.now();
  const kill = killsBy(seed);
  const killed = { before: 0, meanwhile: 0, never: 0 };
  const found = await withBrowser(name, { grant: ['http://pages.localhost'] }, (browser) =>
    chainWalk(browser, clicks, () => {
      const when = kill();
      killed[when] += 1;
      return when;
    }),
  );
  const wanted = everyStepOnce(clicks);
  const isWhole = isDeepStrictEqual(found, wanted);
  const seconds = ((Date.now() - began) / MS).toFixed(0);
  const deaths = `background killed ${killed.before} times before a click, ${killed.meanwhile} times during one`;
  console.log(
    `${isWhole ? 'ok    ' : 'FAILED'} ${name}: ${clicks} clicks, ${deaths} (${seconds} s)`,
  );
  if (!isWhole) console.log({ found, wanted });
  return isWhole;
}

/** A long walk in each browser whose background dies at random: no step is lost, none is there twice. */
export async function main(args: string[] = []): Promise<number> {
  const clicks = Number(args[0]) || CLICKS;
  const seed = Number(args[1]) || Date.now() % 1_000_000;
  console.log(
    `seed ${seed}: \`npm run soak -- no-step-lost ${clicks} ${seed}\` does the same again`,
  );
  await ensureBrowsers([...BROWSERS]);
  await buildAll();
  const whole: boolean[] = [];
  for (const name of BROWSERS) whole.push(await soak(name, clicks, seed));
  return whole.every(Boolean) ? 0 : 1;
}
