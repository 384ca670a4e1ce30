import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.ts';

/** Names the folder in which the processes of a test run write down what they started. */
const STARTED = 'WAYMARK_STARTED';

const running = new Set<() => void>();
let watching = false;

/** Ends what was started when this process ends, however it ends. Answers with a function that lets go. */
export function endWithUs(end: () => void): () => void {
  if (!watching) {
    watching = true;
    process.on('exit', () => {
      // The latest first: a browser ends before its folder goes.
      for (const each of [...running].reverse()) each();
    });
  }
  running.add(end);
  return () => running.delete(end);
}

/**
 * The workers of a test run are ended without being asked, and what they started would go on for ever: it is written
 * down from here on.
 * @returns ends what is still running, and removes its folder
 */
export function endAllAfterwards(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-started-'));
  process.env[STARTED] = folder;
  return () => {
    const pids = readdirSync(folder);
    for (const pid of pids) killNow(Number(pid));
    for (const pid of pids) removeAtLast(readFileSync(join(folder, pid), 'utf8'));
    removeAtLast(folder);
  };
}

/** What cannot be removed stays where temporary things are. */
function removeAtLast(folder: string): void {
  try {
    rmSync(folder, REMOVE);
  } catch {
    // The last process of a killed browser is still writing.
  }
}

/** A dying browser still writes into its folder. */
const REMOVE = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 } as const;

/**
 * Ends a browser when this process ends, and when the test run does that this process belongs to.
 * @param folder its profile, removed with it at the end of the run
 * @returns lets go of it
 */
export function endBrowserWithUs(pid: number, folder: string): () => void {
  const forget = endWithUs(() => killNow(pid));
  const list = process.env[STARTED];
  if (!list) return forget;
  const file = join(list, String(pid));
  writeFileSync(file, folder);
  return () => {
    forget();
    rmSync(file, { force: true });
  };
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** SIGKILL that does not mind when the process is gone already. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

export async function untilGone(pid: number, what: string): Promise<void> {
  await until(() => !isRunning(pid), `${what} (process ${Math.abs(pid)}) to be gone`);
}
