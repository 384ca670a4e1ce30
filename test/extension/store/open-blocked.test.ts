import { fakeBrowser } from '@webext-core/fake-browser';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MIGRATIONS } from '../../../extension/store/migrations.ts';
import { database, withDatabase } from '../../../extension/store/open.ts';
import { freshExtension } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
// One version more than there is, so that there is something to upgrade to.
vi.mock('../../../extension/store/migrations.ts', async (original) => {
  const real = await original<typeof import('../../../extension/store/migrations.ts')>();
  const more = { name: 'none', sentence: 'Changes nothing.', run: () => undefined };
  const MIGRATIONS = [...real.MIGRATIONS, more];
  const migrate: typeof real.migrate = (db, upgrade, from) =>
    real.migrate(db, upgrade, from, MIGRATIONS);
  return { ...real, MIGRATIONS, migrate };
});
beforeEach(freshExtension);
afterEach(() => vi.useRealTimers());

/** A context of the older version that does not hear that it is to step aside: suspended with its tab. */
const frozenContext = () => openDB('waymark', MIGRATIONS.length - 1);

describe('an opening that is blocked', () => {
  it('goes on as soon as the other context has closed', async () => {
    const frozen = await frozenContext();
    const opening = withDatabase(async (db) => db.version);
    frozen.close();
    expect(await opening).toBe(MIGRATIONS.length);
  });

  it('is refused after a while as storage that does not open, and works once nobody blocks it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const frozen = await frozenContext();
    const refused = expect(database()).rejects.toMatchObject({ name: 'UnknownError' });
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { interval: 1 });
    vi.advanceTimersByTime(3_000);
    await refused;
    frozen.close();
    vi.useRealTimers();
    const version = await withDatabase(async (db) => db.version);
    expect(version).toBe(MIGRATIONS.length);
    // The late connection was closed too: a newer version still finds nobody in its way.
    const newer = await openDB('waymark', version + 1, { blocked: () => expect.unreachable() });
    newer.close();
  });
});
