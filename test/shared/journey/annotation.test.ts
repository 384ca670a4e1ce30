import { describe, expect, it } from 'vitest';
import { notesInAnnotations } from '../../../shared/journey/annotation/from-annotation.ts';
import { annotationCollection } from '../../../shared/journey/annotation/to-annotation.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { MINUTE, START, sampleNote } from './sample-walk.ts';

const NOW = START + 90 * MINUTE;
const RICH = sampleNote({
  id: 'rich',
  by: 'Åsa',
  kind: 'question',
  target: {
    ...{ selector: '#shipping', label: 'Shipping', tag: 'td' },
    box: { x: 1, y: 2, width: 3, height: 4 },
    traits: { tag: 'td', path: ['td:2', 'tr:1', 'table:1'] },
    quote: { exact: 'from 49 kr', prefix: 'Delivery ', suffix: ' inside', start: 9 },
    region: { x: 0, y: 0.25, width: 0.5, height: 0.125 },
    playedTo: 12.5,
  },
  work: {
    ...{ state: 'accepted', due: '2026-12-24' },
    replies: [{ id: 'reply-1', at: START, by: 'Kim', text: 'Known' }],
  },
});
const PLAIN = sampleNote({ id: 'plain', target: null, text: 'The whole page is slow' });
const written = (notes: readonly Note[]) =>
  JSON.parse(JSON.stringify(annotationCollection(notes, 'A walk')));
const readBack = (value: unknown) => notesInAnnotations(JSON.stringify(value), NOW);

/**
 * The terms of the Web Annotation Vocabulary that stand in its context, as the Recommendation of 2017 lists them
 * (https://www.w3.org/TR/annotation-vocab/), by the kind of thing they are said of.
 */
const TERMS: Record<string, readonly string[]> = {
  AnnotationCollection: ['@context', 'id', 'type', 'label', 'total', 'first'],
  AnnotationPage: ['id', 'type', 'startIndex', 'items'],
  Annotation: ['id', 'type', 'motivation', 'created', 'modified', 'creator', 'body', 'target'],
  Person: ['type', 'name'],
  TextualBody: ['type', 'value', 'format', 'purpose'],
  SpecificResource: ['type', 'source', 'selector', 'state'],
  TimeState: ['type', 'sourceDate'],
  CssSelector: ['type', 'value', 'refinedBy'],
  XPathSelector: ['type', 'value', 'refinedBy'],
  TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
  FragmentSelector: ['type', 'value', 'conformsTo'],
};
/** The motivations of the same vocabulary that a note may have. */
const MOTIVATIONS = ['assessing', 'commenting', 'questioning', 'replying', 'tagging'];

/** Whatever stands in a document that the vocabulary has no word for; ours begins with `waymark:`. */
function strange(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => strange(one, `${path}.${at}`));
  if (typeof value !== 'object' || value === null) return [];
  const type = String(Reflect.get(value, 'type'));
  const known = TERMS[type];
  if (!known) return [`${path}: ${type}`];
  return Object.entries(value).flatMap(([key, one]) => {
    if (key.startsWith('waymark:') || key === '@context') return [];
    return known.includes(key) ? strange(one, `${path}.${key}`) : [`${path}.${key}`];
  });
}

describe('notes as web annotations', () => {
  it('use no word that the published vocabulary does not have', () => {
    const collection = written([RICH, PLAIN]);
    expect(strange(collection)).toEqual([]);
    const motivations = collection.first.items.flatMap(
      ({ motivation }: { motivation: string | string[] }) => motivation,
    );
    expect(motivations.filter((one: string) => !MOTIVATIONS.includes(one))).toEqual([]);
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld');
    expect(collection.total).toBe(3);
  });

  it('say the place in every way that others read, and when it was so', () => {
    const [{ target, created }] = written([RICH]).first.items;
    const part = {
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: 't=12.5&xywh=percent:0,25,50,12.5',
    };
    expect(target).toEqual([
      {
        ...{ type: 'SpecificResource', source: 'https://shop.example/checkout' },
        state: { type: 'TimeState', sourceDate: created },
        selector: [
          { type: 'CssSelector', value: '#shipping', refinedBy: part },
          { type: 'XPathSelector', value: '//table[1]/tr[1]/td[2]', refinedBy: part },
          {
            type: 'TextQuoteSelector',
            exact: 'from 49 kr',
            prefix: 'Delivery ',
            suffix: ' inside',
          },
        ],
      },
    ]);
  });

  it('come back as the very notes, but for pictures; those in the bin stay', () => {
    const pictures = { pictureId: 'one', morePictures: ['two'] };
    const notes = [{ ...RICH, ...pictures }, PLAIN, sampleNote({ id: 'gone', deletedAt: START })];
    expect(readBack(written(notes))).toEqual({
      ok: true,
      value: [RICH, PLAIN].map((note) => ({ ...note, pictureId: null })),
    });
  });
});

/** As the Hypothesis client writes its export. */
const HYPOTHESIS = {
  export_date: '2026-11-20T09:00:00.000Z',
  export_userid: 'acct:asa@hypothes.is',
  client_version: '1.1700.0',
  annotations: [
    {
      ...{ id: 'A-b_1', created: '2026-11-19T08:00:00.000000+00:00' },
      ...{ updated: '2026-11-19T08:05:00.000000+00:00', user: 'acct:asa@hypothes.is' },
      ...{ uri: 'https://shop.example/help?token=secret', text: 'What does this mean?' },
      ...{ tags: ['help'], group: '__world__', permissions: { read: ['group:__world__'] } },
      target: [
        {
          source: 'https://shop.example/help?token=secret',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/p[1]',
              endContainer: '/p[1]',
              startOffset: 4,
              endOffset: 20,
            },
            { type: 'TextPositionSelector', start: 104, end: 120 },
            {
              type: 'TextQuoteSelector',
              exact: 'within ten days',
              prefix: 'you can return it ',
              suffix: ' of purchase',
            },
          ],
        },
      ],
      document: { title: ['Help · Duggvik'] },
      user_info: { display_name: 'Åsa' },
    },
    {
      ...{ id: 'reply', created: '2026-11-19T09:00:00Z', uri: 'https://shop.example/help' },
      ...{ text: 'Of delivery, I think', user: 'acct:kim@hypothes.is', references: ['A-b_1'] },
      target: [{ source: 'https://shop.example/help' }],
    },
  ],
};

describe('annotations of others', () => {
  it('of the Hypothesis client become notes at their passages, with who wrote them, and replies', () => {
    const read = readBack(HYPOTHESIS);
    expect(read.ok && read.value).toMatchObject([
      {
        ...{ id: 'anno:A-b_1', walkId: null, by: 'Åsa', kind: 'question', severity: 0 },
        ...{ text: 'What does this mean?', address: 'https://shop.example/help' },
        title: 'Help · Duggvik',
        at: Date.UTC(2026, 10, 19, 8),
        target: {
          selector: '',
          quote: {
            ...{ exact: 'within ten days', prefix: 'you can return it ' },
            ...{ suffix: ' of purchase', start: 104 },
          },
        },
        work: { replies: [{ by: 'kim@hypothes.is', text: 'Of delivery, I think' }] },
      },
    ]);
  });

  it('in every shape of the W3C model are read, and twice is the same note', () => {
    const one = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      ...{ id: 'http://tool.example/anno/1', type: 'Annotation', bodyValue: 'Too small' },
      target: 'https://shop.example/#price',
    };
    const shapes = [
      one,
      [one],
      { type: 'AnnotationPage', items: [one] },
      { first: { items: [one] } },
    ];
    const ids = shapes.map((shape) => {
      const read = readBack(shape);
      return read.ok ? read.value.map(({ id, text, at }) => [id, text, at]) : read.reason;
    });
    expect(ids).toEqual(shapes.map(() => [['anno:http:__tool.example_anno_1', 'Too small', NOW]]));
  });

  it.each([
    ['no JSON', 'hello', { why: 'notJson', where: '' }],
    ['a cut file', '{"items": [', { why: 'cutOff', where: '' }],
    ['a file of something else', '{"waymark":"walk"}', { why: 'notAnnotations', where: '' }],
    [
      'a wrong type',
      '[{"target":"https://a.example/"},{"body":7}]',
      { why: 'invalid', where: '1.body' },
    ],
    [
      'a script for a page',
      '{"items":[{"target":"javascript:alert(1)"}]}',
      { why: 'noPage', where: 'items.0' },
    ],
    [
      'a note of ours that is broken',
      '[{"waymark:note":{"id":1}}]',
      { why: 'invalid', where: '0.waymark:note' },
    ],
    [
      'a key that reaches a prototype',
      '[{"__proto__":{}}]',
      { why: 'invalid', where: '0.__proto__' },
    ],
  ])('%s is refused, and where', (_, text, reason) => {
    expect(notesInAnnotations(text, NOW)).toEqual({ ok: false, reason });
  });
});
