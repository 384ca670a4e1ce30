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
const knowledge: Knowledge = { binding, hops, walk: aWalk(), ownOrigins: nothing, now };

const claimed = (over: Partial<Claim>): Claim => ({
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
