import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { attach, solveLost } from '../../../extension/background/attach-note.ts';
import * as read from '../../../extension/store/read.ts';
import { putNote } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => true }));
beforeEach(freshExtension);

const target = {
  selector: '#pay',
  label: 'Pay',
  tag: 'button',
  box: { x: 0, y: 0, width: 9, height: 9 },
};

async function tabAt(url: string): Promise<number> {
  const tab = await fakeBrowser.tabs.create({ url });
  return tab.id ?? 0;
}

it('a note gets the place that was pointed at, also on another page of its site, and its history says so', async () => {
  await putNote(
    aNote({ id: 'n', address: 'https://shop.example/old', anchor: 'lost', revision: 3 }),
  );
  const tabId = await tabAt('https://shop.example/new?token=secret');
  expect(await attach(tabId, 'n', target)).toEqual({ ok: true, value: null });
  expect(await read.note('n')).toMatchObject({
    ...{ target, anchor: 'found', address: 'https://shop.example/new', revision: 4 },
    work: { state: 'open', history: [{ what: 'attached', to: 'Pay' }] },
  });
});

it('a page of another site cannot take a note over', async () => {
  const note = aNote({ id: 'n', address: 'https://shop.example/', anchor: 'lost' });
  await putNote(note);
  const tabId = await tabAt('https://evil.example/');
  expect(await attach(tabId, 'n', target)).toEqual({ ok: false, reason: 'otherSite' });
  expect(await attach(tabId, 'nobody', target)).toEqual({ ok: false, reason: 'otherSite' });
  expect(await read.note('n')).toEqual(note);
});

it('a page may say that a note which is lost there is solved, and of no other', async () => {
  const address = 'https://shop.example/coats';
  await putNote(aNote({ id: 'lost', address, anchor: 'lost', phase: 'kept' }));
  await putNote(aNote({ id: 'there', address, anchor: 'found', phase: 'kept' }));
  const tabId = await tabAt(`${address}?token=secret`);
  const elsewhere = await tabAt('https://shop.example/hats');
  expect(await solveLost(elsewhere, 'lost')).toEqual({ ok: false, reason: 'notFound' });
  expect(await solveLost(tabId, 'there')).toEqual({ ok: false, reason: 'notFound' });
  expect((await read.note('lost'))?.work).toBeUndefined();
  expect(await solveLost(tabId, 'lost')).toEqual({ ok: true, value: null });
  expect((await read.note('lost'))?.work?.state).toBe('solved');
});
