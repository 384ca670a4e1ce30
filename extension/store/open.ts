import { openDB } from 'idb';
import { type Database, MIGRATIONS, migrate } from './migrations.ts';
import { DATABASE_NAME, type WaymarkSchema } from './schema.ts';

/**
 * The one connection of this context (page or background). Only a cache: losing it loses nothing,
 * and the next use opens another.
 */
let connection: Promise<Database> | undefined;

function forget(lost: Promise<Database>): void {
  if (connection === lost) connection = undefined;
}

function connect(): Promise<Database> {
  const opening: Promise<Database> = openDB<WaymarkSchema>(DATABASE_NAME, MIGRATIONS.length, {
    upgrade: (database, from, _to, upgrade) => {
      void migrate(database, upgrade, from);
    },
    // Every context of ours closes when asked (below), so this opening goes on as soon as they have.
    blocked: () => undefined,
    // A newer version wants to upgrade: step aside at once and reopen at the next use.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      forget(opening);
    },
    // The browser cut the connection, for example because the data was cleared.
    terminated: () => forget(opening),
  });
  opening.catch(() => forget(opening));
  return opening;
}

/** @throws DOMException `VersionError` where a newer Waymark wrote the database; others where it cannot be opened */
export function database(): Promise<Database> {
  connection ??= connect();
  return connection;
}

/** Closes this context's connection; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = connection;
  connection = undefined;
  (await closing?.catch(() => undefined))?.close();
}

/**
 * Works with the database, once more on a fresh connection where the cached one proved closed
 * (Chromium may close it without telling when data is cleared).
 */
export async function withDatabase<Value>(work: (db: Database) => Promise<Value>): Promise<Value> {
  const opening = database();
  try {
    return await work(await opening);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
    forget(opening);
    return work(await database());
  }
}
