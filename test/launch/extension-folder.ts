import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithUs } from './processes.ts';

/** A profile folder of our own: `browser` is the browser's, `extension` a copy of what was built. */
export interface Profile {
  readonly folder: string;
  readonly browser: string;
  readonly extension: string;
  readonly downloads: string;
  /** Removes it, unless the caller brought it. */
  tidy(): Promise<void>;
}

/** How often a folder is removed again while a dying browser still writes into it. */
const REMOVE = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

export async function openProfile(kept: string | undefined): Promise<Profile> {
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'waymark-')));
  const letGo = kept ? () => undefined : endWithUs(() => rmSync(folder, REMOVE));
  const profile = {
    folder,
    browser: join(folder, 'browser'),
    extension: join(folder, 'extension'),
    downloads: join(folder, 'downloads'),
    tidy: async () => {
      if (!kept) await rm(folder, REMOVE);
      letGo();
    },
  };
  await mkdir(profile.browser, { recursive: true });
  await mkdir(profile.downloads, { recursive: true });
  return profile;
}

export function distFolder(browser: 'chrome' | 'firefox' | 'snippet'): string {
  return fileURLToPath(new URL(`../../dist/${browser}`, import.meta.url));
}

/**
 * Copies the built extension into the profile. An unpacked extension's id comes from its path, so the
 * path stays the same for the profile's life, whatever is built meanwhile.
 */
export async function copyExtension(from: string, profile: Profile): Promise<void> {
  await rm(profile.extension, REMOVE);
  await cp(from, profile.extension, { recursive: true });
}

/**
 * Runs an action while the copied manifest asks for the hosts at install. Nothing of ours runs meanwhile: a background
 * that is replaced while it starts finds its browser's API gone.
 */
export async function whileRequired(
  profile: Profile,
  hosts: readonly string[],
  action: () => Promise<void>,
): Promise<void> {
  const file = join(profile.extension, 'manifest.json');
  const shipped = await readFile(file, 'utf8');
  const { background: _, ...idle } = JSON.parse(shipped);
  await writeFile(file, JSON.stringify({ ...idle, host_permissions: hosts }));
  try {
    await action();
  } finally {
    await writeFile(file, shipped);
  }
}

/** `http://shop.localhost:4173` as a match pattern; patterns stay. */
export function matchPattern(origin: string): string {
  if (origin.includes('*') || origin === '<all_urls>') return origin;
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
