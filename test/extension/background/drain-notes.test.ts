import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logHop, unbind } from '../../../extension/background/binding.ts';
import { drain } from '../../../extension/background/drain.ts';
import { countApart, post, UNCLAIMED_WALK, undrained } from '../../../extension/platform/outbox.ts';
import * as read from '../../../extension/store/read.ts';
import { putWalk } from '../../../extension/store/write.ts';
import { aWalk, START } from '../sample-records.ts';
import { entry, NOW, note, TAB, walkInOneTab } from './draining.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/platform/tabs.ts', async (original) => ({
  ...(await original()),
  tabsAt: async () => [],
}));

beforeEach(walkInOneTab);
afterEach(() => vi.restoreAllMocks());

describe('draining the outbox, a note', () => {
  it('keeps the words of a note whose clock was set back, also when the walk has ended meanwhile', async () => {
    const at = START - 3_600_000;
    await post('n:1', entry(note({ at, text: 'The price', revision: 1 }), { at }));
    await drain();
    await unbind('walk-1');
    await putWalk(aWalk({ state: 'ended', endedAt: START + 1_000 }));
    await post('n:2', entry(note({ at, text: 'The price is late', revision: 2 }), { at: at + 1 }));
    await post('m:1', entry(note({ id: 'never-there', at }), { at: at + 2 }));
    await drain();
    expect((await read.note('note-1'))?.text).toBe('The price is late');
    expect(await read.note('never-there')).toBeUndefined();
    expect(await countApart()).toBe(1);
  });

  it('finds the walk of a note that was begun before its page knew, and its journey', async () => {
    await logHop(TAB, 'https://shop.example/coats', START + 500);
    const early = {
      walkId: UNCLAIMED_WALK,
      journeyId: null,
      address: 'https://shop.example/coats',
    };
    await post('n:1', entry(note({ ...early, text: 'Too', revision: 1 }), { tabId: null }));
    await drain();
    const stored = { walkId: 'walk-1', journeyId: 'journey-1', text: 'Too' };
    expect(await read.note('note-1')).toMatchObject(stored);
    await unbind('walk-1');
    await post('n:2', entry(note({ ...early, text: 'Too late', revision: 2 }), { tabId: null }));
    await drain();
    expect(await read.note('note-1')).toMatchObject({ walkId: 'walk-1', text: 'Too late' });
  });

  it('keeps such a note where no walk runs as one of no walk', async () => {
    await unbind('walk-1');
    const early = { walkId: UNCLAIMED_WALK, journeyId: null, at: NOW };
    await post('n:1', entry(note(early), { tabId: null }));
    await drain();
    expect((await read.note('note-1'))?.walkId).toBeNull();
    expect(await undrained()).toEqual([]);
  });
});
