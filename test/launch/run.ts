import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endWithUs, killNow } from './processes.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  code: number;
  /** What it wrote, both streams as they came. */
  output: string;
}

/** Runs a program of `node_modules/.bin` (or of the system) in the project's root. Never throws for an exit code. */
export function run(
  program: string,
  args: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<Ran> {
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env, PATH: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's programs are scripts there.
      shell: process.platform === 'win32',
    });
    const letGo = endWithUs(() => child.pid && killNow(child.pid));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      letGo();
      resolve({ code: code ?? 1, output });
    });
  });
}
