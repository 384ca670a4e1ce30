import { describe, expect, it } from 'vitest';
import {
  decodePageEvent,
  JOURNEY_ADDRESS_LIMIT,
  PAGE_EVENT_LIMIT,
  type PageEvent,
  SNIPPET_VERSION_LIMIT,
} from '../../../shared/contract/page-event.ts';
import { asSaid } from './as-said.ts';

const EVENTS: PageEvent[] = [
  { type: 'seen', touchpoint: 'cart.open', stages: ['consideration', 'purchase'] },
  { type: 'clicked', touchpoint: 'cart.open', stages: [] },
  { type: 'submitted', touchpoint: 'x'.repeat(64), stages: ['purchase'] },
  { type: 'route', stages: ['service'] },
  { type: 'route', stages: [] },
  { type: 'changed', touchpoint: 'signup.email', stages: [] },
  { type: 'clicked', touchpoint: 'plan', stages: ['purchase'], props: { plan: 'pro "å"', n: '' } },
  { type: 'stage', stages: ['purchase', 'service'] },
  { type: 'left' },
  { type: 'consent', state: 'granted' },
  { type: 'consent', state: 'denied' },
  {
    type: 'ready',
    snippet: '0.1.0',
    journey: '/journey.json?a="1"&b=\\å',
    prefix: 'waymark',
    stages: [],
    consent: null,
  },
  {
    type: 'ready',
    snippet: '0.1.0',
    journey: '',
    prefix: 'acme-wm',
    stages: ['purchase', 'service'],
    consent: 'denied',
  },
];

const SEEN = { v: 1, type: 'seen', touchpoint: 'cart.open', stages: 'purchase' };
const DECODED = { type: 'seen', touchpoint: 'cart.open', stages: ['purchase'] };
const READY = { v: 1, type: 'ready', snippet: '0.1.0', journey: '' };

describe('a page event', () => {
  it.each(EVENTS)('comes back as it was said: %j', (event) => {
    expect(decodePageEvent(asSaid(event))).toEqual(event);
  });

  it('comes back from a page that gave arrays a toJSON of their own', () => {
    const prototype = Array.prototype as unknown as { toJSON?: () => string };
    prototype.toJSON = () => '["garbage"]';
    try {
      expect(EVENTS.map((event) => decodePageEvent(asSaid(event)))).toEqual(EVENTS);
    } finally {
      delete prototype.toJSON;
    }
  });

  it('has members that a newer snippet may add to', () => {
    expect(decodePageEvent(JSON.stringify({ ...SEEN, variant: 'b' }))).toEqual(DECODED);
  });

  it('may be a greeting that says no more than who it is', () => {
    expect(decodePageEvent('{"v":1,"type":"ready","snippet":"0.1.0"}')).toEqual({
      type: 'ready',
      snippet: '0.1.0',
      journey: '',
      prefix: 'waymark',
      stages: [],
      consent: null,
    });
  });

  it.each([
    [undefined, []],
    ['purchase DROP', ['purchase']],
    [' purchase\n purchase', ['purchase']],
    ['a b c d e f g h i', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('has the stages that are good in %j', (said, stages) => {
    expect(decodePageEvent(JSON.stringify({ ...SEEN, stages: said }))).toMatchObject({ stages });
  });

  it('keeps the good props, and eight at most', () => {
    const said = {
      ...SEEN,
      'prop-plan': 'pro',
      'prop-Bad Name': 'x',
      'prop-__proto__': 'x',
      'prop-constructor': 'mine',
      'prop-long': 'x'.repeat(101),
      'prop-object': { deep: true },
      prop: 'x',
    };
    expect(decodePageEvent(JSON.stringify(said))).toEqual({
      ...DECODED,
      props: { plan: 'pro', constructor: 'mine' },
    });
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`prop-p${n}`, 'x']));
    const event = decodePageEvent(JSON.stringify({ ...SEEN, ...many }));
    expect(Object.keys((event as { props: object }).props)).toHaveLength(8);
  });

  it('says nothing of a journey address that is too long', () => {
    const journey = `/${'j'.repeat(JOURNEY_ADDRESS_LIMIT)}`;
    expect(decodePageEvent(JSON.stringify({ ...READY, journey }))).toMatchObject({ journey: '' });
  });
});

function circle(): object {
  const round: { self?: object } = {};
  round.self = round;
  return round;
}

describe('what is not exactly an event', () => {
  const texts: [string, string][] = [
    ['nothing', ''],
    ['no JSON', '{"v":1'],
    ['null', 'null'],
    ['a number', '1'],
    ['a string', '"seen"'],
    ['an array', JSON.stringify([SEEN])],
    ['an array with a type', '[1,"seen","cart.open"]'],
    ['an event inside __proto__', `{"v":1,"__proto__":${JSON.stringify(SEEN)}}`],
    ['nesting without end', `${'['.repeat(2_000)}${']'.repeat(2_000)}`],
    ['too long', JSON.stringify({ ...SEEN, more: 'x'.repeat(PAGE_EVENT_LIMIT) })],
  ];
  const changes: [string, object][] = [
    ['no version', { v: undefined }],
    ['version 0', { v: 0 }],
    ['version 2', { v: 2 }],
    ['a version in quotes', { v: '1' }],
    ['no type', { type: undefined }],
    ['an unknown type', { type: 'bought' }],
    ['a type in an array', { type: ['seen'] }],
    ['the type toString', { type: 'toString' }],
    ['no touchpoint', { touchpoint: undefined }],
    ['a malformed touchpoint', { touchpoint: '<img>' }],
    ['a touchpoint of 65 characters', { touchpoint: 'x'.repeat(65) }],
    ['a touchpoint in an array', { touchpoint: ['cart.open'] }],
    ['stages as an array', { stages: ['purchase'] }],
    ['stages as an object', { stages: { length: 1, 0: 'purchase' } }],
  ];
  const readyChanges: [string, object][] = [
    ['no snippet', { snippet: undefined }],
    ['a snippet that is a number', { snippet: 1 }],
    ['a snippet too long', { snippet: '1'.repeat(SNIPPET_VERSION_LIMIT + 1) }],
    ['stages that are no text', { stages: ['a'] }],
    ['a journey as an object', { journey: { href: '/journey.json' } }],
    ['a prefix that would break a selector', { prefix: 'a] *' }],
    ['a prefix too long', { prefix: 'p'.repeat(33) }],
    ['a prefix in an array', { prefix: ['wm'] }],
  ];

  it('is refused only for what is wrong with it', () => {
    expect(decodePageEvent(JSON.stringify(SEEN))).toEqual(DECODED);
    expect(decodePageEvent(JSON.stringify(READY))).toMatchObject({ type: 'ready' });
  });

  it.each(texts)('is refused: %s', (_what, text) => {
    expect(decodePageEvent(text)).toBeUndefined();
  });

  it.each(changes)('is refused: a sighting with %s', (_what, change) => {
    expect(decodePageEvent(JSON.stringify({ ...SEEN, ...change }))).toBeUndefined();
  });

  it.each(readyChanges)('is refused: a greeting with %s', (_what, change) => {
    expect(decodePageEvent(JSON.stringify({ ...READY, ...change }))).toBeUndefined();
  });

  it.each([
    ['an object', SEEN],
    ['a circle', circle()],
    ['a function', () => JSON.stringify(SEEN)],
    ['undefined', undefined],
    ['null', null],
    ['a String object', new String(JSON.stringify(SEEN))],
    [
      'a detail that throws when read',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('touched');
          },
        },
      ),
    ],
  ])('is refused: %s instead of a text', (_what, detail) => {
    expect(decodePageEvent(detail)).toBeUndefined();
  });

  it.each([undefined, 'maybe', true, ['granted']])('is refused: a consent of %j', (state) => {
    expect(decodePageEvent(JSON.stringify({ v: 1, type: 'consent', state }))).toBeUndefined();
  });

  it('leaves every prototype as it was', () => {
    decodePageEvent(
      '{"v":1,"type":"ready","snippet":"1","journey":"","__proto__":{"polluted":true}}',
    );
    expect('polluted' in {}).toBe(false);
  });
});
