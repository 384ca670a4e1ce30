import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importReport } from '../../../extension/background/import-report.ts';
import { stagedFile, stageFile } from '../../../extension/platform/staged-files.ts';
import * as read from '../../../extension/store/read.ts';
import { putNote } from '../../../extension/store/write.ts';
import { reportFileText } from '../../../shared/journey/report-file.ts';
import { study } from '../../shared/journey/map/study.ts';
import { freshExtension } from '../fake-extension.ts';
import { aNote, JPEG_BYTES } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
beforeEach(freshExtension);
afterEach(() => vi.restoreAllMocks());

const made = study(3, 6);
const notes = made.notes.map((note, index) =>
  index === 0 ? { ...note, pictureId: 'picture-1' } : note,
);
const picture = {
  ...{ id: 'picture-1', noteId: notes[0]?.id ?? '', at: notes[0]?.at ?? 0 },
  ...{ width: 4, height: 4, box: null, covered: 0, type: 'image/jpeg' as const },
};
const base64 = Buffer.from(JPEG_BYTES).toString('base64');
const { journey, walks, steps } = made;
const text = reportFileText(
  { journey, walks, steps, notes, pictures: [{ ...picture, base64 }] },
  Date.UTC(2026, 10, 23),
);

const importText = async (file: string) => importReport(await stageFile(new Blob([file])));

async function everything() {
  return {
    journeys: await read.journeys(),
    walks: (await read.walks()).toSorted((a, b) => a.startedAt - b.startedAt),
    steps: (await Promise.all(walks.map(({ id }) => read.steps(id)))).flat(),
    notes: (await read.allNotes()).toSorted((a, b) => a.id.localeCompare(b.id)),
    bytes: [
      ...new Uint8Array((await (await read.picture('picture-1'))?.bytes.arrayBuffer()) ?? []),
    ],
  };
}

describe('taking in a report', () => {
  it('brings back all that it was made of', async () => {
    expect(await importText(text)).toEqual({
      ok: true,
      value: { journeyId: 'study', walks: walks.length, known: false },
    });
    expect(await everything()).toEqual({
      ...{ journeys: [journey], walks, steps },
      notes: notes.toSorted((a, b) => a.id.localeCompare(b.id)),
      bytes: [...JPEG_BYTES],
    });
  });

  it('twice is once', async () => {
    await importText(text);
    const once = await everything();
    expect(await importText(text)).toMatchObject({ ok: true, value: { known: true } });
    expect(await everything()).toEqual(once);
  });

  it('leaves a walk at rest that was going on', async () => {
    const going = walks.map((walk) => ({ ...walk, state: 'walking' as const, endedAt: null }));
    await importText(
      reportFileText({ ...made, notes: made.notes, walks: going, pictures: [] }, 1e13),
    );
    expect((await read.walks()).map(({ state }) => state)).toEqual(walks.map(() => 'paused'));
  });

  it('stores nothing of it where a record would replace one of another walk', async () => {
    await putNote(aNote({ id: notes[0]?.id ?? '', walkId: 'walk-9', text: 'of another walk' }));
    expect(await importText(text)).toEqual({
      ok: false,
      reason: { why: 'clash', where: 'notes.0.id' },
    });
    expect([await read.walks(), await read.journeys()]).toEqual([[], []]);
  });

  it.each([text, text.slice(0, 500), 'hello'])(
    'leaves nothing where it was staged',
    async (file) => {
      const staged = await stageFile(new Blob([file]));
      await importReport(staged);
      expect(await stagedFile(staged)).toBeUndefined();
      if (file !== text) expect(await read.walks()).toEqual([]);
    },
  );
});
