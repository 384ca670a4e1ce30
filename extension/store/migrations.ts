import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { WaymarkSchema } from './schema.ts';

export type Database = IDBPDatabase<WaymarkSchema>;
export type Upgrade = IDBPTransaction<WaymarkSchema, StoreNames<WaymarkSchema>[], 'versionchange'>;

/**
 * One step from a database version to the next. It reads stored fields only and awaits nothing but the
 * transaction, so that a page closed in the middle leaves the old version whole.
 */
export interface Migration {
  name: string;
  /** What it does, in one plain sentence. */
  sentence: string;
  run(database: Database, upgrade: Upgrade): void | Promise<void>;
}

function createFirstStores(database: Database): void {
  database.createObjectStore('journeys', { keyPath: 'id' });
  database.createObjectStore('walks', { keyPath: 'id' }).createIndex('byStart', 'startedAt');
  database.createObjectStore('steps', { keyPath: 'id' }).createIndex('byWalk', ['walkId', 'at']);
  const notes = database.createObjectStore('notes', { keyPath: 'id' });
  notes.createIndex('byWalk', ['walkId', 'at']);
  notes.createIndex('byAddress', 'address');
  notes.createIndex('byTime', 'at');
  database.createObjectStore('pictures', { keyPath: 'id' }).createIndex('byNote', 'noteId');
}

/** In order; the database's version is how many of them have run. Never edit one that was released: add one. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'first-stores',
    sentence:
      'Makes the stores for journeys, walks, steps, notes and pictures, with their indexes.',
    run: createFirstStores,
  },
];

/** Runs what an older database lacks. Where one fails the whole upgrade is undone, and the opening is refused. */
export async function migrate(
  database: Database,
  upgrade: Upgrade,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  // The opening reports an undone upgrade; nobody else waits for it.
  upgrade.done.catch(() => undefined);
  try {
    for (const migration of migrations.slice(from)) await migration.run(database, upgrade);
  } catch {
    upgrade.abort();
  }
}
