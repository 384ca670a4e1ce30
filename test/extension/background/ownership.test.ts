import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import { type Claim, type Knowledge, ownerOf } from '../../../extension/background/ownership.ts';
import { UNCLAIMED_WALK } from '../../../extension/platform/outbox.ts';
import type { Binding, Hop } from '../../../extension/platform/session.ts';
import { aWalk, START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const CART = 'https://shop.example/cart';
const HOME = 'https://shop.example/';
const binding: Binding = { walkId: 'walk-1', tabIds: [7], everTabIds: [7, 8], origins: [] };
const hops: Hop[] = [
  { tabId: 7, address: HOME, at: START },
  { tabId: 7, address: CART, at: START + 60_000 },
  { tabId: 7, address: HOME, at: START + 120_000 },
];
const nothing: ReadonlySet<string> = new Set();
const now = START + 300_000;
const knowledge: Knowledge = {
  ...{ binding, hops, ownOrigins: nothing, now },
  ...{ walk: aWalk(), walks: [aWalk()], sessionBegan: START, isTabOpen: true },
};
/** The browser died and was started again. */
const restarted: Knowledge = { ...knowledge, binding: null, hops: [], sessionBegan: now };

const claimed = (over: Partial<Claim>): Claim => ({
  kind: 'step',
  tabId: 7,
  walkId: 'walk-1',
  at: START + 61_000,
  address: CART,
  ...over,
});
const unclaimed = (over: Partial<Claim>) =>
  claimed({ tabId: null, walkId: UNCLAIMED_WALK, ...over });

describe('a fact that names its walk', () => {
  it.each([
    ['from a tab of the walk', claimed({}), knowledge, 'walk'],
    ['from a tab that was the walk’s', claimed({ tabId: 8 }), knowledge, 'walk'],
    ['from a tab that never was', claimed({ tabId: 9 }), knowledge, 'contradicted'],
    ['of a walk that was deleted', claimed({}), { ...knowledge, walk: undefined }, 'nobody'],
    ['after the browser was restarted', claimed({}), { ...knowledge, binding: null }, 'walk'],
    [
      'from before the walk began, after a restart',
      claimed({ at: START - 1 }),
      { ...knowledge, binding: null },
      'contradicted',
    ],
    [
      'from while the walk, now ended, was going on',
      claimed({}),
      { ...knowledge, binding: null, walk: aWalk({ state: 'ended', endedAt: START + 90_000 }) },
      'walk',
    ],
    [
      'from long after the walk had ended',
      claimed({ at: START + 99_000 }),
      { ...knowledge, binding: null, walk: aWalk({ state: 'ended', endedAt: START + 90_000 }) },
      'contradicted',
    ],
    [
      'of a note written in a tab that the walk has left since',
      claimed({ kind: 'note', tabId: 9 }),
      knowledge,
      'walk',
    ],
    [
      'of a note from before the walk began',
      claimed({ kind: 'note', tabId: 9, at: START - 1 }),
      knowledge,
      'contradicted',
    ],
    [
      'from a tab that is gone, gone on with elsewhere since',
      claimed({ tabId: 9 }),
      { ...knowledge, isTabOpen: false },
      'walk',
    ],
    [
      'from a tab that is gone, of a site the walk may not follow',
      claimed({ tabId: 9, address: 'https://bank.example/' }),
      { ...knowledge, isTabOpen: false },
      'contradicted',
    ],
  ])('%s is %4$s', (_case, claim, known, owner) => {
    expect(ownerOf(claim, known).owner).toBe(owner);
  });
});

describe('a fact of a page that was left before it knew its walk', () => {
  it.each([
    ['belongs to the walk whose tab stood there then', unclaimed({}), knowledge, 'walk'],
    [
      'belongs to it also a moment before the log noticed',
      unclaimed({ at: START + 57_000 }),
      knowledge,
      'walk',
    ],
    [
      'is nobody’s where the tab had long gone elsewhere',
      unclaimed({ at: START + 130_000 }),
      knowledge,
      'nobody',
    ],
    [
      'is nobody’s where no tab of the walk ever stood',
      unclaimed({ address: 'https://shop.example/private' }),
      knowledge,
      'nobody',
    ],
    [
      'belongs to the walk though the log missed it, where only the walk has the site open',
      unclaimed({ address: 'https://shop.example/missed' }),
      { ...knowledge, ownOrigins: new Set(['https://shop.example']) },
      'walk',
    ],
    [
      'is nobody’s while the walk rests',
      unclaimed({}),
      { ...knowledge, walks: [aWalk({ pauses: [{ from: START + 1_000, to: null }] })] },
      'nobody',
    ],
    [
      'belongs to the walk that rests where it is a note',
      unclaimed({ kind: 'note' }),
      { ...knowledge, walks: [aWalk({ pauses: [{ from: START + 1_000, to: null }] })] },
      'walk',
    ],
    [
      'is nobody’s where a tab of the walk stood and the walk may not follow',
      unclaimed({}),
      { ...knowledge, walks: [aWalk({ sites: [] })] },
      'nobody',
    ],
    [
      'belongs to the walk where the walker brought it by hand',
      unclaimed({}),
      {
        ...knowledge,
        walks: [aWalk({ sites: [] })],
        binding: { ...binding, origins: ['https://shop.example'] },
      },
      'walk',
    ],
    [
      'waits while the log may still catch up',
      unclaimed({ address: 'https://shop.example/new', at: START + 299_000 }),
      knowledge,
      'unsettled',
    ],
    [
      'is nobody’s while no walk is going on',
      unclaimed({}),
      { ...knowledge, binding: null },
      'nobody',
    ],
  ])('%s', (_case, claim, known, owner) => {
    expect(ownerOf(claim, known).owner).toBe(owner);
  });
});

describe('such a fact, drained only after the browser had died', () => {
  const paused = (from: number, to: number | null) =>
    aWalk({
      state: 'paused',
      pauses: [{ from: START + from, to: to === null ? null : START + to }],
    });
  it.each<[string, Claim, Partial<Knowledge>, string]>([
    ['belongs to the walk that follows its site', unclaimed({}), {}, 'walk'],
    [
      'is nobody’s on a site no walk follows',
      unclaimed({ address: 'https://bank.example/' }),
      {},
      'nobody',
    ],
    ['is nobody’s from before the walk', unclaimed({ at: START - 1 }), {}, 'nobody'],
    [
      'is nobody’s from after the walk had ended',
      unclaimed({}),
      { walks: [aWalk({ state: 'ended', endedAt: START + 1_000 })] },
      'nobody',
    ],
    ['is nobody’s from within a pause', unclaimed({}), { walks: [paused(1_000, null)] }, 'nobody'],
    [
      'belongs to a walk that was paused later',
      unclaimed({}),
      { walks: [paused(90_000, null)] },
      'walk',
    ],
    [
      'belongs to it also when the walk was gone on with in between',
      unclaimed({}),
      { binding, hops: [{ tabId: 7, address: HOME, at: now }] },
      'walk',
    ],
  ])('%s', (_case, claim, known, owner) => {
    expect(ownerOf(claim, { ...restarted, ...known }).owner).toBe(owner);
  });

  it('belongs to the latest of two walks that it may be of', () => {
    const walks = [aWalk({ id: 'late', startedAt: START + 50_000 }), aWalk({ id: 'early' })];
    expect(ownerOf(unclaimed({}), { ...restarted, walks })).toEqual({
      owner: 'walk',
      walkId: 'late',
    });
  });
});
