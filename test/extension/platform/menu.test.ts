import { beforeEach, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { onNoteMenu, placeMenu } from '../../../extension/platform/gestures.ts';

const made: { id?: string | undefined; title?: string | undefined; contexts?: unknown }[] = [];
let press:
  | ((info: { menuItemId: string }, tab: { id: number; url: string; windowId: number }) => void)
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
  expect(made.map(({ title }) => title)).toEqual(['Add a note here', 'Add a note about “%s”']);
  // One entry for whatever is pressed: two would stand in a submenu.
  const contexts = made.flatMap((item) => item.contexts as string[]);
  expect(new Set(contexts).size).toBe(contexts.length);
});

it('begins a note from either', () => {
  const heard: number[] = [];
  onNoteMenu(({ tabId }) => heard.push(tabId));
  for (const menuItemId of ['add-note', 'add-passage', 'somebody-elses']) {
    press?.({ menuItemId }, { id: 7, url: 'https://shop.example/', windowId: 1 });
  }
  expect(heard).toEqual([7, 7]);
});
