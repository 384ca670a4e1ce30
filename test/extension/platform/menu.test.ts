import { beforeEach, expect, it } from 'vitest';
import browser, { type Menus } from 'webextension-polyfill';
import { onNoteMenu, placeMenu } from '../../../extension/platform/gestures.ts';

const made: { id?: string | undefined; title?: string | undefined; contexts?: unknown }[] = [];
let press:
  | ((info: Partial<Menus.OnClickData>, tab: { id: number; url: string; windowId: number }) => void)
  | undefined;

beforeEach(() => {
  made.length = 0;
  const contextMenus = {
    removeAll: async () => {
      made.length = 0;
    },
    create: (item: (typeof made)[number]) => made.push(item),
    onClicked: {
      addListener: (listener: typeof press) => {
        press = listener;
      },
    },
  };
  Object.assign(browser, { contextMenus });
});

it('says what a note will be about, however often it is placed', async () => {
  await placeMenu();
  await placeMenu();
  expect(made.map(({ title }) => title)).toEqual([
    'Add a note here',
    'Add a note about “%s”',
    'Add a note about this picture',
  ]);
  // One entry for whatever is pressed: two would stand in a submenu, as they do for a picture that is a link.
  const contexts = made.flatMap((item) => item.contexts as string[]);
  expect(new Set(contexts).size).toBe(contexts.length);
});

it('begins a note from each, and says which picture of the page was pressed', () => {
  const heard: unknown[] = [];
  onNoteMenu(({ tabId }, picture) => heard.push([tabId, picture]));
  const srcUrl = 'https://shop.example/coat.png';
  const shop = { id: 7, url: 'https://shop.example/', windowId: 1 };
  for (const menuItemId of ['add-note', 'add-passage', 'add-picture', 'somebody-elses']) {
    press?.({ menuItemId, srcUrl, frameId: 0 }, shop);
  }
  // In a frame the page has no such picture, or another one of the same address.
  press?.({ menuItemId: 'add-picture', srcUrl, frameId: 3 }, shop);
  const none = [7, undefined];
  expect(heard).toEqual([none, none, [7, srcUrl], none]);
});
