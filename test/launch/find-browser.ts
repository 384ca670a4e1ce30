import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names to look for along PATH, the likeliest first. */
const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Places outside PATH. Windows ones lie below one of its program folders. */
const PLACES = {
  chromium: {
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
    win32: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    darwin: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    linux: ['/snap/bin/firefox', '/opt/firefox/firefox'],
    win32: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
  },
};

function candidates(kind: 'chromium' | 'firefox'): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  const { platform } = process;
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((name) => process.env[name] ?? []);
    return PLACES[kind].win32.flatMap((place) => roots.map((root) => join(root, place)));
  }
  return [...onPath, ...(platform === 'darwin' ? PLACES[kind].darwin : PLACES[kind].linux)];
}

function find(kind: 'chromium' | 'firefox', wish: string | undefined): string | undefined {
  return [wish, ...candidates(kind)].find((path) => path && existsSync(path));
}

const isFirefox = (path: string | undefined) => /firefox/i.test(path ?? '');

/** Path of a Chromium, Chrome or Edge: `$CHROMIUM`, `$BROWSER_BINARY`, PATH, then the usual places. */
export function findChromium(): string | undefined {
  const { BROWSER_BINARY: wish, CHROMIUM } = process.env;
  return find('chromium', CHROMIUM ?? (isFirefox(wish) ? undefined : wish));
}

/** Path of a Firefox: `$FIREFOX`, `$BROWSER_BINARY`, PATH, then the usual places. */
export function findFirefox(): string | undefined {
  const { BROWSER_BINARY: wish, FIREFOX } = process.env;
  return find('firefox', FIREFOX ?? (isFirefox(wish) ? wish : undefined));
}
