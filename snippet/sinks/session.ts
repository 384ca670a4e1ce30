/** In sessionStorage, which ends with the tab: the session's id, or `-` where this session is not in the sample. */
const KEY = 'waymark.session';
const LEFT_OUT = '-';
const ID_BYTES = 16;

export interface Session {
  /** 32 hexadecimal digits; empty where this session is not in the sample. */
  id: string;
  /** True on the page where it began. */
  fresh: boolean;
}

/** Unguessable, also on pages that are not secure, where `randomUUID` is missing. */
export function randomId(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    (byte + 256).toString(16).slice(1),
  ).join('');
}

/** Finds the tab's session or begins one. Where storage is denied it lives as long as the page. */
export function openSession(sample: number): Session {
  const known = stored();
  if (known) return { id: known === LEFT_OUT ? '' : known, fresh: false };
  // The draw is kept, not made anew on each page: a session is sent whole or not at all.
  const id = Math.random() < sample ? randomId(ID_BYTES) : '';
  stored(id || LEFT_OUT);
  return { id, fresh: true };
}

/** Forgets the session, as when consent is taken back. */
export function closeSession(): void {
  stored('');
}

/** Reads what is stored, or stores it; the empty text removes it. */
function stored(value?: string): string | null {
  try {
    if (value) sessionStorage.setItem(KEY, value);
    else if (value === '') sessionStorage.removeItem(KEY);
    else return sessionStorage.getItem(KEY);
  } catch {
    // Denied, as in a sandboxed frame, or full.
  }
  return null;
}
