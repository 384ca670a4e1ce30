export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

/** Base64 of the first 12 bytes is enough to tell. */
const HEAD_CHARACTERS = 16;

/** True for canonical base64 (padding included) of at least one byte. */
export function isBase64(text: string): boolean {
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}

/**
 * What an image's first bytes say it is, whatever its name claims; undefined for anything else, SVG included
 * (an SVG is a document that can carry scripts).
 * @param base64 the image, or at least its first 16 characters
 */
export function imageTypeOf(base64: string): ImageType | undefined {
  const text = base64.slice(0, HEAD_CHARACTERS);
  if (text.length < HEAD_CHARACTERS || !isBase64(text)) return undefined;
  const head = atob(text);
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  return undefined;
}
