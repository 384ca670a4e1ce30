import { INVITATION_LIMIT } from '../../../shared/journey/invitation.ts';

/** A text as letters that an address can carry: compressed, and written in the alphabet of addresses. */
export async function codeOf(text: string): Promise<string> {
  const packed = await bytesOf(
    through(new TextEncoder().encode(text), new CompressionStream(FORM)),
  );
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The text of a code. Undefined where it is none, was cut, or would unpack to more than an invitation may be. */
export async function textOf(code: string): Promise<string | undefined> {
  try {
    const letters = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const bytes = await bytesOf(through(packed, new DecompressionStream(FORM)));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not of the alphabet, not compressed, cut, or too large: none of them is an invitation.
    return undefined;
  }
}

const FORM = 'deflate-raw';

function through(bytes: Uint8Array<ArrayBuffer>, way: GenericTransformStream): ReadableStream {
  return new Blob([bytes]).stream().pipeThrough(way);
}

/** A few bytes can unpack to gigabytes: whoever exceeds what an invitation may be is cut off. */
async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > INVITATION_LIMIT) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
