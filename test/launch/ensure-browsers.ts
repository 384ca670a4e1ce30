import { existsSync } from 'node:fs';
import type { BrowserKind } from './browser.ts';
import { findChromium, findFirefox } from './find-browser.ts';
import { run } from './run.ts';

/** Debian ships Chromium's languages apart. */
const DEBIAN_CHROMIUM = '/usr/lib/chromium/locales';

function missingPackages(kinds: readonly BrowserKind[]): string[] {
  const missing: string[] = [];
  if (kinds.includes('chromium')) {
    if (!findChromium()) missing.push('chromium', 'chromium-l10n');
    else if (existsSync(DEBIAN_CHROMIUM) && !existsSync(`${DEBIAN_CHROMIUM}/sv.pak`)) {
      missing.push('chromium-l10n');
    }
  }
  if (kinds.includes('firefox') && !findFirefox()) missing.push('firefox-esr');
  return missing;
}

const nameOf = (kind: BrowserKind) =>
  kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
const isThere = (kind: BrowserKind) =>
  Boolean(kind === 'chromium' ? findChromium() : findFirefox());

/**
 * Sees to it that the browsers are there; on Debian, as root, it installs them.
 * @throws with the command to run, where it may not install or could not
 */
export async function ensureBrowsers(kinds: readonly BrowserKind[]): Promise<void> {
  const packages = missingPackages(kinds);
  if (packages.length === 0) return;
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  const absent = kinds.filter((kind) => !isThere(kind)).map(nameOf);
  if (!debian) {
    if (absent.length === 0) return;
    throw new Error(
      `${absent.join(' and ')} not found. Install it, or name its program in BROWSER_BINARY.`,
    );
  }
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (process.getuid?.() !== 0) {
    throw new Error(`Some browsers are missing. Please run: sudo apt-get ${install.join(' ')}`);
  }
  console.log(`Installing ${packages.join(', ')} ...`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], quiet);
  const { code, output } = await run('apt-get', install, quiet);
  if (code !== 0) throw new Error(`apt-get ${install.join(' ')} failed:\n${output}`);
}
