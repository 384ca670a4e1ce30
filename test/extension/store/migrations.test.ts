import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Database,
  MIGRATIONS,
  migrate,
  type Upgrade,
} from '../../../extension/store/migrations.ts';
import type { WaymarkSchema } from '../../../extension/store/schema.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function openAt(version: number, ran: string[]): Promise<Database> {
  const watched = MIGRATIONS.slice(0, version).map((migration) => ({
    ...migration,
    run: (database: Database, upgrade: Upgrade) => {
      ran.push(migration.name);
      return migration.run(database, upgrade);
    },
  }));
  return openDB<WaymarkSchema>('waymark', version, {
    upgrade: (database, from, _to, upgrade) => {
      void migrate(database, upgrade, from, watched);
    },
  });
}

describe('migrations', () => {
  it('each have a name of their own and a sentence', () => {
    const names = MIGRATIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, sentence } of MIGRATIONS) {
      expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  it('run each exactly once when a database climbs one version at a time', async () => {
    const ran: string[] = [];
    for (let version = 1; version <= MIGRATIONS.length; version += 1) {
      (await openAt(version, ran)).close();
    }
    expect(ran).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  it('make the same stores and indexes in a new database', async () => {
    const database = await openAt(MIGRATIONS.length, []);
    const tx = database.transaction([...database.objectStoreNames]);
    const shape = [...database.objectStoreNames].map((name) => [
      name,
      [...tx.objectStore(name).indexNames],
    ]);
    expect(Object.fromEntries(shape)).toEqual({
      journeys: [],
      walks: ['byStart'],
      steps: ['byWalk'],
      notes: ['byAddress', 'byTime', 'byWalk'],
      pictures: ['byNote'],
    });
    database.close();
  });

  it('leave the old version whole when one fails', async () => {
    (await openAt(MIGRATIONS.length, [])).close();
    const failing = openDB<WaymarkSchema>('waymark', MIGRATIONS.length + 1, {
      upgrade: (database, from, _to, upgrade) => {
        const bad = { name: 'bad', sentence: '', run: () => Promise.reject(new Error('no')) };
        void migrate(database, upgrade, from, [...MIGRATIONS, bad]);
      },
    });
    await expect(failing).rejects.toThrow();
    const database = await openAt(MIGRATIONS.length, []);
    expect(database.version).toBe(MIGRATIONS.length);
    database.close();
  });
});
