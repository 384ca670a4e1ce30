import { chromium } from 'playwright-core';
import { findChromium } from '../launch/find-browser.ts';
import type { SearchTime } from './anchor-speed-entry.ts';
import { pageScript } from './page-script.ts';
import { busyPage } from './walk-page.ts';

/**
 * How long it takes to find elements again on a page of 20,000 that was rebuilt, so that no selector helps. Targets of the
 * design: 200 notes within a second and no task over 50 ms.
 */
const COUNTS = { full: [1, 50, 200], short: [20] };
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
    for (const count of COUNTS[extent]) {
      const times: SearchTime[] = [];
      for (let round = 0; round < ROUNDS[extent]; round += 1) {
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        await page.setContent(busyPage());
        times.push(await page.evaluate(`${script}; window.search(${count})`));
        await page.close();
      }
      rows[`${count} notes`] = rowOf(times);
    }
  } finally {
    await browser.close();
  }
  console.log('\nnotes found again on a rebuilt page of 20,000 elements');
  console.table(rows);
  return 0;
}

function rowOf(times: SearchTime[]) {
  times.sort((one, other) => one.total - other.total);
  const middle = times[Math.floor(times.length / 2)];
  return {
    'ms in all': middle?.total.toFixed(0),
    'longest task, ms (0: none over 50)': Math.max(...times.map(({ longest }) => longest)),
    'floor, ms': middle?.floor.toFixed(0),
    found: middle?.found,
  };
}
