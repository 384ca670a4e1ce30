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

/** Firefox throws exceptions of its own beside errors; they have names, too. */
function nameOf(error: unknown): string {
  const { name }: { name?: unknown } = Object(error);
  return typeof name === 'string' ? name : '';
}

/** The second is how Firefox's Cache API says it. */
const FULL = new Set(['QuotaExceededError', 'NS_ERROR_FILE_NO_DEVICE_SPACE']);

/** `storage.local` has no name for it: Firefox and Chromium each say it in the message. */
function isRefusedByStorage(error: unknown): boolean {
  return error instanceof Error && /^QuotaExceededError\b|\bquota exceeded/.test(error.message);
}

/** What an error from the store means to the person. `unknown` is a fault of ours. */
export function refusalOf(error: unknown): Extract<Refusal, `storage${string}` | 'unknown'> {
  const name = nameOf(error);
  if (FULL.has(name) || isRefusedByStorage(error)) return 'storageFull';
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
