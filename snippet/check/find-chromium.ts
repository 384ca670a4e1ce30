import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/**
 * Path of a Chromium, Chrome or Edge on this machine: `$CHROMIUM`, then PATH, then the usual places. Undefined where
 * there is none, for playwright-core may have one of its own.
 */
export function findChromium(env: NodeJS.ProcessEnv, platform: string): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = {
    darwin: MAC,
    win32: WINDOWS_ROOTS.flatMap((name) =>
      WINDOWS.flatMap((place) => (env[name] ? join(env[name], place) : [])),
    ),
  };
  const usual = platform === 'darwin' || platform === 'win32' ? places[platform] : [];
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [env.CHROMIUM, ...onPath, ...usual].find((path) => path && existsSync(path));
}
