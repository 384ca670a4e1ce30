/** Bytes handed to one call; more would overflow the call stack. */
const CHUNK_BYTES = 32_768;

/** Bytes as text, as files carry a picture. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  }
  return btoa(binary);
}
