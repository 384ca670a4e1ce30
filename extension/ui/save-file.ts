import type { WalkDownload } from './models/walk-download.ts';

/** Firefox reads the bytes after the click was handled; a minute is enough to begin with them. */
const HOLD_MS = 60_000;

/** Hands a file to the browser, which puts it where downloads go. Nothing leaves the machine. */
export function saveFile({ name, body }: WalkDownload): void {
  const address = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HOLD_MS);
}
