import type { Refusal } from '../platform/messages.ts';

/** Errors of a database that cannot be opened or read; restarting the browser may mend it. */
const BROKEN = new Set([
  'InvalidStateError',
  'NotFoundError',
  'OperationError',
  'UnknownError',
  'VersionError',
  'AbortError',
]);

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

/** `storage.local` has no name for it: Firefox and Chromium each say it in the message. */
function isRefusedByStorage(error: unknown): boolean {
  return error instanceof Error && /^QuotaExceededError\b|\bquota exceeded/.test(error.message);
}

/** What an error from the store means to the person. `unknown` is a fault of ours. */
export function refusalOf(error: unknown): Extract<Refusal, `storage${string}` | 'unknown'> {
  const name = nameOf(error);
  if (name === 'QuotaExceededError' || isRefusedByStorage(error)) return 'storageFull';
  return BROKEN.has(name) ? 'storageBroken' : 'unknown';
}

/** True where the disk has no room for what was to be written. */
export function isStorageFull(error: unknown): boolean {
  return refusalOf(error) === 'storageFull';
}

/** True where a newer Waymark has written the database. */
export function isNewer(error: unknown): boolean {
  return nameOf(error) === 'VersionError';
}
