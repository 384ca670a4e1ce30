import { describe, expect, it, vi } from 'vitest';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { fileName } from '../../../extension/ui/models/walk-download.ts';
import { WALK_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import type { Picture } from '../../../shared/journey/records.ts';
import { decodeWalkFile } from '../../../shared/journey/walk-file.ts';
import { ok } from '../../../shared/kit/result.ts';
import { fakeClient } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK, START, sampleNote } from './sample-walk.ts';

const ENDED = { ...SAMPLE_WALK, state: 'ended' as const, endedAt: START + 720_000 };
/** The first bytes of a JPEG, then some that are no text. */
const BYTES = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 200]);
const PICTURE: Picture = {
  id: 'picture-1',
  noteId: 'note-1',
  at: START,
  width: 1280,
  height: 800,
  box: null,
  covered: 0,
  type: 'image/jpeg',
  bytes: new Blob([BYTES], { type: 'image/jpeg' }),
};

async function withPastWalk(
  answers: Parameters<typeof fakeClient>[1] = {},
  bytes: Blob = PICTURE.bytes,
) {
  const fake = fakeClient(
    {
      journeys: [SAMPLE_JOURNEY],
      walks: [ENDED],
      steps: SAMPLE_STEPS,
      notes: [sampleNote({ pictureId: PICTURE.id })],
      pictures: [{ ...PICTURE, bytes }],
    },
    answers,
  );
  const model = panelModel(fake.client);
  await expect.poll(() => model.archive.past.value.length).toBe(1);
  return { ...fake, archive: model.archive };
}

const file = (text: string) => new Blob([text]);

/** A file of a size, without the bytes. */
function largeFile(size: number): Blob {
  return Object.defineProperty(new Blob(), 'size', { value: size });
}

describe('an invitation that is brought in as a walk', () => {
  it('is called by its name, and nothing is staged', async () => {
    const importWalk = vi.fn();
    const { archive } = await withPastWalk({ importWalk });
    await archive.import(file('{"waymark":"invitation","version":1}'));
    expect(archive.imported.value).toEqual({ state: 'refused', why: 'invitation', where: '' });
    expect(importWalk).not.toHaveBeenCalled();
  });
});

describe('earlier walks', () => {
  it('leave as a file that can be read again, pictures and all', async () => {
    const { archive } = await withPastWalk();
    const download = await archive.fileOf(ENDED);
    const read = decodeWalkFile((await download?.body.text()) ?? '');
    expect(read).toMatchObject({ ok: true, value: { walk: ENDED, steps: SAMPLE_STEPS } });
    const base64 = read.ok ? read.value.pictures[0]?.base64 : '';
    expect(base64).toBe(Buffer.from(BYTES).toString('base64'));
  });

  it.each([
    ['Rainy day on a budget', 'rainy-day-on-a-budget-2026-11-22.waymark.json'],
    ['Köp på nätet: å, ä & ö', 'kop-pa-natet-a-a-o-2026-11-22.waymark.json'],
    ['…', 'walk-2026-11-22.waymark.json'],
  ])('name their file after the journey: %s', (journey, name) => {
    expect(fileName(journey, START)).toBe(name);
  });

  it('open after they were imported', async () => {
    const importWalk = async () => ok({ walkId: 'walk-1', notes: 2, steps: 10, known: false });
    const { archive } = await withPastWalk({ importWalk });
    await archive.import(file('{}'));
    expect(archive.imported.value).toEqual({ state: 'done', notes: 2, steps: 10, known: false });
    expect(archive.opened.value?.id).toBe('walk-1');
  });

  it('say so when no file can be made of one', async () => {
    const { archive, world } = await withPastWalk();
    expect(await archive.fileOf({ ...ENDED, journeyId: 'gone' })).toBeUndefined();
    expect(archive.exported.value).toBe('unreadable');
    expect(world.walks).toHaveLength(1);
  });

  it('say what is wrong with a file that was refused', async () => {
    const reason = { why: 'invalid', where: 'notes.3.severity' } as const;
    const { archive } = await withPastWalk({ importWalk: async () => ({ ok: false, reason }) });
    await archive.import(file('{}'));
    expect(archive.imported.value).toEqual({ state: 'refused', ...reason });
  });

  it('refuse a file that is too large, without laying it down anywhere', async () => {
    const { archive, client, asked } = await withPastWalk();
    const put = vi.spyOn(client.staging, 'put');
    await archive.import(largeFile(WALK_FILE_LIMIT + 1));
    expect(archive.imported.value).toMatchObject({ state: 'refused', why: 'tooLarge' });
    expect(put).not.toHaveBeenCalled();
    expect(asked.map(({ name }) => name)).not.toContain('importWalk');
  });

  it('go to the background by name, and the staged copy goes when the background does not answer', async () => {
    const importWalk = async () => {
      throw new Error('the background died');
    };
    const { archive, asked, staged } = await withPastWalk({ importWalk });
    await archive.import(file('{}'));
    expect(archive.imported.value).toMatchObject({ state: 'refused', why: 'storageBroken' });
    expect(asked).toContainEqual({ name: 'importWalk', data: { staged: 'staged-1' } });
    expect(staged.size).toBe(0);
  });

  it('say so when the disk has no room for the file', async () => {
    const { archive, client } = await withPastWalk();
    client.staging.put = async () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await archive.import(file('{}'));
    expect(archive.imported.value).toMatchObject({ state: 'refused', why: 'storageFull' });
  });

  it('are not written into a file that could not be read again', async () => {
    const { archive } = await withPastWalk({}, largeFile(WALK_FILE_LIMIT));
    expect(await archive.fileOf(ENDED)).toBeUndefined();
    expect(archive.exported.value).toBe('tooLarge');
    await archive.open(null);
    expect(archive.exported.value).toBe('none');
  });

  it('are gone once deleted', async () => {
    const { archive } = await withPastWalk();
    await archive.remove('walk-1');
    expect(archive.past.value).toEqual([]);
  });
});
