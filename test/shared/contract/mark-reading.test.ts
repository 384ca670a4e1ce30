import { describe, expect, it } from 'vitest';
import type { MarkPart } from '../../../shared/contract/attributes.ts';
import {
  isNested,
  type PageWords,
  pageStage,
  readMark,
  type Surroundings,
  stagedAt,
} from '../../../shared/contract/mark-reading.ts';
import type { Rule } from '../../../shared/contract/rule.ts';

/** An element and what is around it. */
interface Place extends Partial<Record<MarkPart, string>> {
  marking?: Rule;
  staging?: Rule;
  around?: Place;
}

const AROUND: Surroundings<Place> = {
  written: (place, part) => place[part] ?? null,
  marking: (place) => place.marking,
  staging: (place) => place.staging,
  *outward({ around }) {
    for (let at = around; at; at = at.around) yield at;
  },
};
const read = (place: Place) => readMark(place, AROUND);
const ruled = (touchpoint: string, more: Rule = {}): Rule => ({ touchpoint, ...more });

describe('what makes a mark', () => {
  it('is its attribute, else the rule; where neither is, there is none', () => {
    expect(read({ touchpoint: 'written', marking: ruled('ruled') })).toMatchObject({
      touchpoint: 'written',
      rule: undefined,
      isValid: true,
    });
    const marking = ruled('ruled');
    expect(read({ marking })).toMatchObject({ touchpoint: 'ruled', rule: marking, isValid: true });
    expect(read({ stage: 'purchase', staging: { stages: ['service'] } })).toBeUndefined();
  });

  it.each(['', 'Not A Name', 'x'.repeat(10_000)])(
    'that is faulty is hidden by no rule',
    (touchpoint) => {
      const mark = read({
        touchpoint,
        marking: ruled('ruled', { stages: ['purchase'], on: 'click' }),
      });
      expect(mark).toMatchObject({ rule: undefined, isValid: false, on: null, staged: '' });
      expect(mark?.touchpoint.length).toBeLessThanOrEqual(500);
    },
  );

  it('counts for nothing where the site asks not to look, here or around', () => {
    expect(read({ touchpoint: 'a', ignore: '' })?.isIgnored).toBe(true);
    expect(read({ marking: ruled('a'), around: { around: { ignore: '' } } })?.isIgnored).toBe(true);
    expect(read({ touchpoint: 'a', around: {} })?.isIgnored).toBe(false);
  });
});

describe('the stages of a mark', () => {
  const outer = { stage: 'outer' };

  it.each<[string, Place, string]>([
    [
      'its own attribute, before its rule',
      { stage: 'own', marking: ruled('a', { stages: ['r'] }) },
      'own',
    ],
    [
      'its own attribute, also where it is faulty',
      { stage: 'Köp', marking: ruled('a', { stages: ['r'] }) },
      'Köp',
    ],
    [
      'the page’s where its own attribute is empty',
      { stage: '', marking: ruled('a', { stages: ['r'] }), around: outer },
      '',
    ],
    [
      'its rule’s, before what is around',
      { marking: ruled('a', { stages: ['r', 's'] }), around: outer },
      'r s',
    ],
    [
      'its rule’s, before those of a part',
      { marking: ruled('a', { stages: ['r'] }), staging: { stages: ['part'] } },
      'r',
    ],
    [
      'those of the part it is itself',
      { touchpoint: 'a', staging: { stages: ['part'] }, around: outer },
      'part',
    ],
    [
      'not those of a rule that gives way',
      { touchpoint: 'a', marking: ruled('b', { stages: ['r'] }) },
      '',
    ],
    [
      'of the nearest around: a part',
      { touchpoint: 'a', around: { staging: { stages: ['part'] }, around: outer } },
      'part',
    ],
    [
      'of the nearest around: an attribute',
      { touchpoint: 'a', around: { stage: 'near', around: { staging: { stages: ['part'] } } } },
      'near',
    ],
    [
      'of a mark around, by its rule',
      { touchpoint: 'a', around: { marking: ruled('b', { stages: ['r'] }), around: outer } },
      'r',
    ],
    [
      'not those of a rule with none',
      { marking: ruled('a', { stages: [] }), around: outer },
      'outer',
    ],
    ['the page’s where nothing says any', { touchpoint: 'a', around: {} }, ''],
  ])('are %s', (_what, place, staged) => {
    const mark = read({ ...(place.marking ? {} : { touchpoint: 'a' }), ...place });
    expect(mark?.staged).toBe(staged);
    expect(stagedAt(place, AROUND)).toBe(staged);
  });

  it('are not read to the end of an endless attribute', () => {
    expect(read({ touchpoint: 'a', stage: 'x '.repeat(1_000_000) })?.staged).toHaveLength(500);
  });
});

it('what counts is said by the attribute, else by the rule', () => {
  expect(read({ on: 'view', marking: ruled('a', { on: 'click' }) })?.on).toBe('view');
  expect(read({ on: '', marking: ruled('a', { on: 'click' }) })?.on).toBe('');
  expect(read({ marking: ruled('a', { on: 'click' }) })?.on).toBe('click');
  expect(read({ touchpoint: 'a' })?.on).toBeNull();
});

it('a mark is nested in another of the same touchpoint, whoever says so', () => {
  const inRuled = { touchpoint: 'a', around: { around: { marking: ruled('a') } } };
  expect(isNested<Place>(inRuled, 'a', AROUND)).toBe(true);
  expect(isNested<Place>({ touchpoint: 'a', around: { touchpoint: 'b' } }, 'a', AROUND)).toBe(
    false,
  );
});

describe('the stage of a page', () => {
  const SAID: PageWords = {
    code: 'by-code',
    meta: 'by-meta',
    outermost: [null, 'by-html'],
    rules: [
      { selector: 'p', stages: ['no-part'] },
      { selector: 'p', touchpoint: 'a', stages: ['no-mark'] },
      { stages: [] },
      { stages: ['by-rule'] },
      { stages: ['by-later-rule'] },
    ],
    byType: ['by-type'],
  };
  const none: PageWords = { meta: null, outermost: [], rules: [], byType: [] };

  it.each<[string, Partial<PageWords>]>([
    ['code', {}],
    ['meta', { code: '' }],
    ['body', { code: '', meta: '' }],
    ['rule', { code: '', meta: '', outermost: ['', null] }],
    ['type', { code: '', meta: '', outermost: [], rules: [] }],
    ['none', none],
  ])('is what says it first: %s', (source, less) => {
    const name = source === 'body' ? 'by-html' : `by-${source}`;
    const stages = source === 'none' ? [] : [name];
    expect(pageStage({ ...SAID, ...(source === 'none' ? { code: '' } : {}), ...less })).toEqual({
      stages,
      source,
    });
  });

  it('is none where the first that says anything says no stage', () => {
    expect(pageStage({ ...SAID, code: '', meta: 'Köp' })).toEqual({ stages: [], source: 'meta' });
  });
});
