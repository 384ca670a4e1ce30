import type { Browser } from '../launch/driver.ts';
import type { Study } from '../shared/journey/map/study.ts';

/** Lays a whole study into the store, as if its walks had been walked here. */
export async function storeStudy(
  browser: Browser,
  { journey, walks, steps, notes }: Study,
): Promise<void> {
  await browser.extension.eval(
    async (records) => {
      const opened = indexedDB.open('waymark');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opened.onsuccess = () => resolve(opened.result);
        opened.onerror = () => reject(opened.error);
      });
      const stores = ['journeys', 'walks', 'steps', 'notes'] as const;
      const tx = database.transaction(stores, 'readwrite');
      for (const store of stores)
        for (const record of records[store]) tx.objectStore(store).put(record);
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve;
        tx.onerror = () => reject(tx.error);
      });
      database.close();
      new BroadcastChannel('waymark:changed').postMessage({ stores });
    },
    { journeys: [journey], walks, steps, notes },
  );
}
