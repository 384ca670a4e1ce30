import { describe, expect, it } from 'vitest';
import { WALK_FILE_LIMIT, WALK_STEP_LIMIT } from '../../../shared/journey/limits.ts';
import { decodeWalkFile, encodeWalkFile } from '../../../shared/journey/walk-file.ts';
import {
  felt,
  met,
  PIXEL,
  page,
  START,
  sampleJourney,
  sampleNote,
  samplePicture,
  sampleWalk,
} from './sample-walk.ts';

const EXPORTED_AT = START + 3_600_000;

function content() {
  return {
    journey: sampleJourney(),
    walk: sampleWalk(),
    steps: [page(0), met(1_000, 'newsletter.open'), felt(2_000, -2)],
    notes: [
      sampleNote({ pictureId: 'picture-1' }),
      sampleNote({ id: 'note-2', text: '“\ud800” <!--<script> =1+1 \u202e' }),
    ],
    pictures: [samplePicture()],
  };
}

type Loose = Record<string, unknown>;
/** The file's text after one value was replaced, by dotted path. */
function textWith(path: string, value: unknown): string {
  const file = JSON.parse(encodeWalkFile(content(), EXPORTED_AT)) as Loose;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Loose>((inner, key) => inner[key] as Loose, file);
  Object.defineProperty(holder, last, { value, enumerable: true, configurable: true });
  return JSON.stringify(file);
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('a walk file', () => {
  it('comes back as it was written', () => {
    const before = content();
    const read = decodeWalkFile(encodeWalkFile(before, EXPORTED_AT));
    expect(read).toEqual({ ok: true, value: { ...before, exportedAt: EXPORTED_AT } });
  });

  it('keeps fields of the plan that this version does not know', () => {
    const before = content();
    before.journey.plan = { ...before.journey.plan, later: { nested: [1, 'two'] } };
    const read = decodeWalkFile(encodeWalkFile(before, EXPORTED_AT));
    expect(read.ok && read.value.journey.plan).toEqual(before.journey.plan);
  });

  it('is the same text however often it is read and written', () => {
    const once = encodeWalkFile(content(), EXPORTED_AT);
    const read = decodeWalkFile(once);
    expect(read.ok && encodeWalkFile(read.value, EXPORTED_AT)).toBe(once);
  });

  it('leaves notes in the bin behind, and their pictures', () => {
    const before = content();
    before.notes = [sampleNote({ pictureId: 'picture-1', deletedAt: START })];
    const text = encodeWalkFile(before, EXPORTED_AT);
    expect(text).not.toContain('Shipping cost only at the end');
    expect(text).not.toContain(PIXEL);
    expect(decodeWalkFile(text).ok).toBe(true);
  });

  it('of the first version, which knew no pauses, still reads', () => {
    const text = textWith('walk.pauses', undefined).replace('"version":3', '"version":1');
    const read = decodeWalkFile(text);
    expect(read.ok && read.value.walk).toEqual({ ...content().walk, pauses: [] });
  });

  it('keeps the pauses of its walk', () => {
    const walk = sampleWalk({
      pauses: [
        { from: START, to: START + 5 },
        { from: START + 9, to: null },
      ],
    });
    const read = decodeWalkFile(encodeWalkFile({ ...content(), walk }, EXPORTED_AT));
    expect(read.ok && read.value.walk.pauses).toEqual(walk.pauses);
  });

  it('says nothing of the sites that the walker did not want the walk to follow to', () => {
    const before = content();
    const walk = { ...before.walk, declined: ['https://mail.example'] };
    const read = decodeWalkFile(encodeWalkFile({ ...before, walk }, EXPORTED_AT));
    expect(read.ok && read.value.walk).toEqual(before.walk);
  });

  it('says nothing of what the elements of rules were like', () => {
    const elements = { ' #pay': { tag: 'button', text: 'Pay' } };
    const plain = content();
    const journey = { ...plain.journey, elements };
    expect(encodeWalkFile({ ...plain, journey }, 0)).toBe(encodeWalkFile(plain, 0));
  });

  it('keeps the site’s file that a working copy came from, and is refused with a broken one', () => {
    const own = sampleJourney();
    const journey = { ...own, site: { ...own.plan, name: 'The site’s' } };
    const text = encodeWalkFile({ ...content(), journey }, EXPORTED_AT);
    const read = decodeWalkFile(text);
    expect(read.ok && read.value.journey.site).toEqual(journey.site);
    const broken = decodeWalkFile(text.replace('"name":"The site’s"', '"name":7'));
    expect(broken).toMatchObject({
      ok: false,
      reason: { why: 'invalid', where: 'journey.site.name' },
    });
  });

  it('is still readable when a picture was lost', () => {
    const read = decodeWalkFile(encodeWalkFile({ ...content(), pictures: [] }, EXPORTED_AT));
    expect(read.ok && read.value.notes[0]?.pictureId).toBe(null);
  });
});

describe('a file that is not a walk file', () => {
  it.each([
    ['no JSON', 'PK\u0003\u0004', 'notJson'],
    ['an empty file', '', 'notJson'],
    ['a cut file', encodeWalkFile(content(), EXPORTED_AT).slice(0, 900), 'cutOff'],
    ['a list', '[]', 'notOurs'],
    ['null', 'null', 'notOurs'],
    ['another program’s file', '{"title":"My journey"}', 'notOurs'],
    ['a journey file', JSON.stringify(sampleJourney().plan), 'notOurs'],
    ['another kind of ours', textWith('waymark', 'backup'), 'notOurs'],
    ['a newer version', textWith('version', 4), 'newerVersion'],
    ['no version', textWith('version', undefined), 'invalid'],
    ['version zero', textWith('version', 0), 'invalid'],
    ['a version in words', textWith('version', '1'), 'invalid'],
    ['20,000 levels', deep(20_000), 'invalid'],
    [
      '20,000 levels inside the plan',
      textWith('journey.plan.x', 'HERE').replace('"HERE"', deep(20_000)),
      'invalid',
    ],
  ])('%s is refused', (_name, text, why) => {
    expect(decodeWalkFile(text)).toMatchObject({ ok: false, reason: { why } });
  });

  it('is refused unread when it is too large', () => {
    const text = ' '.repeat(WALK_FILE_LIMIT + 1);
    expect(decodeWalkFile(text)).toEqual({ ok: false, reason: { why: 'tooLarge', where: '' } });
  });

  it('is refused when it holds more steps than a walk can have', () => {
    const text = textWith('steps', Array(WALK_STEP_LIMIT + 1).fill(0));
    expect(decodeWalkFile(text)).toEqual({
      ok: false,
      reason: { why: 'tooLarge', where: 'steps' },
    });
  });
});

describe('a walk file with a fault in it', () => {
  const svg = btoa('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  const again = { ...sampleNote({ id: 'note-2' }), id: 'note-1' };
  it.each([
    ['notes.1.severity', 7],
    ['notes.1.severity', '3'],
    ['notes.0.feeling', -3],
    ['notes.0.target.box.x', null],
    ['notes.0.text', 'x'.repeat(20_001)],
    ['notes.0.walkId', 'walk-2'],
    ['notes.0.journeyId', 'journey-2'],
    ['notes.0.pictureId', 'picture-9'],
    ['notes.1.pictureId', 'picture-1'],
    ['notes.1.id', 'note-1'],
    ['notes.0.id', '../../etc'],
    ['notes.0.surprise', true],
    ['notes.0.viewport.surprise', true],
    ['steps.2.walkId', 'walk-2'],
    ['steps.1.touchpoint', 'a"b]'],
    ['steps.0.kind', 'flown'],
    ['steps.0.at', -1],
    ['walk.journeyId', 'journey-2'],
    ['walk.state', 'flying'],
    ['walk.closing.ease', 11],
    ['journey.plan.stages', []],
    ['journey.source.kind', 'stolen'],
    ['pictures.0.type', 'image/svg+xml'],
    ['pictures.0.base64', svg],
    ['pictures.0.base64', 'not base64!'],
    ['pictures.0.base64', `${PIXEL}=`],
    ['pictures.0.width', 0],
    ['pictures.0.noteId', 'note-9'],
    ['exportedAt', 'yesterday'],
  ])('is refused at %s', (path, value) => {
    const read = decodeWalkFile(textWith(path, value));
    expect(read.ok).toBe(false);
    const where = read.ok ? '' : read.reason.where;
    // A picture whose note was changed is found at the note's end of the pair.
    const pair = ['pictures.0.noteId', 'notes.0.pictureId'];
    expect(pair.includes(path) ? pair : [path]).toContain(where);
    expect(!read.ok && read.reason.why).toBe('invalid');
  });

  it('is refused when a picture claims another type than its bytes have', () => {
    expect(decodeWalkFile(textWith('pictures.0.type', 'image/jpeg'))).toEqual({
      ok: false,
      reason: { why: 'invalid', where: 'pictures.0.base64' },
    });
  });

  it('is refused when the same note comes twice', () => {
    const text = textWith('notes.1', again);
    expect(decodeWalkFile(text)).toMatchObject({ ok: false, reason: { where: 'notes.1.id' } });
  });

  it.each(['journey.plan', 'notes.0', 'walk', 'journey.plan.stages.0'])(
    'cannot reach a prototype through %s',
    (path) => {
      const read = decodeWalkFile(textWith(`${path}.__proto__`, { polluted: true }));
      expect(read).toEqual({
        ok: false,
        reason: { why: 'invalid', where: `${path}.__proto__` },
      });
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('is refused for a number too large to be one', () => {
    const text = textWith('notes.0.viewport.width', 'HUGE').replace('"HUGE"', '1e999');
    expect(decodeWalkFile(text)).toMatchObject({
      ok: false,
      reason: { where: 'notes.0.viewport.width' },
    });
  });
});
