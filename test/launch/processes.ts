import { until } from './until.ts';

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
