import type { Writing } from './clash.ts';
import { withDatabase } from './open.ts';

export type Store = Writing['objectStoreNames'][number];

/** Strict: on the disk when it is done, not only on its way there. */
const STRICT = { durability: 'strict' } as const;

/**
 * One transaction that writes; `write.ts` alone begins one.
 * @throws DOMException `QuotaExceededError` where the disk is full; then nothing of the transaction was written
 */
export async function write<Value>(
  stores: Store[],
  work: (tx: Writing) => Promise<Value>,
): Promise<Value> {
  return withDatabase(async (db) => {
    const tx = db.transaction(stores, 'readwrite', STRICT);
    const done = tx.done;
    // Awaited below on every path; this only keeps an early abort from counting as unhandled.
    done.catch(() => undefined);
    let value: Value;
    try {
      value = await work(tx);
    } catch (error) {
      // The transaction knows the true reason (a full disk); its requests only know that they were aborted.
      const reason = tx.error;
      if (!reason) tx.abort();
      await done.catch(() => undefined);
      throw tx.error ?? reason ?? error;
    }
    await done;
    return value;
  });
}
