import { deleteDB, openDB } from 'idb';
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

/**
 * So long an opening waits for contexts that hold an older version open. Ours step aside at once; one that is frozen
 * (a suspended tab) cannot, and must not hang everybody else.
 */
const BLOCKED_LIMIT_MS = 3_000;

function connect(): Promise<Database> {
  const blocked = new AbortController();
  const asked = openDB<WaymarkSchema>(DATABASE_NAME, MIGRATIONS.length, {
    upgrade: (database, from, _to, upgrade) => {
      void migrate(database, upgrade, from);
    },
    blocked: () => blocked.abort(),
    // A newer version wants to upgrade: step aside at once and reopen at the next use.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      forget(opening);
    },
    // The browser cut the connection, for example because the data was cleared.
    terminated: () => forget(opening),
  });
  const opening = Promise.race([asked, givenUp(blocked.signal, asked)]);
  opening.catch(() => forget(opening));
  return opening;
}

/** Rejects when an opening has been blocked for too long. Should it succeed later, nobody holds that connection: it is closed. */
function givenUp(blocked: AbortSignal, asked: Promise<Database>): Promise<never> {
  return new Promise((_, reject) => {
    blocked.addEventListener('abort', () => {
      const timer = setTimeout(() => {
        asked.then(
          (late) => late.close(),
          () => undefined,
        );
        reject(new DOMException('another context holds an older version open', 'UnknownError'));
      }, BLOCKED_LIMIT_MS);
      const settled = () => clearTimeout(timer);
      asked.then(settled, settled);
    });
  });
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

/** Deletes the whole database; the next use makes a new one. @throws DOMException where another context holds it open */
export async function dropDatabase(): Promise<void> {
  await closeDatabase();
  await new Promise<void>((resolve, reject) => {
    const blocked = () => reject(new DOMException('another context holds it', 'UnknownError'));
    deleteDB(DATABASE_NAME, { blocked }).then(resolve, reject);
  });
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
