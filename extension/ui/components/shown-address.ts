/** An address as a person says it: host and path, without scheme and without a lone slash. */
export function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname, search, hash } = new URL(address);
  return host + (pathname === '/' ? '' : decoded(pathname)) + search + hash;
}

/** `shop.example` of `https://shop.example`. */
export function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A malformed escape is shown as it stands.
    return path;
  }
}
