import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bindTab,
  carryOver,
  countIn,
  dropClosed,
  forgetTabs,
  joinFrom,
  joinOpened,
  logHop,
  settledBinding,
  unbind,
} from '../../../extension/background/binding.ts';
import { readHops } from '../../../extension/platform/session.ts';
import { putWalk } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(async () => {
  await freshExtension();
  await bindTab('walk-1', 7, 'https://shop.example/', 1);
});

describe('the tabs of a walk', () => {
  it('are remembered also after they were closed', async () => {
    await joinOpened(8, 7);
    await dropClosed(7, 2);
    expect(await settledBinding()).toMatchObject({ tabIds: [8], everTabIds: [7, 8] });
  });

  it('are joined by tabs opened from them, and by no others', async () => {
    await Promise.all([joinOpened(8, 7), joinOpened(9, 99), joinOpened(10, 8)]);
    expect((await settledBinding())?.tabIds).toEqual([7, 8, 10]);
  });

  it('are known also where the disk takes nothing', async () => {
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    await joinOpened(8, 7);
    full.mockRestore();
    expect((await settledBinding())?.tabIds).toEqual([7, 8]);
  });

  it('are those of one walk: another one begins anew', async () => {
    await bindTab('walk-2', 9, 'https://pay.example/', 2);
    expect(await settledBinding()).toEqual({
      walkId: 'walk-2',
      tabIds: [9],
      everTabIds: [9],
      origins: ['https://pay.example'],
    });
    expect(await readHops()).toEqual([{ tabId: 9, address: 'https://pay.example/', at: 2 }]);
  });

  it('let go only of the walk that is meant', async () => {
    expect(await unbind('walk-2')).toEqual([]);
    expect(await unbind('walk-1')).toEqual([7]);
    expect(await settledBinding()).toBeNull();
  });

  it('log where they went, without secrets, and nothing of other tabs', async () => {
    await Promise.all([
      logHop(7, 'https://shop.example/cart?token=abc', 2),
      logHop(99, 'https://bank.example/', 3),
    ]);
    expect((await readHops()).map(({ address }) => address)).toEqual([
      'https://shop.example/',
      'https://shop.example/cart',
    ]);
  });

  it('bring a site in by hand, in their own tabs only', async () => {
    await countIn(7, 'https://mail.example/inbox');
    await countIn(99, 'https://bank.example/');
    expect((await settledBinding())?.origins).toEqual([
      'https://shop.example',
      'https://mail.example',
    ]);
  });

  it('survive an update of the extension, and not a restart of the browser', async () => {
    const { id = -1 } = await fakeBrowser.tabs.create({ url: 'https://shop.example/' });
    await bindTab('walk-1', id, 'https://shop.example/', 2);
    await fakeBrowser.storage.session.clear();
    await carryOver();
    expect((await settledBinding())?.tabIds).toEqual([7, id]);
    await fakeBrowser.storage.session.clear();
    await forgetTabs();
    await carryOver();
    expect(await settledBinding()).toBeNull();
  });

  it('do not survive an update that came while the browser was closed: none of them is there', async () => {
    await fakeBrowser.storage.session.clear();
    await carryOver();
    expect(await settledBinding()).toBeNull();
  });

  it('do not survive a restart that an update came with, though a new tab has got an old one’s id', async () => {
    const { id = -1 } = await fakeBrowser.tabs.create({ url: 'https://bank.example/' });
    await bindTab('walk-1', id, 'https://shop.example/', 2);
    await fakeBrowser.storage.session.clear();
    await carryOver();
    await forgetTabs();
    expect(await settledBinding()).toBeNull();
  });

  it.each([[{ walkId: 7 }], ['walk-1'], [null]])('stored as %j are none', async (stored) => {
    await fakeBrowser.storage.session.set({ walk: stored });
    expect(await settledBinding()).toBeNull();
  });
});

describe('a window that opens without saying from where', () => {
  const SHOP = 'https://shop.example/';
  let walkTab: number;
  let opened: number;
  beforeEach(async () => {
    await freshExtension();
    await putWalk(aWalk());
    walkTab = (await fakeBrowser.tabs.create({ url: SHOP })).id ?? -1;
    opened = (await fakeBrowser.tabs.create({ url: 'https://pay.example/' })).id ?? -1;
    Object.assign(fakeBrowser.tabs, { query: async ({ url }: { url: string[] }) => at(url) });
    await bindTab('walk-1', walkTab, SHOP, 1);
  });
  let open: Record<string, number[]>;
  const at = (patterns: string[]) =>
    (open[patterns[0] ?? ''] ?? []).map((id) => ({ id, windowId: 1, active: true, url: SHOP }));

  it('joins the walk where the site it came from is open in the walk alone', async () => {
    open = { 'https://shop.example/*': [walkTab, opened] };
    await joinFrom(opened, 'https://shop.example');
    expect(await settledBinding()).toMatchObject({
      tabIds: [walkTab, opened],
      openedTabIds: [opened],
    });
  });

  it('stays out where another tab shows that site too, or none does, or the walk does not follow there', async () => {
    open = { 'https://shop.example/*': [walkTab, 99] };
    await joinFrom(opened, 'https://shop.example');
    open = {};
    await joinFrom(opened, 'https://shop.example');
    open = { 'https://bank.example/*': [walkTab] };
    await joinFrom(opened, 'https://bank.example');
    await joinFrom(opened, '');
    expect((await settledBinding())?.tabIds).toEqual([walkTab]);
  });
});
