import { zipSync } from 'fflate';

/**
 * Packs files in the page itself. The library's own way does it in a worker that it makes of a text, which Firefox
 * starts for no page of an extension: a large table would never be written there. The build puts this in its place (`vite.config.ts`).
 */
export default async function zipInPage(files: Record<string, Uint8Array>): Promise<ArrayBuffer> {
  const { buffer } = zipSync(files);
  return buffer;
}
