import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, type Tab, until } from '../launch/driver.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { borrow } from '../launch/shared-browser.ts';
import { itLong } from '../launch/short-form.ts';
import { type Pages, startPages } from '../pages/server.mjs';
import { flooded } from './flood-page.ts';
import { linesOf, listen, saidOn } from './overhear.ts';

/** Pages that are too much for a snippet: too many marks, too long ones, too fast, and in a box. */
const FLOOD_MS = 1_000;
const TEN_MILLION = 10_000_000;
/** What a click may take where every attribute around it is ten million characters long. */
const PATIENCE_MS = 1_000;

describe.each(BROWSERS)('the snippet, in %s, on a page', (name) => {
  let pages: Pages;
  let browser: Browser;
  let tab: Tab;

  beforeAll(async () => {
    pages = await startPages({ snippetFile: `${distFolder('snippet')}/waymark.js` });
    browser = await borrow(name);
    tab = await browser.newTab(pages.url('/'));
  });
  afterAll(async () => {
    await browser?.close();
    await pages?.close();
  });

  async function open(path: string): Promise<void> {
    await tab.goto(pages.url(path));
    await tab.eval(listen);
  }
  const hears = (what: string) => until(async () => (await saidOn(tab)).includes(what), what);
  const faults = () => tab.eval(linesOf, 'faults');

  itLong('of a hundred thousand marks says what it may, and goes on', async () => {
    await open('/huge?full');
    await hears('seen huge.first consideration');
    await tab.click('#first');
    await hears('clicked huge.first consideration');
    const notes = await tab.eval(() => window.waymark?.explain?.('huge.item-99999')?.notes.join());
    expect(notes).toContain('more than 5000 marks');
    const seen = (await saidOn(tab)).filter((one) => one.startsWith('seen'));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeLessThanOrEqual(5_000);
  });

  it('that floods it with events, its own among them, hears what was done and does not stop the page', async () => {
    const { frames, told } = await flooded(tab, pages.url('/hostile'), FLOOD_MS);
    expect(told).toBeGreaterThan(FLOOD_MS);
    expect(frames).toBeGreaterThan(1);
    await tab.eval(listen);
    await tab.click('#buy');
    await hears('clicked hostile.buy consideration');
    expect(await faults()).toBe('');
  });

  it('with attributes of ten million characters keeps to its limits', async () => {
    await open('/strict');
    await hears('seen strict.title consideration');
    const took = await tab.eval((length) => {
      const huge = 'a'.repeat(length);
      const section = document.querySelector('section');
      const pay = document.querySelector<HTMLElement>('#pay');
      const terms = document.querySelector<HTMLElement>('.card');
      document.querySelector('meta')?.setAttribute('content', huge);
      section?.setAttribute('data-waymark-stage', `purchase ${huge}`);
      pay?.setAttribute('data-waymark-on', `click ${huge}`);
      terms?.setAttribute('data-waymark-touchpoint', huge);
      const began = performance.now();
      pay?.click();
      terms?.click();
      return performance.now() - began;
    }, TEN_MILLION);
    await hears('clicked strict.pay purchase');
    expect(took).toBeLessThan(PATIENCE_MS);
    const lengths = await tab.eval(() =>
      Math.max(...((window as { said?: string[] }).said ?? []).map(({ length }) => length)),
    );
    expect(lengths).toBeLessThan(2_000);
    expect((await saidOn(tab)).filter((one) => /refused|clicked a/.test(one))).toEqual([]);
  });

  it('says a click on a label once, and the next one again', async () => {
    await open('/strict');
    await tab.eval(() => {
      const label = document.querySelector('.card');
      label?.replaceChildren(document.createElement('label'));
      label?.firstElementChild?.append('I agree ', document.createElement('input'));
      label?.querySelector('input')?.setAttribute('type', 'checkbox');
    });
    const clicks = async () =>
      (await saidOn(tab)).filter((one) => one === 'clicked strict.terms purchase').length;
    const isTicked = () => tab.eval(() => document.querySelector('input')?.checked);
    await tab.click('label');
    expect([await clicks(), await isTicked()]).toEqual([1, true]);
    await tab.click('label');
    expect([await clicks(), await isTicked()]).toEqual([2, false]);
    await tab.click('input');
    expect([await clicks(), await isTicked()]).toEqual([3, true]);
  });

  it('in a sandboxed frame does there what it does elsewhere', async () => {
    await tab.goto(pages.url('/sandboxed'));
    const frame = tab.frame('#frame');
    await frame.find('#try');
    await frame.eval(listen);
    await until(
      async () => (await saidOn(frame)).includes('seen sandbox.title consideration'),
      'the title in the frame',
    );
    expect(await frame.eval(() => Reflect.get(window, 'storage'))).toBe('SecurityError');
    expect(await frame.eval(linesOf, 'faults')).toBe('');
    expect(await faults()).toBe('');
  });
});
