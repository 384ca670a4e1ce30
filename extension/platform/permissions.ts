import browser from 'webextension-polyfill';
import { originOf } from '../../shared/kit/page-address.ts';

/**
 * The match pattern of an origin, for every port: Firefox refuses a port in a pattern,
 * and both browsers read a pattern without one as any port.
 */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Whether the browser lets us into an origin beyond a toolbar click. False for what is no http(s) origin. */
export async function isGranted(origin: string): Promise<boolean> {
  if (originOf(origin) === '') return false;
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Chromium alone: as `isGranted`, told in a callback of the browser's own, which still has the gesture. */
export function tellGranted(origin: string, callback: (isGranted: boolean) => void): void {
  chrome.permissions.contains({ origins: [patternOf(origin)] }, callback);
}

/**
 * Asks the person for origins in one prompt. True when all were granted.
 * Must be the first call in a click handler: Firefox drops the gesture after an await.
 */
export async function requestSites(origins: readonly string[]): Promise<boolean> {
  const patterns = origins.filter((origin) => originOf(origin) !== '').map(patternOf);
  if (patterns.length === 0) return false;
  const wanted = { origins: [...new Set(patterns)] };
  // Chromium never answers a request for a site that a wider grant covers already, and keeps the gesture.
  if (__BROWSER__ === 'chrome' && (await browser.permissions.contains(wanted))) return true;
  return browser.permissions.request(wanted);
}

/** Match patterns of all granted sites. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

/** Calls back when sites were granted or taken away. Register at the top of the background. */
export function onGrantsChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(() => callback());
  browser.permissions.onRemoved.addListener(() => callback());
}

/** As `onGrantsChanged`, for a page that shows them, until the signal aborts. */
export function watchGrants(callback: () => void, signal: AbortSignal): void {
  const tell = () => callback();
  browser.permissions.onAdded.addListener(tell);
  browser.permissions.onRemoved.addListener(tell);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(tell);
    browser.permissions.onRemoved.removeListener(tell);
  });
}

/** Gives one granted pattern back to the browser. False where the browser keeps it. */
export async function releaseSite(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}
