import { describe, expect, it } from 'vitest';
import { type MapExportName, mapFile } from '../../../../extension/report/export/map-exports.ts';
import type { MapInput } from '../../../../extension/report/export/map-input.ts';
import { leavingOf, withheld } from '../../../../extension/report/export/withheld.ts';
import { mergeTold } from '../../../../extension/store/merge.ts';
import type { Note, Picture, Step } from '../../../../shared/journey/records.ts';
import { type Study, study } from '../../../shared/journey/map/study.ts';
import { answer, message, moment } from '../../../shared/journey/sample-walk.ts';
import { mapInputOf } from './sample-map.ts';
import { textOf } from './xlsx-of.ts';

const NOTHING = { names: false, pictures: false, words: false };
/** Something of which every trace shows. */
const SAID = 'zqxwords';
const NAMED = 'Zqxname';
/** As base64 has it, at any offset. */
const PICTURED = 'iVBORw0KGgo';

const FORMATS: readonly MapExportName[] = [
  ...(['mapHtml', 'mapMarkdown', 'mapSvg', 'mapPains', 'mapTouchpoints', 'mapIssues'] as const),
  ...(['mapJira', 'mapMermaid', 'mapCjml', 'mapInsights', 'mapOpportunities'] as const),
  ...(['mapSolutions', 'mapMetrics', 'mapXlsx'] as const),
];

/** A study in which everything that can be said is said, by people with names. */
function talkative(): MapInput {
  const made = study();
  const notes = made.notes.map(
    (note, index): Note => ({
      ...note,
      ...{ kind: 'missing', text: `${SAID} ${index}`, by: `${NAMED} ${index % 3}` },
      ...{ pictureId: index < 4 ? `picture-${index}` : null, revision: 4, editedAt: note.at + 9 },
      work: {
        ...{ state: 'accepted', action: 'content', evidence: `${SAID} shown` },
        replies: [{ id: `reply-${index}`, at: note.at, by: `${NAMED} 9`, text: `${SAID} again` }],
        history: [{ at: note.at, what: 'evidence', to: SAID }],
      },
    }),
  );
  const walks = made.walks.map((walk, index) => ({
    ...walk,
    charter: { ...walk.charter, walker: `${NAMED} ${index % 2}` },
    closing: { reached: true, leftAt: null, ease: null, remark: SAID },
  }));
  const of = { walkId: walks[0]?.id ?? '', at: (walks[0]?.startedAt ?? 0) + 1, stage: 'awareness' };
  const told: Step[] = [
    { ...moment(0, { id: 'moment-1', text: SAID }), ...of },
    { ...message(0, { id: 'message-1', text: SAID, remark: SAID }), ...of },
    { ...answer(0, 'need', { id: 'answer-1', value: 0, text: SAID }), ...of },
  ];
  const pictures = notes.slice(0, 4).map(
    ({ id, at }, index): Picture => ({
      ...{ id: `picture-${index}`, noteId: id, at, width: 8, height: 8, box: null, covered: 0 },
      ...{
        type: 'image/png',
        bytes: new Blob([Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10])]),
      },
    }),
  );
  const whole: Study = { ...made, walks, notes, steps: [...made.steps, ...told] };
  return mapInputOf(whole, 'en', pictures);
}

const input = talkative();
const written = async (name: MapExportName, leftOut: Partial<typeof NOTHING>) => {
  const { body } = await mapFile(name, withheld(input, { ...NOTHING, ...leftOut }));
  return textOf(body);
};

describe.each(FORMATS)('what is left out of %s', (name) => {
  it('is counted where it would go out', async () => {
    const [whole, leaving] = [await written(name, {}), leavingOf(name, input)];
    expect({
      words: whole.includes(SAID),
      names: whole.includes(NAMED),
      pictures: whole.includes(PICTURED),
    }).toEqual({
      words: leaving.words > 0,
      names: leaving.names > 0,
      pictures: leaving.pictures > 0,
    });
  });

  it('is in it nowhere', async () => {
    expect(await written(name, { words: true })).not.toContain(SAID);
    expect(await written(name, { names: true })).not.toContain(NAMED);
    expect(await written(name, { pictures: true })).not.toContain(PICTURED);
    const bare = await written(name, { words: true, names: true, pictures: true });
    expect(bare).not.toMatch(new RegExp(`${SAID}|${NAMED}|${PICTURED}`));
    expect(bare).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('a report without names', () => {
  it('still tells people apart, and says what is missing', async () => {
    const whole = await written('mapHtml', {});
    const bare = await written('mapHtml', { names: true, words: true });
    const people = /<li>by (\d+) people<\/li>/;
    expect(people.exec(bare)?.[1]).toBe(people.exec(whole)?.[1]);
    expect(bare).toContain('Left out on purpose: names, the words of notes.');
    expect(bare).toContain('Colleague 2');
    expect(leavingOf('mapHtml', input)).toEqual({
      names: 4,
      pictures: 4,
      words: input.sources.digests.flatMap(({ notes }) => notes).length,
    });
  });
});

describe('a note without its words', () => {
  const [note] = input.sources.digests.flatMap(({ notes }) => notes);
  const [bare] = withheld(input, { ...NOTHING, words: true }).sources.digests.flatMap(
    ({ notes }) => notes,
  );

  it('takes the place of no whole one, and gives way to every one', () => {
    if (!note || !bare) throw new Error('no note');
    const kept = mergeTold(note, bare) ?? note;
    expect([kept.text, kept.work?.evidence]).toEqual([note.text, note.work?.evidence]);
    expect(kept.work?.replies).toEqual(note.work?.replies);
    expect(mergeTold(bare, note)).toMatchObject({ text: note.text, pictureId: note.pictureId });
    const first = { ...note, revision: 0, editedAt: note.at };
    expect(mergeTold(bare, first)?.text).toBe(note.text);
  });
});
