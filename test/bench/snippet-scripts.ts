import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { distFolder } from '../launch/extension-folder.ts';
import { asScript, peerScripts } from './snippet-peers.ts';

export interface Script {
  name: string;
  code: string;
  /** Of somebody else: measured in fewer rounds. */
  isPeer: boolean;
}

export const EMPTY = 'empty script';
export const WAYMARK = 'Waymark';
export const FLOOR = 'floor';
export const FLOOR_IDLE = 'floor, in idle time';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Ours as it was built, the floor, and a script that does nothing.
 * @param all also our larger script and the floor's other forms
 */
export async function ownScripts(all: boolean): Promise<Script[]> {
  const built = (name: string) => readFile(`${distFolder('snippet')}/${name}.js`, 'utf8');
  const floor = (idle: boolean, beacon: boolean) =>
    asScript(here('.'), here('snippet-floor.ts'), {
      __IDLE__: String(idle),
      __BEACON__: String(beacon),
    });
  const scripts: [string, string][] = [
    [EMPTY, '(()=>{})()'],
    [WAYMARK, await built('waymark')],
    [FLOOR, await floor(false, true)],
  ];
  if (all) {
    scripts.push([FLOOR_IDLE, await floor(true, true)]);
    scripts.push(['floor, in idle time, silent', await floor(true, false)]);
    const hasFull = existsSync(`${distFolder('snippet')}/waymark.full.js`);
    if (hasFull) scripts.push(['Waymark, full', await built('waymark.full')]);
  }
  return scripts.map(([name, code]) => ({ name, code, isPeer: false }));
}

/** Those that npm has; the others are named on the console. */
export async function otherScripts(origin: string): Promise<Script[]> {
  const peers = await peerScripts(origin, (name, why) =>
    console.log(`missing: ${name}, which could not be installed (${why})`),
  );
  return peers.map(([name, code]) => ({ name, code, isPeer: true }));
}
