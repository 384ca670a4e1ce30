import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { bindTab, forgetTabs } from '../../../extension/background/binding.ts';
import { briefingForFrame } from '../../../extension/background/frame-briefing.ts';
import { tabView } from '../../../extension/background/tab-view.ts';
import { declineSite, followSite } from '../../../extension/background/walks.ts';
import * as read from '../../../extension/store/read.ts';
import { putJourney, putWalk } from '../../../extension/store/write.ts';
import { SITE_LIMIT } from '../../../shared/journey/limits.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

const PAY = 'https://pay.example';
let tabId: number;

beforeEach(async () => {
  await freshExtension();
  fakeBrowser.permissions.contains = async () => false;
  await putJourney(aJourney());
  await putWalk(aWalk());
  tabId = (await fakeBrowser.tabs.create({ url: `${PAY}/card` })).id ?? -1;
  await bindTab('walk-1', tabId, 'https://shop.example/', 1);
});

const isDeclined = async () => (await tabView(tabId)).declined;
const goOnAfterRestart = async () => {
  await forgetTabs();
  await bindTab('walk-1', tabId, 'https://shop.example/', 2);
};

it('who said no to a site is not asked again, also after the browser was closed', async () => {
  expect(await isDeclined()).toBe(false);
  await declineSite('walk-1', `${PAY}/card`);
  await declineSite('walk-1', PAY);
  await goOnAfterRestart();
  expect(await isDeclined()).toBe(true);
  expect((await read.walk('walk-1'))?.declined).toEqual([PAY]);
});

it('a frame of such a site stays unheard, also after the browser was closed', async () => {
  await declineSite('walk-1', PAY);
  await goOnAfterRestart();
  await fakeBrowser.tabs.update(tabId, { url: 'https://shop.example/checkout' });
  expect(
    await briefingForFrame(tabId, { pageId: 'f-1', address: `${PAY}/card` }, `${PAY}/card`),
  ).toBeNull();
  const other = 'https://chat.example/';
  expect(await briefingForFrame(tabId, { pageId: 'f-2', address: other }, other)).toMatchObject({
    walkId: 'walk-1',
  });
});

it('a yes that comes later holds, and of very many the latest are known', async () => {
  await declineSite('walk-1', PAY);
  await followSite('walk-1', PAY);
  expect(await isDeclined()).toBe(false);
  for (let site = 0; site <= SITE_LIMIT; site += 1) {
    await declineSite('walk-1', `https://s${site}.example`);
  }
  const declined = (await read.walk('walk-1'))?.declined;
  expect(declined).toHaveLength(SITE_LIMIT);
  expect(declined?.at(-1)).toBe(`https://s${SITE_LIMIT}.example`);
});

it('a walk that is gone refuses nothing', async () => {
  expect(await declineSite('walk-2', PAY)).toEqual({ ok: false, reason: 'notFound' });
});
