import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import type { LaunchOptions } from './browser.ts';
import type { Profile } from './extension-folder.ts';
import { findChromium } from './find-browser.ts';

export const VIEWPORT = { width: 1280, height: 800 };
/** Room for tab strip and toolbar around the page. */
const CHROME_HEIGHT = 140;
/** See `LaunchOptions.scale`. */
const COARSE = 0.5;
const LOCALES = { en: 'en-US', sv: 'sv', nb: 'nb', da: 'da' } as const;

/** Chromium makes an unpacked extension's id from its path: the hash's first half, spelled a to p. */
function extensionIdOf(path: string): string {
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/**
 * An unpacked extension that reloads stays disabled unless the profile is in developer mode. And its button
 * shall be in the toolbar, not behind a menu.
 */
async function prepare(profile: Profile): Promise<void> {
  const preferences = join(profile.browser, 'Default', 'Preferences');
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    await rm(join(profile.browser, lock), { force: true });
  }
  if (existsSync(preferences)) return;
  await mkdir(join(profile.browser, 'Default'), { recursive: true });
  const ours = extensionIdOf(profile.extension);
  const wanted = {
    extensions: { ui: { developer_mode: true }, pinned_extensions: [ours] },
    // Its offer would lie over the shop.
    translate: { enabled: false },
  };
  await writeFile(preferences, JSON.stringify(wanted));
}

/** Starts Chromium without any extension yet. */
export async function startChromium(
  profile: Profile,
  options: LaunchOptions,
): Promise<BrowserContext> {
  await prepare(profile);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found on this machine.');
  const { headed = false, viewport = VIEWPORT, scale = COARSE } = options;
  // A person's own browser speaks the person's language.
  const language = options.language ?? (headed ? undefined : 'en');
  return chromium.launchPersistentContext(profile.browser, {
    executablePath,
    headless: !headed,
    // Pictures of a tab show the real window, so no size is pretended.
    viewport: null,
    colorScheme: headed && options.dark === undefined ? null : options.dark ? 'dark' : 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : null,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...(language ? { LANGUAGE: LOCALES[language] } : {}) },
    handleSIGINT: false,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-back-forward-cache',
      ...(headed ? ['--enable-automation'] : []),
    ],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-sync',
      ...(language ? [`--lang=${LOCALES[language]}`] : []),
      `--window-size=${viewport.width},${viewport.height + CHROME_HEIGHT}`,
      ...(headed ? ['--test-type'] : [`--force-device-scale-factor=${scale}`]),
    ],
  });
}
