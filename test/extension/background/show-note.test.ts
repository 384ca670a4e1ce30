import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { showNote } from '../../../extension/background/show-note.ts';
import { changeNote, putNote } from '../../../extension/store/write.ts';
import { answerInTabs, freshExtension } from '../fake-extension.ts';
import { aNote } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
/** Tabs whose page answers. */
const inside = vi.hoisted(() => new Set<number>());
vi.mock('../../../extension/background/enter.ts', () => ({
  enter: async (tabId: number) => (inside.has(tabId) ? { address: '' } : null),
}));

const PAGE = 'https://shop.example/coats';
const BOX = { x: 0, y: 0, width: 10, height: 10 };
const TARGET = { selector: '#buy', label: 'Buy', tag: 'button', box: BOX };
/** What pages were asked, in order. */
let asked: string[];
/** The messages to which a page says yes. */
let yes: string[];
let isGranted: boolean;
/** Whether only what is surely it was asked for, each time. */
let sure: boolean[];

beforeEach(async () => {
  await freshExtension();
  [asked, yes, isGranted, sure] = [[], [], true, []];
  inside.clear();
  answerInTabs((tabId, type, data) => {
    asked.push(`${tabId} ${type}`);
    if (type === 'showPlace') sure.push((data as { sure: boolean }).sure);
    return yes.includes(type);
  });
  Object.assign(fakeBrowser, { permissions: { contains: async () => isGranted } });
  const { tabs } = fakeBrowser;
  vi.spyOn(tabs, 'query').mockImplementation(async ({ url }) => {
    const all = await Promise.all([...Array(9).keys()].map((id) => tabs.get(id).catch(() => null)));
    return url ? all.filter((tab) => tab?.url?.startsWith('https://shop.example/')) : [];
  });
  await putNote(aNote({ address: PAGE, target: TARGET, phase: 'kept' }));
});

async function tabAt(url: string): Promise<number> {
  const { id = -1 } = await fakeBrowser.tabs.create({ url, active: false });
  inside.add(id);
  return id;
}
async function opened(from: number): Promise<string[]> {
  const tabs = await Promise.all(
    [...Array(9).keys()].map((id) => fakeBrowser.tabs.get(from + id + 1).catch(() => null)),
  );
  return tabs.flatMap((tab) => tab?.url ?? []);
}

it('a page that is open is brought in front, and its pin is shown', async () => {
  const beside = await tabAt('https://shop.example/');
  const there = await tabAt(PAGE);
  yes = ['scrollToNote'];
  expect(await showNote(beside, 'note-1')).toMatchObject({ ok: true });
  expect(asked).toEqual([`${there} scrollToNote`]);
  expect((await fakeBrowser.tabs.get(there)).active).toBe(true);
  expect(await opened(there)).toEqual([]);
});

it('where no pin is the place is shown', async () => {
  const there = await tabAt(PAGE);
  yes = ['showPlace'];
  expect(await showNote(null, 'note-1')).toMatchObject({ ok: true });
  expect(asked).toEqual([`${there} scrollToNote`, `${there} showPlace`]);
});

it('a page that is in no tab is opened', async () => {
  const beside = await tabAt('https://shop.example/');
  for (const id of [1, 2, 3]) inside.add(beside + id);
  yes = ['showPlace'];
  expect(await showNote(beside, 'note-1')).toMatchObject({ ok: true });
  expect(await opened(beside)).toEqual([PAGE]);
});

it('a page that we are not let into is opened all the same, and that is said', async () => {
  const beside = await tabAt('https://shop.example/');
  isGranted = false;
  expect(await showNote(beside, 'note-1')).toEqual({ ok: false, reason: 'placeUnseen' });
  expect(await opened(beside)).toEqual([PAGE]);
});

it.each(['chrome://settings/', 'javascript:alert(1)', 'file:///etc/hosts', ''])(
  'what is no page of the web is not opened, whatever a file calls one: %s',
  async (address) => {
    const beside = await tabAt('https://shop.example/');
    await changeNote('note-1', (note) => ({ ...note, address }));
    expect(await showNote(null, 'note-1')).toEqual({ ok: false, reason: 'pageUnreachable' });
    expect(await opened(beside)).toEqual([]);
  },
);

it('a place that is gone is said to be; a likely one is taken only at last', async () => {
  await tabAt(PAGE);
  expect(await showNote(null, 'note-1')).toEqual({ ok: false, reason: 'notFound' });
  expect(sure).toEqual([true, false]);
});

it('a note in the bin is nowhere', async () => {
  const there = await tabAt(PAGE);
  await changeNote('note-1', (note) => ({ ...note, deletedAt: 1 }));
  expect(await showNote(there, 'note-1')).toEqual({ ok: false, reason: 'notFound' });
  expect(asked).toEqual([]);
});
