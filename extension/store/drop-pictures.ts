import { picturesOf } from '../../shared/journey/pictured.ts';
import type { Writing } from './clash.ts';
import { write } from './transaction.ts';

/** Deletes the pictures of notes or steps: by one walk through the pictures' keys where there are many. */
export async function dropPictures(tx: Writing, owners: ReadonlySet<string>): Promise<void> {
  const pictures = tx.objectStore('pictures');
  const [only] = owners.size === 1 ? owners : [];
  const keys = pictures.index('byNote');
  for (let at = await keys.openKeyCursor(only); at; at = await at.continue()) {
    if (owners.has(at.key)) await pictures.delete(at.primaryKey);
  }
}

/** Pictures whose note never came are nobody's, and so are those that were taken out of theirs. Answers how many were thrown away. */
export async function sweepPictures(before: number): Promise<number> {
  return write(['notes', 'steps', 'pictures'], async (tx) => {
    let swept = 0;
    const owners = tx.objectStore('pictures').index('byNote');
    for (let at = await owners.openKeyCursor(); at; at = await at.continue()) {
      const note = await tx.objectStore('notes').get(at.key);
      if (note && picturesOf(note).includes(at.primaryKey)) continue;
      if (await tx.objectStore('steps').getKey(at.key)) continue;
      const picture = await tx.objectStore('pictures').get(at.primaryKey);
      const since = picture?.removedAt ?? (note ? undefined : picture?.at);
      if (since === undefined || since >= before) continue;
      await tx.objectStore('pictures').delete(at.primaryKey);
      swept += 1;
    }
    return swept;
  });
}
