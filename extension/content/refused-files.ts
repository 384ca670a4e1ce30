/**
 * As many as a browser keeps of them for those who ask later. A page that refuses more has no room for one more script of
 * its own either.
 */
const REFUSED_LIMIT = 100;

/** Keeps an address that was refused, unless the page refuses without end. */
export function keepRefused(refused: Set<string>, address: string): void {
  if (refused.size < REFUSED_LIMIT) refused.add(address);
}

/**
 * Addresses of what this page's content security policy has refused since we came: on a granted site before any script
 * of its own. Whether the snippet is among them is asked much later, when the Tags tab looks; what was refused before
 * we came is asked for then, too (`tag/refused-before.ts`).
 */
export function hearRefused(signal: AbortSignal): ReadonlySet<string> {
  const refused = new Set<string>();
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI }) => keepRefused(refused, blockedURI),
    { signal },
  );
  return refused;
}
