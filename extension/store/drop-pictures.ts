import type { Writing } from './clash.ts';

/** Deletes the pictures of notes or steps: by one walk through the pictures' keys where there are many. */
export async function dropPictures(tx: Writing, owners: ReadonlySet<string>): Promise<void> {
  const pictures = tx.objectStore('pictures');
  const [only] = owners.size === 1 ? owners : [];
  const keys = pictures.index('byNote');
  for (let at = await keys.openKeyCursor(only); at; at = await at.continue()) {
    if (owners.has(at.key)) await pictures.delete(at.primaryKey);
  }
}
