import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Browser, launch, until } from '../launch/driver.ts';
import { tabTo } from './by-keyboard.ts';

const SHOP = 'http://shop.localhost:4173';
const PAY = 'http://pay.localhost:4173';

/** One stored row, its copy, a file on its way in and one setting, as a walk would leave them. Runs in the extension's blank page. */
async function leaveTraces(): Promise<void> {
  const opened = indexedDB.open('waymark');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  const tx = db.transaction('pictures', 'readwrite');
  tx.objectStore('pictures').put({ id: 'left', noteId: 'gone', bytes: new Blob(['x']) });
  await new Promise((resolve) => {
    tx.oncomplete = resolve;
  });
  db.close();
  for (const name of ['rolling-copy', 'staged-files']) {
    const cache = await caches.open(name);
    await cache.put(`https://${name}.invalid/picture/left`, new Response('x'));
  }
  await chrome.storage.local.set({ 'setting:overlayVisible': false, 'outbox:x': { v: 1 } });
}

/** What is left: settings and outbox entries, cached files, and rows of every store. */
async function traces(): Promise<string[]> {
  const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) =>
    /^(setting|outbox):/.test(key),
  );
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    keys.push(...(await cache.keys()).map(({ url }) => url));
  }
  const opened = indexedDB.open('waymark');
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opened.onsuccess = () => resolve(opened.result);
    opened.onerror = () => reject(opened.error);
  });
  for (const name of db.objectStoreNames) {
    const asked = db.transaction(name).objectStore(name).getAllKeys();
    const rows = await new Promise<IDBValidKey[]>((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
    keys.push(...rows.map((row) => `${name} ${row}`));
  }
  db.close();
  return keys;
}

describe.each(BROWSERS)('settings in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name, { grant: [SHOP, PAY] });
  });
  afterAll(() => browser?.close());

  it('list the sites that are followed, and give one back', async () => {
    const page = await browser.openPage('options/index.html');
    await page.click('button >> Stop following http://pay.localhost');
    await until(
      async () => !(await page.text('main')).includes('http://pay.localhost'),
      'the site to leave the list',
    );
    expect(await page.text('main')).toContain('http://shop.localhost');
    const granted = await browser.extension.eval(() => chrome.permissions.getAll());
    expect(granted.origins?.join()).not.toContain('pay.localhost');
    expect(await browser.errors()).toEqual([]);
  });

  it('let one kind of friction be turned off by keyboard, each said in a sentence', async () => {
    const page = await browser.openPage('options/index.html');
    await page.waitFor('fieldset input');
    const kinds = () =>
      page.eval(() =>
        [...document.querySelectorAll<HTMLInputElement>('fieldset input')].map((input) => ({
          name: input.labels?.[0]?.textContent.trim() ?? '',
          about: document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
          checked: input.checked,
        })),
      );
    const before = await kinds();
    expect(before).toHaveLength(10);
    expect(before.every(({ about, checked }) => checked && /^\w.+\.$/.test(about ?? ''))).toBe(
      true,
    );
    await tabTo(page, 'Slow page');
    await page.press('Space');
    const off = async () => (await kinds()).filter(({ checked }) => !checked);
    await until(async () => (await off()).length === 1, 'the switch');
    await page.reload();
    await until(async () => (await off()).length > 0, 'the switch that was stored');
    expect((await off()).map(({ name }) => name)).toEqual(['Slow page']);
    expect(await page.axe()).toEqual([]);
    await page.click('label >> Slow page');
    await until(async () => (await off()).length === 0, 'the switch back');
  });

  it('say what this browser cannot notice', async () => {
    const page = await browser.openPage('options/index.html');
    await page.waitFor('#signals');
    const says = (await page.text('main')).includes('does not measure whether a page jumps');
    const types = await page.eval(() => [...PerformanceObserver.supportedEntryTypes]);
    expect(says).toBe(!types.includes('layout-shift'));
    expect(says).toBe(name === 'firefox');
  });

  it('delete everything, and only after a question', async () => {
    const page = await browser.openPage('options/index.html');
    await page.waitFor('h2');
    await browser.extension.eval(leaveTraces);
    await page.click('button >> Delete everything');
    await page.click('dialog button >> Cancel');
    await page.waitFor('dialog', { gone: true });
    expect(await browser.extension.eval(traces)).not.toEqual([]);

    await page.click('button >> Delete everything');
    await page.click('dialog button >> Delete everything');
    await page.waitFor('[role=status] >> Everything is deleted');
    expect(await browser.extension.eval(traces)).toEqual([]);
    expect(await browser.errors()).toEqual([]);
  });
});
