import { describe, expect, it } from 'vitest';
import type { Step } from '../../../shared/journey/records.ts';
import { decodeWalkFile, encodeWalkFile } from '../../../shared/journey/walk-file.ts';
import {
  answer,
  message,
  moment,
  page,
  START,
  sampleJourney,
  sampleNote,
  samplePicture,
  sampleWalk,
} from './sample-walk.ts';

const EXPORTED_AT = START + 3_600_000;

const content = () => ({
  journey: sampleJourney(),
  walk: sampleWalk(),
  steps: [page(0)],
  notes: [sampleNote({ pictureId: 'picture-1' })],
  pictures: [samplePicture()],
});

describe('a moment’s or message’s picture', () => {
  const step = () => moment(3_000, { id: 'moment-1', pictureId: 'picture-2' });
  const picture = () => samplePicture({ id: 'picture-2', noteId: 'moment-1' });
  const pictured = () => {
    const before = content();
    const steps: Step[] = [...before.steps, step(), message(4_000), answer(5_000, 'need')];
    return { ...before, steps, pictures: [...before.pictures, picture()] };
  };
  const faultOf = (file: ReturnType<typeof pictured>) => {
    const text = encodeWalkFile(pictured(), EXPORTED_AT);
    const { steps, pictures } = file;
    return decodeWalkFile(JSON.stringify({ ...JSON.parse(text), steps, pictures }));
  };

  it('comes back as it was written', () => {
    const before = pictured();
    const read = decodeWalkFile(encodeWalkFile(before, EXPORTED_AT));
    expect(read).toEqual({ ok: true, value: { ...before, exportedAt: EXPORTED_AT } });
  });

  it.each([
    ['the step was taken out', { deletedAt: START }, true],
    ['the picture is lost', {}, false],
  ])('stays behind where %s', (_why, facts, isThere) => {
    const before = pictured();
    const steps = before.steps.map((one) => (one.id === 'moment-1' ? { ...one, ...facts } : one));
    const pictures = isThere ? before.pictures : [samplePicture()];
    const read = decodeWalkFile(encodeWalkFile({ ...before, steps, pictures }, EXPORTED_AT));
    const found = read.ok ? read.value.steps.find(({ id }) => id === 'moment-1') : undefined;
    expect(found).toEqual({ ...step(), at: found?.at, ...facts, pictureId: null });
    expect(read.ok && read.value.pictures.map(({ id }) => id)).toEqual(['picture-1']);
  });

  it('that belongs to nobody, or to another, is refused', () => {
    const file = pictured();
    const without = file.steps.filter(({ id }) => id !== 'moment-1');
    expect(faultOf({ ...file, steps: without })).toMatchObject({
      reason: { why: 'invalid', where: 'pictures.1.noteId' },
    });
    const stolen = { ...step(), pictureId: 'picture-1' };
    expect(faultOf({ ...file, steps: [...without, stolen] })).toMatchObject({
      reason: { why: 'invalid', where: `steps.${without.length}.pictureId` },
    });
  });
});
