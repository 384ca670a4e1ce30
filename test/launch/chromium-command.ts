import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { Tab } from './browser.ts';
import { until } from './until.ts';

/** What the browser tells of: a command by its name, an entry of the context menu with what was pressed. */
export type Told = { command: string } | { entry: chrome.contextMenus.OnClickData };

/** Lets the worker take the next message on a port of ours for a gesture. */
async function awaitGesture(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    type Heard = { dispatch(what: unknown, tab: chrome.tabs.Tab): void };
    const hear = (port: chrome.runtime.Port) => {
      if (port.name !== 'gesture') return;
      chrome.runtime.onConnect.removeListener(hear);
      port.onMessage.addListener(({ told, tab }: { told: Told; tab: chrome.tabs.Tab }) => {
        const { onCommand } = chrome.commands as unknown as { onCommand: Heard };
        const { onClicked } = chrome.contextMenus as unknown as { onClicked: Heard };
        if ('command' in told) onCommand.dispatch(told.command, tab);
        else onClicked.dispatch(told.entry, tab);
        port.disconnect();
      });
    };
    chrome.runtime.onConnect.addListener(hear);
  });
}

/**
 * Chromium takes commands and its menu from its window only, so the worker is told as the browser tells it. A page of ours
 * hands it the gesture that a key would be: a message carries the one in which it was sent, and whatever we evaluate is one.
 */
export async function giveGesture(
  { context, control }: { context: BrowserContext; control: Page },
  origin: string,
  told: Told,
  tabId: number,
): Promise<void> {
  // The last one: an extension that was loaded twice leaves its first worker in the list.
  const latest = () => context.serviceWorkers().findLast((each) => each.url().startsWith(origin));
  await awaitGesture(await until(latest, 'the service worker'));
  await control.evaluate(
    async ({ told, tabId }) => {
      const tab = await chrome.tabs.get(tabId);
      const port = chrome.runtime.connect({ name: 'gesture' });
      const done = new Promise<void>((resolve) => port.onDisconnect.addListener(() => resolve()));
      port.postMessage({ told, tab });
      await done;
    },
    { told, tabId },
  );
}

/** What the menu says that was opened on an element and an entry of which was chosen. */
export async function pressedIn(
  tab: Tab,
  selector: string,
  menuItemId: string,
): Promise<chrome.contextMenus.OnClickData> {
  const srcUrl = await tab.eval(
    (selector) => document.querySelector<HTMLImageElement>(selector)?.currentSrc,
    selector,
  );
  const pressed = { menuItemId, editable: false, frameId: 0, pageUrl: await tab.url() };
  return { ...pressed, ...(srcUrl ? { mediaType: 'image', srcUrl } : {}) };
}
