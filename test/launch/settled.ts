import type { Page } from './page.ts';
import { until } from './until.ts';

const PATIENCE_MS = 3_000;

type Api = typeof chrome;

/**
 * Waits until the extension has registered its script for the sites it was granted, so that the first page
 * a test opens is one that it runs in. An extension that registers none is not waited for any longer.
 */
export async function sitesRegistered(extension: Page, count: number): Promise<void> {
  if (count === 0) return;
  const enough = () =>
    extension.eval(async (count) => {
      const api = (globalThis as { browser?: Api }).browser ?? chrome;
      return (await api.scripting.getRegisteredContentScripts()).length >= count;
    }, count);
  await until(enough, 'the extension to register its script', PATIENCE_MS).catch(() => undefined);
}
