import { refreshCopy } from '../store/copy.ts';
import { inTurn } from './in-turn.ts';

const LINE = 'copy';

/**
 * So long after the first change the copy follows; what changes meanwhile goes along. Below the 30 s after which both
 * browsers end an idle background. One that was killed earlier copies after its next start.
 */
const DELAY_MS = 5_000;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Something may have changed: brings the copy up to date a little later. Nobody waits for it. */
export function copySoon(): void {
  waiting ??= setTimeout(copyNow, DELAY_MS);
}

/** The same at once. */
export function copyNow(): void {
  clearTimeout(waiting);
  waiting = undefined;
  // A full disk or a damaged database: what the copy has is kept, and the next change tries again.
  inCopyLine(() => refreshCopy(Date.now())).catch(() => undefined);
}

/** Works with the copy while nobody else does. */
export function inCopyLine<Value>(work: () => Promise<Value>): Promise<Value> {
  return inTurn(LINE, work);
}
