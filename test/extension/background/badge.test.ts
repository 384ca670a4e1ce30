import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { markTabs } from '../../../extension/background/badge.ts';
import { bindTab, unbind } from '../../../extension/background/binding.ts';
import { putWalk } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aWalk } from '../sample-records.ts';

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
    setBadgeBackgroundColor: nothing,
    setBadgeTextColor: nothing,
  };
  Object.assign(fakeBrowser, { action });
  tabId = (await fakeBrowser.tabs.create({ url: SHOP })).id ?? -1;
  await putWalk(aWalk());
});

async function shown(tab = tabId): Promise<string> {
  await markTabs([tab]);
  return `${badges.get(tab)} ${titles.get(tab)}`;
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
