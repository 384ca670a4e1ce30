import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drain } from '../../../extension/background/drain.ts';
import type { PageSender } from '../../../extension/background/handler.ts';
import { pageTable } from '../../../extension/background/handlers.ts';
import { post, UNCLAIMED_WALK } from '../../../extension/platform/outbox.ts';
import * as read from '../../../extension/store/read.ts';
import { aPageStep } from '../sample-records.ts';
import { entry, NOW, TAB, walkInOneTab } from './draining.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

vi.mock('../../../extension/background/enter.ts', () => ({}));

const { tabsAtShop } = vi.hoisted(() => ({ tabsAtShop: [] as { tabId: number }[] }));
vi.mock('../../../extension/platform/tabs.ts', async (original) => ({
  ...(await original()),
  tabsAt: async () => tabsAtShop,
}));

const SHOP = 'https://shop.example/';
const BESIDE = 99;

beforeEach(async () => {
  await walkInOneTab();
  tabsAtShop.splice(0, tabsAtShop.length, { tabId: TAB }, { tabId: BESIDE });
});
afterEach(() => vi.restoreAllMocks());

/** A page that nobody answered in time says what it knows; then it is answered. */
async function answeredLate(pageId: string, tabId: number): Promise<void> {
  const address = `${SHOP}seen-by-chance`;
  const step = aPageStep({ id: pageId, walkId: UNCLAIMED_WALK, address, at: NOW - 100 });
  await post(`step:${pageId}`, entry({ kind: 'step', step }, { pageId, tabId: null }));
  const from = { pageTabId: tabId, address: SHOP } as PageSender;
  await pageTable.briefingForPage.run({ pageId, address: SHOP, from: '' }, from);
}

it('a page in a tab beside the walk is no page of it, also once that tab is closed', async () => {
  await answeredLate('beside', BESIDE);
  tabsAtShop.splice(1);
  await drain();
  expect(await read.steps('walk-1')).toEqual([]);
});

it('a page in the walk’s own tab is, though the browser’s word of it was lost', async () => {
  tabsAtShop.splice(1);
  await answeredLate('within', TAB);
  await drain();
  expect((await read.steps('walk-1')).map(({ id }) => id)).toEqual(['within']);
});
