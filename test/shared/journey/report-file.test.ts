import { describe, expect, it } from 'vitest';
import { decodeReportFile, reportFileText } from '../../../shared/journey/report-file.ts';
import { type Study, study } from './map/study.ts';
import { sampleNote, samplePicture } from './sample-walk.ts';

const made = study(3, 5);
const AT = Date.UTC(2026, 10, 23);

function content({ journey, walks, steps, notes }: Study) {
  const [first, ...others] = notes;
  if (!first) throw new Error('no note');
  const loose = sampleNote({ id: 'loose', walkId: null, journeyId: 'study', touchpoint: null });
  const pictured = { ...first, pictureId: 'picture-1' };
  return {
    ...{ journey, walks, steps, notes: [pictured, ...others, loose] },
    pictures: [samplePicture({ id: 'picture-1', noteId: first.id })],
  };
}

const whole = content(made);
const text = reportFileText(whole, AT);

type Raw = Record<'walks' | 'steps' | 'notes' | 'pictures', object[]> & { journey: object };

/** The file with one thing in it otherwise. */
function changed(change: (file: Raw) => void): string {
  const file: Raw = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
}

describe('what a report holds', () => {
  it('comes back as it went in', () => {
    expect(decodeReportFile(text)).toEqual({ ok: true, value: { ...whole, exportedAt: AT } });
  });

  it('keeps to themselves what walkers kept, and leaves the bin behind', () => {
    const [walk, ...walks] = whole.walks;
    const [note, ...notes] = whole.notes;
    if (!walk || !note) throw new Error('nothing walked');
    const told = reportFileText(
      {
        ...{ ...whole, walks: [{ ...walk, declined: ['https://other.example'] }, ...walks] },
        notes: [{ ...note, deletedAt: AT }, ...notes],
      },
      AT,
    );
    const read = decodeReportFile(told);
    expect(read.ok && read.value.walks[0]).toEqual(walk);
    expect(read.ok && [read.value.notes.length, read.value.pictures.length]).toEqual([
      ...[notes.length, 0],
    ]);
  });

  it.each<[string, string, string, string]>([
    ['is no JSON', 'hello', 'notJson', ''],
    ['ends in the middle', text.slice(0, 900), 'cutOff', ''],
    ['is something else of ours', '{"waymark":"walk","version":3}', 'notOurs', ''],
    ['is newer', changed((file) => Object.assign(file, { version: 2 })), 'newerVersion', 'version'],
    [
      'has a walk of another journey',
      changed(({ walks }) => Object.assign(walks[0] ?? {}, { journeyId: 'other' })),
      ...(['invalid', 'walks.0.journeyId'] as const),
    ],
    [
      'has a step of no walk in it',
      changed(({ steps }) => Object.assign(steps[1] ?? {}, { walkId: 'other' })),
      ...(['invalid', 'steps.1.walkId'] as const),
    ],
    [
      'has a note of another journey',
      changed(({ notes }) => Object.assign(notes.at(-1) ?? {}, { journeyId: 'other' })),
      ...(['invalid', `notes.${whole.notes.length - 1}.journeyId`] as const),
    ],
    [
      'has an id twice',
      changed(({ walks }) => Object.assign(walks[1] ?? {}, { id: whole.walks[0]?.id })),
      ...(['invalid', 'walks.1.id'] as const),
    ],
    [
      'has a picture without bytes',
      changed(({ pictures }) => Object.assign(pictures[0] ?? {}, { base64: '' })),
      ...(['invalid', 'pictures.0.base64'] as const),
    ],
    [
      'has what nobody knows',
      changed(({ journey }) => Object.assign(journey, { extra: 1 })),
      ...(['invalid', 'journey.extra'] as const),
    ],
  ])('is refused where it %s', (_case, file, why, where) => {
    expect(decodeReportFile(file)).toEqual({ ok: false, reason: { why, where } });
  });
});
