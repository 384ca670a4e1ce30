import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openProfile, type Profile } from './extension-folder.ts';
import { FirefoxSession } from './firefox-session.ts';
import { startFirefox } from './firefox-start.ts';

/** Names the folder that a new Firefox profile begins as. */
const WARM = 'WAYMARK_WARM_FIREFOX';
const NOT_WORTH_COPYING =
  /^(cache2|crashes|minidumps|safebrowsing|lock|\.parentlock|Marionette.*)$/;

/**
 * Firefox builds caches when it starts on an empty profile, which is half the time of its start. Builds them once, for
 * all profiles that are opened afterwards by this process and those it starts.
 * @returns removes them
 */
export async function warmFirefox(): Promise<() => Promise<void>> {
  const profile = await openProfile(undefined);
  const firefox = await startFirefox(profile, 'nobody@waymark.example', {});
  const session = new FirefoxSession(firefox.marionette);
  await session.begin();
  // It answers with a lost connection now and then.
  await session.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  await firefox.gone;
  session.close();
  firefox.letGo();
  process.env[WARM] = profile.browser;
  return async () => {
    delete process.env[WARM];
    await profile.tidy();
  };
}

/** Fills a new profile with what `warmFirefox` prepared, where it did. A profile that has been used stays as it is. */
export async function fillProfile(profile: Profile): Promise<void> {
  const from = process.env[WARM];
  if (!from || !existsSync(from) || existsSync(join(profile.browser, 'prefs.js'))) return;
  const filling = `${profile.browser}.filling`;
  const filter = (source: string) => !NOT_WORTH_COPYING.test(basename(source));
  await cp(from, filling, { recursive: true, filter });
  await rm(profile.browser, { recursive: true });
  await rename(filling, profile.browser);
}
