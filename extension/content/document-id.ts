import { cleanAddress } from '../../shared/kit/page-address.ts';

/**
 * The id of this document's first view: the same for every copy of our script in it, so that one which takes over after an
 * update tells the view that the one before has told, and not a second one; on another route it is another view. Two
 * documents that begin in the same tenth of a millisecond (Chromium; one in Firefox) at the same address would be one:
 * a person takes longer to open two.
 */
export function documentId(origin = performance.timeOrigin, address = location.href): string {
  let hash = 0;
  for (const letter of cleanAddress(address)) {
    hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  }
  return `${Math.round(origin * 1_000).toString(36)}-${hash.toString(36)}`;
}
