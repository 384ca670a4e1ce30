import { spawn } from 'node:child_process';
import type { BrowserKind } from './browser.ts';
import { distFolder } from './extension-folder.ts';
import { findChromium, findFirefox } from './find-browser.ts';

const CLICKS = {
  chromium: (
    folder: string,
  ) => `1. Open chrome://extensions (Edge: edge://extensions) and switch Developer mode on.
2. Click Load unpacked.
3. Choose ${folder}`,
  firefox: (folder: string) => `1. Open about:debugging#/runtime/this-firefox.
2. Click Load Temporary Add-on.
3. Choose manifest.json in ${folder}`,
};

/** The browser would not take the extension from us: opens the shop anyway and says how a person loads it. */
export function byHand(kind: BrowserKind, feed: string, why: Error): null {
  const binary = kind === 'firefox' ? findFirefox() : findChromium();
  console.log(`This browser did not let the extension be loaded (${why.message.split('\n')[0]}).`);
  if (binary) spawn(binary, [feed], { stdio: 'ignore', detached: true }).unref();
  const folder = distFolder(kind === 'firefox' ? 'firefox' : 'chrome');
  console.log(`The shop is at ${feed}\n\nThree clicks load it by hand:\n${CLICKS[kind](folder)}\n`);
  console.log('Ctrl+C ends the shop.');
  return null;
}
