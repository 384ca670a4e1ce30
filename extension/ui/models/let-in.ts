import type { Note } from '../../../shared/journey/records.ts';
import { originOf } from '../../../shared/kit/page-address.ts';
import type { Client } from '../client.ts';

/**
 * Asks the browser for the site of a note whose place is to be shown there; a site that was granted is not asked for again. Must be
 * called first in a click: Firefox drops the gesture after an await. What is declined stays declined, and nobody waits for more.
 * @param note null where there is nothing to ask for
 */
export async function letInto(
  client: Pick<Client, 'requestSites'>,
  note: Pick<Note, 'address' | 'target'> | null | undefined,
): Promise<void> {
  // A page as a whole is opened without a look into it.
  if (!note?.target || originOf(note.address) === '') return;
  await client.requestSites([originOf(note.address)]).catch(() => false);
}
