import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { markNotedTabs, markTabs } from '../../../extension/background/badge.ts';
import { bindTab, unbind } from '../../../extension/background/binding.ts';
import { changeNote, putNote, putWalk } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const SHOP = 'https://shop.example/';
const badges = new Map<number, string>();
const titles = new Map<number, string>();
let tabId: number;

beforeEach(async () => {
  await freshExtension();
  const put =
    (into: Map<number, string>) => async (said: { tabId: number; text?: string; title?: string }) =>
      void into.set(said.tabId, said.text ?? said.title ?? '');
  const nothing = async () => undefined;
  const action = {
    setBadgeText: put(badges),
    setTitle: put(titles),
    getTitle: async (of: { tabId: number }) => titles.get(of.tabId) ?? 'actionTitle',
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
  };
  Object.assign(fakeBrowser, { action });
  for (const shownBefore of [badges, titles]) shownBefore.clear();
  tabId = (await fakeBrowser.tabs.create({ url: SHOP })).id ?? -1;
  await putWalk(aWalk());
});

async function shown(tab = tabId): Promise<string> {
  await markTabs([tab]);
  return `${badges.get(tab) ?? ''} ${titles.get(tab) ?? 'actionTitle'}`;
}

it('a tab of a walk that goes on is recorded, and the button says so in sign and words', async () => {
  await bindTab('walk-1', tabId, SHOP, 1);
  expect(await shown()).toBe('● actionRecording');
});

it('a paused one says that; one that ended, nothing', async () => {
  await bindTab('walk-1', tabId, SHOP, 1);
  await putWalk(aWalk({ state: 'paused' }));
  expect(await shown()).toBe('II actionPaused');
  await putWalk(aWalk({ state: 'ended' }));
  expect(await shown()).toBe(' actionTitle');
});

it('a tab outside the walk, or let go of, says nothing', async () => {
  expect(await shown()).toBe(' actionTitle');
  await bindTab('walk-1', tabId, SHOP, 1);
  await unbind('walk-1');
  expect(await shown()).toBe(' actionTitle');
});

it('a tab of the walk on a site it does not follow to is not recorded, and does not say so', async () => {
  await bindTab('walk-1', tabId, SHOP, 1);
  await fakeBrowser.tabs.update(tabId, { url: 'https://bank.example/' });
  expect(await shown()).toBe(' actionTitle');
});

const HERE = { address: SHOP, phase: 'kept' } as const;

it('a page where nothing is recorded says how many notes wait for somebody, and in words', async () => {
  await putNote(aNote({ ...HERE, id: 'open' }));
  await putNote(aNote({ ...HERE, id: 'accepted', work: { state: 'accepted' } }));
  await putNote(aNote({ ...HERE, id: 'solved', work: { state: 'solved' } }));
  await putNote(aNote({ ...HERE, id: 'draft', phase: 'draft' }));
  await putNote(aNote({ ...HERE, id: 'binned', deletedAt: 1 }));
  await putNote(aNote({ ...HERE, id: 'elsewhere', address: 'https://shop.example/coats' }));
  expect(await shown()).toBe('2 actionNotes_other');
});

it('a recording comes before the notes, also once it rests', async () => {
  await putNote(aNote(HERE));
  await bindTab('walk-1', tabId, SHOP, 1);
  expect(await shown()).toBe('● actionRecording');
  await putWalk(aWalk({ state: 'paused' }));
  expect(await shown()).toBe('II actionPaused');
  await putWalk(aWalk({ state: 'ended' }));
  expect(await shown()).toBe('1 actionNotes_one');
});

it('while somebody walks blind no page says how much was noted', async () => {
  await putNote(aNote(HERE));
  await putWalk(aWalk({ charter: { blind: true } }));
  await bindTab('walk-1', tabId + 1, SHOP, 1);
  expect(await shown()).toBe(' actionTitle');
});

it('a hundred do not fit on the button', async () => {
  for (let index = 0; index < 100; index += 1) await putNote(aNote({ ...HERE, id: `n${index}` }));
  expect(await shown()).toBe('99+ actionNotes_other');
});

it('what was done about a note is on the button of every tab that shows the page', async () => {
  Object.assign(fakeBrowser, {
    permissions: { getAll: async () => ({ origins: ['https://shop.example/*'] }) },
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [
    await fakeBrowser.tabs.get(tabId),
  ]);
  await putNote(aNote(HERE));
  await markNotedTabs();
  expect(badges.get(tabId)).toBe('1');
  await changeNote('note-1', (note) => ({ ...note, work: { state: 'solved' } }));
  await markNotedTabs();
  expect(badges.get(tabId)).toBe('');
});
