/** A page that refuses more has no room for one more script of its own either. */
const REFUSED_LIMIT = 50;

/**
 * Addresses of what this page's content security policy has refused since we came: on a granted site before any script
 * of its own. Whether the snippet is among them is asked much later, when the Tags tab looks.
 */
export function hearRefused(signal: AbortSignal): ReadonlySet<string> {
  const refused = new Set<string>();
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI }) => {
      if (refused.size < REFUSED_LIMIT) refused.add(blockedURI);
    },
    { signal },
  );
  return refused;
}
