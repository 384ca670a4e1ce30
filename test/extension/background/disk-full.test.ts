import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { briefingFor } from '../../../extension/background/briefing.ts';
import { drainQuietly } from '../../../extension/background/drain.ts';
import { tellChange } from '../../../extension/background/tell.ts';
import { startWalk } from '../../../extension/background/walks.ts';
import { post } from '../../../extension/platform/outbox.ts';
import { putJourney } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));
vi.mock(import('../../../extension/background/tell.ts'), async (original) => ({
  ...(await original()),
  tellChange: vi.fn(),
}));

const SHOP = 'https://shop.example/coats';
let tabId: number;
let walkId: string;

beforeEach(async () => {
  await freshExtension();
  await putJourney(aJourney());
  tabId = (await fakeBrowser.tabs.create({ url: SHOP })).id ?? -1;
  const answer = await startWalk({
    ...{ tabId, journeyId: 'journey-1', personaId: null, goal: 'a coat', channel: 'search' },
    sites: ['https://shop.example'],
  });
  walkId = answer.ok ? answer.value.walkId : '';
  vi.mocked(tellChange).mockClear();
});

const briefed = () => briefingFor(tabId, { address: SHOP, from: '' }, SHOP);
const write = () => {
  const note = aNote({ walkId, phase: 'draft', at: Date.now(), address: SHOP });
  return post('note:1', { v: 1, pageId: 'p', tabId, at: Date.now(), fact: { kind: 'note', note } });
};
const noRoomForNotes = () => {
  const put = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'notes') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  });
};

it('a page is told that the disk is full as long as what it wrote cannot be stored', async () => {
  await write();
  const full = noRoomForNotes();
  expect(await briefed()).toMatchObject({ storageFull: true, draft: null });
  full.mockRestore();
  const told = await briefed();
  expect(told?.storageFull).toBeUndefined();
  expect(told?.draft?.id).toBe('note-1');
});

it('pages look again when what they wrote meets a full disk', async () => {
  await write();
  const full = noRoomForNotes();
  drainQuietly();
  await vi.waitFor(() => expect(tellChange).toHaveBeenCalledWith(['notes']));
  full.mockRestore();
});
