import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaunchOptions } from './browser.ts';
import type { Profile } from './extension-folder.ts';
import { findFirefox } from './find-browser.ts';
import { Marionette } from './marionette.ts';
import { endBrowserWithUs, killNow } from './processes.ts';
import { until } from './until.ts';

/** The extension's origin is a random one unless the profile names it. */
export const EXTENSION_UUID = '5f3d1c9e-7a42-4c58-9b0e-2d6a8c4e1f70';
/** See `LaunchOptions.scale`. */
const COARSE = 0.5;
/** Half of what a screen shows: every frame costs. */
const FRAMES_PER_SECOND = 30;
/** Larger than any viewport with sidebar and toolbars around it. */
const SCREEN = { MOZ_HEADLESS_WIDTH: '2560', MOZ_HEADLESS_HEIGHT: '1800' };

function preferences(profile: Profile, geckoId: string, options: LaunchOptions) {
  const ask = options.prompts === 'refuse' || options.headed === true;
  const look = options.headed && options.dark === undefined ? {} : schemeOf(options.dark ?? false);
  return {
    ...look,
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: EXTENSION_UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': ask,
    'devtools.jsonview.enabled': false,
    // Lets the listener to page consoles in.
    'security.allow_parent_unrestricted_js_loads': true,
    ...roomFor(options),
    ...(options.headed ? {} : { ...downloadsInto(profile), ...cheaply(options) }),
    'browser.startup.page': 0,
    // Each tab would start a process ahead of the next one.
    'dom.ipc.processPrelaunch.enabled': false,
    'browser.startup.homepage': 'about:blank',
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'ui.prefersReducedMotion': options.reducedMotion ? 1 : 0,
  };
}

/** Of all sites and extensions together; Firefox reckons in kilobytes. */
function roomFor({ quota }: LaunchOptions) {
  const kilobytes = quota === undefined ? -1 : Math.floor(quota / 1_024);
  return { 'dom.quotaManager.temporaryStorage.fixedLimit': kilobytes };
}

/** Frames and pixels are painted by the processor. */
function cheaply({ scale = COARSE }: LaunchOptions) {
  return { 'layout.css.devPixelsPerPx': String(scale), 'layout.frame_rate': FRAMES_PER_SECOND };
}

function downloadsInto(profile: Profile) {
  return {
    'browser.download.dir': profile.downloads,
    'browser.download.folderList': 2,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.download.always_ask_before_handling_new_types': false,
  };
}

/** 0 is dark, 1 is light. */
function schemeOf(dark: boolean) {
  return {
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
  };
}

async function writePreferences(profile: Profile, wanted: Record<string, unknown>): Promise<void> {
  const lines = Object.entries(wanted).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile.browser, 'user.js'), `${lines.join('\n')}\n`);
}

export interface RunningFirefox {
  marionette: Marionette;
  pid: number;
  gone: Promise<void>;
  letGo(): void;
}

/** Longer does no start take, on a machine with much else to do. */
const START_PATIENCE_MS = 30_000;

/** Starts Firefox with a remote session and without any extension yet. One that does not come up is ended and started again, once. */
export async function startFirefox(
  profile: Profile,
  geckoId: string,
  options: LaunchOptions,
): Promise<RunningFirefox> {
  const binary = findFirefox();
  if (!binary) throw new Error('No Firefox was found on this machine.');
  await writePreferences(profile, preferences(profile, geckoId, options));
  return startOnce(binary, profile, options).catch(() => startOnce(binary, profile, options));
}

async function startOnce(
  binary: string,
  profile: Profile,
  { headed }: LaunchOptions,
): Promise<RunningFirefox> {
  const portFile = join(profile.browser, 'MarionetteActivePort');
  await rm(portFile, { force: true });
  const child = spawn(
    binary,
    [
      ...['-profile', profile.browser, '-no-remote', '-marionette', '--remote-allow-system-access'],
      ...(headed ? [] : ['-headless']),
    ],
    { stdio: 'ignore', env: { ...process.env, ...(headed ? {} : SCREEN) } },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { pid } = child;
  if (!pid) throw new Error(`${binary} did not start.`);
  const letGo = endBrowserWithUs(pid, profile.folder);
  // The file is read at each try: it may be there before all of its number is.
  const listening = async () => {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
    const port = existsSync(portFile) && Number(await readFile(portFile, 'utf8'));
    return port ? Marionette.connect(port) : null;
  };
  try {
    const marionette = await until(listening, 'Firefox to listen', START_PATIENCE_MS);
    return { marionette, pid, gone, letGo };
  } catch (error) {
    killNow(pid);
    letGo();
    await gone;
    throw error;
  }
}
