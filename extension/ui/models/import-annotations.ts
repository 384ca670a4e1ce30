import { ANNOTATION_FILE_LIMIT } from '../../../shared/journey/annotation/from-annotation.ts';
import { refused } from '../../../shared/kit/result.ts';
import type { Client, Commands } from '../client.ts';

export type Outcome = Awaited<ReturnType<Commands['importAnnotations']>>;

/** Brings a chosen file of annotations in. Nothing is stored unless the outcome is ok. */
export async function importAnnotations(client: Client, file: Blob): Promise<Outcome> {
  if (file.size > ANNOTATION_FILE_LIMIT) return refused({ why: 'tooLarge', where: '' });
  let staged = '';
  try {
    staged = await client.staging.put(file);
    return await client.command.importAnnotations({ staged });
  } catch (error) {
    // A file that cannot be read, a full disk, or a silent background.
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    return refused({ why: isFull ? 'storageFull' : 'storageBroken', where: '' });
  } finally {
    // The background removes it, unless it died meanwhile; what stays even so is swept at the browser's next start.
    if (staged) await client.staging.drop(staged).catch(() => undefined);
  }
}
