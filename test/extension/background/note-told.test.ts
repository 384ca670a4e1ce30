import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { deleteNote, saveNote, workOnNote } from '../../../extension/background/notes.ts';
import { type ChangedIds, onChange } from '../../../extension/platform/changes.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => true }));
beforeEach(freshExtension);

it('pages of ours are told which note changed: among ten thousand they read no other', async () => {
  const told: (ChangedIds | undefined)[] = [];
  // Test files that run beside this one speak on the same channel.
  const isOurs = (ids?: ChangedIds) => ids?.noteIds?.includes('told');
  const ending = new AbortController();
  onChange(
    (stores, ids) => stores.includes('notes') && isOurs(ids) && told.push(ids),
    ending.signal,
  );
  await saveNote(aNote({ id: 'told' }));
  await workOnNote('told', { state: 'solved' });
  await deleteNote('told');
  await vi.waitFor(() => expect(told).toHaveLength(3));
  for (const ids of told) expect(ids?.noteIds).toEqual(['told']);
  ending.abort();
});
