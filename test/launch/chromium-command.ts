import type { Page, Worker } from 'playwright-core';

/** Lets the worker take the next message on a port of ours for a command. */
async function awaitCommand(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const hear = (port: chrome.runtime.Port) => {
      if (port.name !== 'command') return;
      chrome.runtime.onConnect.removeListener(hear);
      port.onMessage.addListener(({ name, tab }) => {
        const event = chrome.commands.onCommand as unknown as {
          dispatch(name: string, tab: chrome.tabs.Tab): void;
        };
        event.dispatch(name, tab);
        port.disconnect();
      });
    };
    chrome.runtime.onConnect.addListener(hear);
  });
}

/**
 * Chromium takes commands from its window only, so the worker is told as the browser tells it. A page of ours hands it
 * the gesture that a key would be: a message carries the one in which it was sent, and whatever we evaluate is one.
 */
export async function giveCommand(
  worker: Worker,
  control: Page,
  name: string,
  tabId: number,
): Promise<void> {
  await awaitCommand(worker);
  await control.evaluate(
    async ({ name, tabId }) => {
      const tab = await chrome.tabs.get(tabId);
      const port = chrome.runtime.connect({ name: 'command' });
      const done = new Promise<void>((resolve) => port.onDisconnect.addListener(() => resolve()));
      port.postMessage({ name, tab });
      await done;
    },
    { name, tabId },
  );
}
