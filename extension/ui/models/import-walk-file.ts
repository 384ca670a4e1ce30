import { FILE_KIND_LENGTH, type FileKind, fileKindOf } from '../../../shared/journey/file-kind.ts';
import { WALK_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import type { ImportRefusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';

/** Files of ours that have another way in. */
export type OtherKind = Exclude<FileKind, 'walk'>;

/** Has a file that was chosen taken in. Nothing is stored unless the answer is ok. */
export async function importWalkFile(client: Client, file: Blob) {
  const refuse = <Why extends ImportRefusal | OtherKind>(why: Why) =>
    ({ ok: false, reason: { why, where: '' } }) as const;
  if (file.size > WALK_FILE_LIMIT) return refuse('tooLarge');
  let staged = '';
  try {
    const kind = fileKindOf(await file.slice(0, FILE_KIND_LENGTH).text());
    if (kind && kind !== 'walk') return refuse(kind);
    staged = await client.staging.put(file);
    return await client.command.importWalk({ staged });
  } catch (error) {
    // A file that cannot be read, a full disk, or a silent background.
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    return refuse(isFull ? 'storageFull' : 'storageBroken');
  } finally {
    // The background removes it, unless it died meanwhile; what stays even so is swept at the browser's next start.
    if (staged) await client.staging.drop(staged).catch(() => undefined);
  }
}
