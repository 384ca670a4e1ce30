import { StorageItem } from 'webext-storage';

/** Not in the session's storage: an update empties that, and after an update it is needed. */
const item = new StorageItem<unknown>('meeting-name');

/** Letters of a UUID; what is stored and does not look like one is made anew. */
const UUID = /^[0-9a-f-]{36}$/;

/**
 * The name by which copies of our script in one page find each other, whatever version they are of. Made by chance for
 * this installation, so that no page can guess it. For the background alone, which asks one at a time.
 */
export async function meetingName(): Promise<string> {
  const stored = await item.get();
  if (typeof stored === 'string' && UUID.test(stored)) return stored;
  const made = crypto.randomUUID();
  await item.set(made);
  return made;
}
