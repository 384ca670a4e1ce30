import type { CDPSession, Page } from 'playwright-core';
import { copyExtension, matchPattern, type Profile, whileRequired } from './extension-folder.ts';
import { until } from './until.ts';

interface ExtensionDomain {
  send(method: 'Extensions.loadUnpacked', params: { path: string }): Promise<{ id: string }>;
}

function holdsAll(control: Page, origins: string[]): Promise<boolean> {
  return control.evaluate((wanted) => chrome.permissions.contains({ origins: wanted }), origins);
}

/** Opens the blank page of the extension: its manifest, shown as text, has the whole API and no script. */
async function openControl(control: Page, id: string): Promise<void> {
  await until(
    () => control.goto(`chrome-extension://${id}/manifest.json`).then(() => true),
    'the extension to be there',
  );
}

/** Loads the extension anew from its folder. The control page leaves first: Chromium closes an unloaded extension's tabs. */
export async function loadAgain(
  session: CDPSession,
  control: Page,
  profile: Profile,
): Promise<void> {
  await control.goto('about:blank');
  const root = session as unknown as ExtensionDomain;
  const { id } = await root.send('Extensions.loadUnpacked', { path: profile.extension });
  await openControl(control, id);
}

/**
 * Installs the profile's copy and sees to it that it holds the hosts. Chromium forgets what was loaded this way when
 * it ends, but not its storage, so this is done at every start. Hosts that a manifest once asked for at install stay
 * granted when they become optional: the only way to grant them without a person at Chromium's prompt.
 */
export async function installExtension(
  session: CDPSession,
  control: Page,
  profile: Profile,
  wanted: { from: string; renew: boolean; grant: readonly string[] },
): Promise<string> {
  const root = session as unknown as ExtensionDomain;
  const path = profile.extension;
  const origins = wanted.grant.map(matchPattern);
  if (wanted.renew) await copyExtension(wanted.from, profile);
  if (origins.length > 0) {
    await whileRequired(profile, origins, async () => {
      await root.send('Extensions.loadUnpacked', { path });
    });
  }
  const { id } = await root.send('Extensions.loadUnpacked', { path });
  await openControl(control, id);
  await until(() => holdsAll(control, origins), 'the sites to be granted');
  return id;
}
