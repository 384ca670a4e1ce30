import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logHop } from '../../../extension/background/binding.ts';
import { drain } from '../../../extension/background/drain.ts';
import { holdFact } from '../../../extension/background/hold-fact.ts';
import {
  countApart,
  type Fact,
  post,
  UNCLAIMED_WALK,
  undrained,
} from '../../../extension/platform/outbox.ts';
import * as read from '../../../extension/store/read.ts';
import { aPageStep, START } from '../sample-records.ts';
import { entry, NOW, note, TAB, walkInOneTab } from './draining.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const { tabsAtShop } = vi.hoisted(() => ({ tabsAtShop: [] as { tabId: number }[] }));
vi.mock('../../../extension/platform/tabs.ts', async (original) => ({
  ...(await original()),
  tabsAt: async () => tabsAtShop,
}));

/** A tab outside the walk that shows the same site. */
const OUTSIDER = { tabId: 99 };

beforeEach(async () => {
  tabsAtShop.splice(0, tabsAtShop.length, { tabId: TAB }, OUTSIDER);
  await walkInOneTab();
});
afterEach(() => vi.restoreAllMocks());

const step = (over = {}): Fact => ({ kind: 'step', step: aPageStep(over) });

async function storedSteps(): Promise<string[]> {
  return (await read.steps('walk-1')).map(({ id }) => id);
}

describe('draining the outbox', () => {
  it('stores what pages posted and empties the outbox', async () => {
    await post('a', entry(step({ id: 'a' })));
    await post('b', entry(note()));
    await drain();
    expect(await storedSteps()).toEqual(['a']);
    expect((await read.note('note-1'))?.text).toBe('the button is dead');
    expect(await undrained()).toEqual([]);
  });

  it('stores each fact once, however often it is asked and posted', async () => {
    await post('a:1', entry(step({ id: 'a' })));
    await Promise.all([drain(), drain(), drain()]);
    await post('a:1', entry(step({ id: 'a' })));
    await drain();
    expect(await storedSteps()).toEqual(['a']);
  });

  it('stores what is held in memory for want of room, and only from the tab that it names', async () => {
    expect(await holdFact(TAB, 'a', entry(step({ id: 'a' })))).toBe(true);
    expect(await holdFact(TAB + 1, 'b', entry(step({ id: 'b' })))).toBe(false);
    await post('a', entry(step({ id: 'a' })));
    await drain();
    expect(await storedSteps()).toEqual(['a']);
    expect(await undrained()).toEqual([]);
  });

  it('says that the disk is full, in whatever words the next entry is refused', async () => {
    await post('a', entry(step({ id: 'a' })));
    await post('b', entry(step({ id: 'b' })));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    put.mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    put.mockImplementation(() => {
      throw new DOMException('no mutations', 'InvalidStateError');
    });
    await expect(drain()).rejects.toThrow('full');
    put.mockRestore();
    await drain();
    expect(await storedSteps()).toEqual(['a', 'b']);
  });

  it('loses and doubles nothing when the background dies between storing and removing', async () => {
    await post('a', entry(step({ id: 'a' })));
    await post('n', entry(note()));
    const removing = vi.spyOn(fakeBrowser.storage.local, 'remove');
    removing.mockRejectedValue(new Error('killed'));
    await expect(drain()).rejects.toThrow('killed');
    expect(await undrained()).toHaveLength(2);
    removing.mockRestore();
    await drain();
    expect(await storedSteps()).toEqual(['a']);
    expect(await read.notes('walk-1')).toHaveLength(1);
    expect(await undrained()).toEqual([]);
  });

  it('keeps what could not be stored, and stores the rest', async () => {
    await post('a', entry(step({ id: 'a' })));
    await post('n', entry(note()));
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (this.name === 'notes') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(drain()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await storedSteps()).toEqual(['a']);
    expect((await undrained()).map(([key]) => key)).toEqual(['outbox:n']);
    full.mockRestore();
    await drain();
    expect(await read.notes('walk-1')).toHaveLength(1);
  });

  it('keeps the newest revision of a note, in whatever order its facts lie', async () => {
    await post('n:10', entry(note({ revision: 10, text: 'newest' }), { at: START + 3 }));
    await post('n:2', entry(note({ revision: 2, text: 'older' }), { at: START + 2 }));
    await post('n:9', entry(note({ revision: 9, text: 'newer' }), { at: START + 1 }));
    await drain();
    expect((await read.note('note-1'))?.text).toBe('newest');
  });

  it.each([
    ['no entry at all', 'text'],
    ['an entry of another version', { ...entry(step()), v: 2 }],
    ['a step without an address', entry({ kind: 'step', step: { id: 'a' } } as never)],
    ['a fact nobody knows', entry({ kind: 'delete' } as never)],
    ['an endless note', entry(note({ text: 'x'.repeat(20_001) }))],
  ])('moves %s aside, counts it and goes on', async (_case, bad) => {
    await fakeBrowser.storage.local.set({ 'outbox:bad': bad });
    await post('good', entry(step({ id: 'a' })));
    await drain();
    expect(await storedSteps()).toEqual(['a']);
    expect(await undrained()).toEqual([]);
    expect(await countApart()).toBe(1);
  });

  it('cleans address and title once more, whatever the page said', async () => {
    const told = {
      address: 'https://shop.example/?token=x',
      title: 'Inbox of maja@kuvert.example',
    };
    await post('a', entry(step({ id: 'a', ...told })));
    await post('n', entry(note(told)));
    await drain();
    const kept = { address: 'https://shop.example/', title: 'Inbox of ~' };
    expect((await read.steps('walk-1'))[0]).toMatchObject(kept);
    expect((await read.notes('walk-1'))[0]).toMatchObject(kept);
  });

  it('moves aside what claims a walk its tab was never in', async () => {
    const other = (await fakeBrowser.tabs.create({ url: 'https://shop.example/' })).id ?? -1;
    await post('a', entry(step(), { tabId: other }));
    await drain();
    expect(await storedSteps()).toEqual([]);
    expect(await countApart()).toBe(1);
  });

  it('keeps the steps of a walk whose clock was set back before it began', async () => {
    const HOUR = 3_600_000;
    await post('a', entry(step({ id: 'before', at: START + 1_000 })));
    await post('b', entry(step({ id: 'after', at: START - HOUR }), { at: START - HOUR }));
    await drain();
    expect(new Set(await storedSteps())).toEqual(new Set(['before', 'after']));
    expect(await countApart()).toBe(0);
  });

  it('keeps the note of a tab that the walk has left, in the walk it was begun in', async () => {
    const other = (await fakeBrowser.tabs.create({ url: 'https://shop.example/' })).id ?? -1;
    await post('n', entry(note(), { tabId: other }));
    await drain();
    expect((await read.note('note-1'))?.walkId).toBe('walk-1');
    expect(await countApart()).toBe(0);
  });

  it('finds the walk of a page that was left before it knew, though the browser died before it was asked', async () => {
    const left = step({ id: 'a', walkId: UNCLAIMED_WALK, address: 'https://shop.example/last' });
    await post('a', entry(left, { tabId: null }));
    await fakeBrowser.storage.session.clear();
    await drain();
    expect(await storedSteps()).toEqual(['a']);
    expect(await undrained()).toEqual([]);
  });

  it('keeps nothing of a page outside every walk', async () => {
    const stranger = step({ walkId: UNCLAIMED_WALK, address: 'https://bank.example/' });
    await post('a', entry(stranger, { tabId: null }));
    await drain();
    expect(await storedSteps()).toEqual([]);
    expect(await undrained()).toEqual([]);
    expect(await countApart()).toBe(0);
  });

  it('finds the walk of a page that was left before it knew', async () => {
    const at = START + 50_000;
    await logHop(TAB, 'https://shop.example/coats', at);
    await post('a', entry(step({ id: 'a', walkId: UNCLAIMED_WALK, at }), { tabId: null }));
    await drain();
    expect(await storedSteps()).toEqual(['a']);
  });

  it('waits with such a page until the log of moves has caught up', async () => {
    const left = step({ id: 'a', walkId: UNCLAIMED_WALK, at: NOW - 100 });
    await post('a', entry(left, { tabId: null }));
    await drain();
    expect(await undrained()).toHaveLength(1);
    await logHop(TAB, 'https://shop.example/coats', NOW);
    await drain();
    expect(await storedSteps()).toEqual(['a']);
    expect(await undrained()).toEqual([]);
  });

  it('finds the walk of such a page though the browser’s word of it was lost', async () => {
    tabsAtShop.splice(1);
    const left = step({ id: 'a', walkId: UNCLAIMED_WALK, address: 'https://shop.example/missed' });
    await post('a', entry(left, { tabId: null }));
    await drain();
    expect(await storedSteps()).toEqual(['a']);
  });

  it('does not guess where the site is open outside the walk too', async () => {
    const left = step({ id: 'a', walkId: UNCLAIMED_WALK, address: 'https://shop.example/missed' });
    await post('a', entry(left, { tabId: null }));
    await drain();
    expect(await storedSteps()).toEqual([]);
    expect(await undrained()).toEqual([]);
  });

  it('keeps a note that belongs to no walk', async () => {
    await post('n', entry(note({ walkId: null })));
    await drain();
    expect((await read.note('note-1'))?.walkId).toBeNull();
  });

  it('keeps no token of an address, whatever the page said', async () => {
    await post('a', entry(step({ address: 'https://shop.example/coats?token=abc&page=2' })));
    await drain();
    expect((await read.steps('walk-1'))[0]?.address).toBe('https://shop.example/coats?page=2');
  });

  it('writes down which elements a page has lost, and which may be elsewhere', async () => {
    await post('n', entry(note({ id: 'x' })));
    await post('m', entry(note({ id: 'y' })));
    await post('o', entry({ kind: 'anchors', found: [], moved: ['y'], lost: ['x', 'unknown'] }));
    await drain();
    const anchors = await Promise.all(['x', 'y'].map(async (id) => (await read.note(id))?.anchor));
    expect(anchors).toEqual(['lost', 'moved']);
  });
});
