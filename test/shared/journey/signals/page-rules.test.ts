import { describe, expect, it } from 'vitest';
import { errorClickDetector } from '../../../../shared/journey/signals/error-click.ts';
import { excessiveScrollDetector } from '../../../../shared/journey/signals/excessive-scroll.ts';
import { formDetector } from '../../../../shared/journey/signals/form-abandoned.ts';
import type {
  FieldSeen,
  Observation,
  VitalName,
} from '../../../../shared/journey/signals/observation.ts';
import { slowPageDetector, vitalRating } from '../../../../shared/journey/signals/slow-page.ts';
import { brief, click, left, scrolled, watch } from './seen.ts';

const error = (at: number, change: Partial<Extract<Observation, { kind: 'error' }>> = {}) => ({
  ...({ kind: 'error', at, cause: 'error', startedAt: null, weak: false } as const),
  ...change,
});

describe('an error after a click', () => {
  const TABLE: [what: string, seen: Observation[], found: string[]][] = [
    ['1999 ms later', [click(0), error(1_999)], ['error-click strong']],
    ['two seconds later', [click(0), error(2_000)], ['error-click strong']],
    ['2001 ms later', [click(0), error(2_001)], []],
    ['while the button was down', [click(0), error(-20)], ['error-click strong']],
    ['without a click', [error(100)], []],
    ['that hides where it came from', [click(0), error(10, { weak: true })], ['error-click weak']],
    ['twice', [click(0), error(10), error(20)], ['error-click strong']],
    [
      'after each of two clicks',
      [click(0), error(10), click(500), error(510)],
      ['error-click strong', 'error-click strong'],
    ],
    [
      'a request it caused',
      [click(0), error(900, { cause: 'request', startedAt: 5 })],
      ['error-click strong'],
    ],
    ['a request from before', [click(0), error(900, { cause: 'request', startedAt: -51 })], []],
    [
      'a request it caused, which failed after the next click',
      [click(0), click(300, { target: 2 }), error(900, { cause: 'request', startedAt: 5 })],
      ['error-click strong'],
    ],
    [
      'a request of the click before, which has failed already',
      [click(0), error(10), click(300), error(900, { cause: 'request', startedAt: 5 })],
      ['error-click strong'],
    ],
    [
      'a request that failed too late, after another click',
      [click(0), click(1_900), error(2_001, { cause: 'request', startedAt: 5 })],
      [],
    ],
    [
      'an error of no click but the last',
      [click(0), click(500), error(510), error(520)],
      ['error-click strong'],
    ],
    ['on the view that the click led to', [click(0), left(10), error(20)], ['error-click strong']],
  ];
  it.each(TABLE)('%s', (_what, seen, found) => {
    expect(brief(watch(errorClickDetector(), seen))).toEqual(found);
  });
});

/** Down and up again by as much, so many times a turn, so long between two. */
function toAndFro(by: number, turns: number, everyMs: number): Observation[] {
  return [0, ...Array.from({ length: turns + 1 }, (_, turn) => turn)].map((turn, index) =>
    scrolled(index * everyMs, index === 0 ? 0 : turn % 2 === 0 ? by : 0),
  );
}

/** Down and up again at these instants, the first way from the page's top. */
const turning = (...instants: number[]) =>
  instants.map((at, index) => scrolled(at, index % 2 === 0 ? 0 : 400));

describe('scrolling up and down', () => {
  const TABLE: [what: string, seen: Observation[], found: string[]][] = [
    ['three turns in six seconds', toAndFro(400, 3, 1_500), []],
    ['four turns in 9999 ms', toAndFro(400, 4, 3_333), ['excessive-scroll strong']],
    [
      'four turns in ten seconds',
      turning(0, 500, 1_000, 5_000, 8_000, 11_000),
      ['excessive-scroll strong'],
    ],
    ['four turns in 10,001 ms', turning(0, 500, 1_000, 5_000, 8_000, 11_001), []],
    ['two turns in a second', toAndFro(400, 2, 300), []],
    ['three turns in two seconds', toAndFro(400, 3, 1_000), ['excessive-scroll strong']],
    ['three turns in more than two', toAndFro(400, 3, 1_001), []],
    ['ways of just under a quarter of the window', toAndFro(199, 4, 300), []],
    ['ways of a quarter', toAndFro(200, 4, 300), ['excessive-scroll strong']],
    ['ways of just over a quarter', toAndFro(201, 4, 300), ['excessive-scroll strong']],
    ['three turns in just under two seconds', toAndFro(400, 3, 999), ['excessive-scroll strong']],
    ['always down', [0, 400, 800, 1_200, 1_600].map((y, at) => scrolled(at * 100, y)), []],
    ['by the page', toAndFro(400, 6, 300).map((seen) => ({ ...seen, byPage: true })), []],
    ['over two pages', [...toAndFro(400, 2, 300), left(1_200), ...toAndFro(400, 1, 300)], []],
  ];
  it.each(TABLE)('%s', (_what, seen, found) => {
    expect(brief(watch(excessiveScrollDetector(), seen))).toEqual(found);
  });

  it('says how often and how long', () => {
    expect(watch(excessiveScrollDetector(), toAndFro(400, 3, 500))[0]?.values).toEqual({
      ...{ changes: 3, ms: 1_000 },
    });
  });
});

const field = (at: number, change: Partial<FieldSeen> = {}): FieldSeen => ({
  ...{
    kind: 'field',
    at,
    form: 1,
    target: 7,
    fields: 3,
    isSearch: false,
    changed: true,
    ...change,
  },
});
const blurred = (at: number): Observation => ({ kind: 'form-blurred', at, form: 1 });

describe('a form', () => {
  const TABLE: [what: string, seen: Observation[], found: string[]][] = [
    ['begun and left', [field(0), left(500)], ['form-abandoned strong']],
    ['of two fields', [field(0, { fields: 2 }), left(500)], ['form-abandoned strong']],
    ['of one field', [field(0, { fields: 1 }), left(500)], []],
    ['looked at alone', [field(0, { changed: false }), left(500)], []],
    ['for searching', [field(0, { isSearch: true }), left(500)], []],
    ['sent', [field(0), { kind: 'form-sent', at: 90, form: 1 }, left(500)], []],
    [
      'sent, and changed again',
      [field(0), { kind: 'form-sent', at: 90, form: 1 }, field(200), left(500)],
      ['form-abandoned strong'],
    ],
    [
      'another one sent',
      [field(0), { kind: 'form-sent', at: 90, form: 2 }, left(500)],
      ['form-abandoned strong'],
    ],
    [
      'left alone for just under half a minute',
      [field(0), blurred(0), field(29_999), { kind: 'form-sent', at: 30_000, form: 1 }],
      [],
    ],
    [
      'left alone for longer, and sent then',
      [field(0), blurred(0), { kind: 'form-sent', at: 30_001, form: 1 }],
      ['form-abandoned weak'],
    ],
    ['left alone for half a minute', [field(0), blurred(0)], ['form-abandoned weak']],
    [
      'left alone and then with the page',
      [field(0), blurred(0), left(40_000)],
      ['form-abandoned weak'],
    ],
    ['with somebody in it', [field(0)], []],
  ];
  it.each(TABLE)('%s', (_what, seen, found) => {
    expect(brief(watch(formDetector(), seen))).toEqual(found);
  });

  it('names the field somebody was in last', () => {
    const seen = [
      field(0),
      field(100, { target: 8 }),
      field(300, { target: 9, changed: false }),
      left(500),
    ];
    expect(watch(formDetector(), seen)).toMatchObject([
      { target: 9, values: { changed: 2, fields: 3, ms: 500 } },
    ]);
  });
});

describe('a slow page', () => {
  const RATINGS: [VitalName, good: number, middling: number, poor: number][] = [
    ['lcp', 2_500, 4_000, 4_001],
    ['inp', 200, 500, 501],
    ['cls', 0.1, 0.25, 0.26],
    ['fcp', 1_800, 3_000, 3_001],
    ['ttfb', 800, 1_800, 1_801],
  ];
  it.each(RATINGS)('by %s', (name, good, middling, poor) => {
    const found = (value: number) =>
      brief(watch(slowPageDetector(), [{ kind: 'vital', at: 0, name, value }]));
    expect(vitalRating(name, good)).toBe('good');
    expect(vitalRating(name, good * 1.01)).toBe('needs-improvement');
    expect(vitalRating(name, middling)).toBe('needs-improvement');
    expect(vitalRating(name, poor)).toBe('poor');
    expect(found(middling)).toEqual([]);
    expect(found(poor)).toEqual(['slow-page strong']);
  });

  it('by its loading time', () => {
    const ratings = [3_999, 4_000, 4_001].map((value) => vitalRating('load', value));
    expect(ratings).toEqual(['good', 'good', 'poor']);
  });

  it('is told once, with every figure that was poor', () => {
    const seen: Observation[] = [
      { kind: 'vital', at: 0, name: 'ttfb', value: 2_600.4 },
      { kind: 'vital', at: 500, name: 'lcp', value: 4_800 },
      { kind: 'vital', at: 600, name: 'fcp', value: 900 },
      { kind: 'vital', at: 9_000, name: 'cls', value: 0.9 },
    ];
    expect(watch(slowPageDetector(), seen)).toMatchObject([
      { values: { ttfb: 2_600, lcp: 4_800 } },
    ]);
  });

  it('is told when the page is left before', () => {
    const seen: Observation[] = [{ kind: 'vital', at: 0, name: 'load', value: 5_000 }, left(10)];
    expect(brief(watch(slowPageDetector(), seen))).toEqual(['slow-page strong']);
  });
});
