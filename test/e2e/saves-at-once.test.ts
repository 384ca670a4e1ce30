import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../shared/journey/records.ts';
import { aNote } from '../extension/sample-records.ts';
import { BROWSERS, type Browser } from '../launch/driver.ts';
import { borrow } from '../launch/shared-browser.ts';
import { SHORT } from '../launch/short-form.ts';
import { notes } from './walking.ts';

const ROUNDS = SHORT ? 2 : 8;
const AT_ONCE = 60;
/** A save with the background dead is answered within this, in milliseconds. */
const COLD_MS = 500;

/** Asks for all at once, as panels do, and answers which were said to be saved, and after how long. Runs in an extension page. */
async function saveAll(all: Note[]): Promise<{ saved: string[]; ms: number }> {
  const api = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
  const began = performance.now();
  const silence = new Promise<null>((resolve) => {
    AbortSignal.timeout(5_000).addEventListener('abort', () => resolve(null));
  });
  const saved = all.map(async (note) => {
    const message = { id: 0, type: 'saveNote', data: { note }, timestamp: Date.now() };
    const answer = await Promise.race([api.runtime.sendMessage(message), silence]);
    return answer?.res?.ok === true ? note.id : '';
  });
  const answers = await Promise.allSettled(saved);
  const ids = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { saved: ids.filter((id) => id !== ''), ms: performance.now() - began };
}

const noted = (round: number) =>
  Array.from({ length: AT_ONCE }, (_, index) =>
    aNote({ id: `${round}-${index}`, walkId: null, text: `Note ${index} of round ${round}` }),
  );

describe.each(BROWSERS)('saving in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await borrow(name);
  });
  afterAll(() => browser.close());

  it('loses nothing that was said to be saved, and what is asked again is there once', async () => {
    const said = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = noted(round);
      const asked = browser.extension.eval(saveAll, all);
      await browser.killBackground();
      for (const id of (await asked).saved) said.add(id);
      const there = new Set((await notes(browser)).map(({ id }) => id));
      expect([...said].filter((id) => !there.has(id))).toEqual([]);
      const again = all.filter(({ id }) => !said.has(id));
      for (const id of (await browser.extension.eval(saveAll, again)).saved) said.add(id);
    }
    const wanted = Array.from({ length: ROUNDS }, (_, round) => noted(round)).flat();
    const texts = (await notes(browser)).map(({ text }) => text);
    expect(texts.sort()).toEqual(wanted.map(({ text }) => text).sort());
    expect(said.size).toBe(wanted.length);
    expect(await browser.errors()).toEqual([]);
  });

  it(`answers within ${COLD_MS} ms also where the background was dead`, async () => {
    const times: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await browser.killBackground();
      const { saved, ms } = await browser.extension.eval(saveAll, noted(100 + round).slice(0, 1));
      expect(saved).toHaveLength(1);
      times.push(ms);
    }
    // The others may have had to wait for what else the machine does.
    expect(Math.min(...times)).toBeLessThanOrEqual(COLD_MS);
  });
});
