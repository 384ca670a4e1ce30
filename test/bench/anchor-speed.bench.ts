import { chromium } from 'playwright-core';
import { findChromium } from '../launch/find-browser.ts';
import type { SearchTime } from './anchor-speed-entry.ts';
import { pageScript } from './page-script.ts';
import { busyPage } from './walk-page.ts';

/**
 * How long it takes to find elements again on a page that was rebuilt, so that no selector helps. Targets of the design: one
 * note on 2,000 elements within 5 ms; 200 on 20,000 within a second and no task over 50 ms.
 */
const COUNTS = {
  full: [
    { notes: 1, elements: 2_000 },
    { notes: 1, elements: 20_000 },
    { notes: 50, elements: 20_000 },
    { notes: 200, elements: 20_000 },
  ],
  short: [{ notes: 20, elements: 20_000 }],
};
/** Elements of one of the page's lists. */
const OF_LIST = 200;
const ROUNDS = { full: 5, short: 1 };

/** `npm run bench -- anchor-speed [--short]` */
export async function main(args: string[] = []): Promise<number> {
  const extent = args.includes('--short') ? 'short' : 'full';
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium, Chrome or Edge was found: set CHROMIUM to its path.');
  const script = await pageScript('anchor-speed-entry.ts');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const rows: Record<string, object> = {};
  try {
    for (const { notes, elements } of COUNTS[extent]) {
      const times: SearchTime[] = [];
      for (let round = 0; round < ROUNDS[extent]; round += 1) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        await page.setContent(busyPage());
        times.push(
          await page.evaluate(`${script}; window.search(${notes}, ${elements / OF_LIST})`),
        );
        await page.close();
      }
      rows[`${notes} on ${elements}`] = rowOf(times);
    }
  } finally {
    await browser.close();
  }
  console.log('\nnotes found again on a rebuilt page');
  console.table(rows);
  return 0;
}

function rowOf(times: SearchTime[]) {
  times.sort((one, other) => one.total - other.total);
  const middle = times[Math.floor(times.length / 2)];
  return {
    'ms in all': middle?.total.toFixed(1),
    'longest task, ms (0: none over 50)': Math.max(...times.map(({ longest }) => longest)),
    'floor, ms': middle?.floor.toFixed(1),
    found: middle?.found,
    'kept of one, ms': middle?.described.toFixed(1),
  };
}
