import { describe, expect, it } from 'vitest';
import { isPrefix, STAGE_ATTRIBUTE, withPrefix } from '../../../shared/contract/attributes.ts';
import {
  ID_LIMIT,
  isTouchpointId,
  refusedOns,
  stagesFrom,
  wants,
} from '../../../shared/contract/marker.ts';
import { ONS } from '../../../shared/contract/on.ts';

describe('a touchpoint id', () => {
  it.each([
    'a',
    '7',
    'checkout.pay',
    'news-letter',
    'cart_open',
    'a.b-c_d.1',
    'x'.repeat(ID_LIMIT),
  ])('may be %s', (id) => {
    expect(isTouchpointId(id)).toBe(true);
  });

  it.each([
    ['empty', ''],
    ['one character too many', 'x'.repeat(ID_LIMIT + 1)],
    ['a million characters', 'x'.repeat(1_000_000)],
    ['a capital', 'Checkout'],
    ['a space', 'a b'],
    ['a dot at the end', 'a.'],
    ['a dot at the start', '.a'],
    ['two dots', 'a..b'],
    ['a line break at the end', 'a\n'],
    ['a quote', 'a"b'],
    ['a letter outside a-z', 'köp'],
    ['a zero-width character', 'a\u200bb'],
    ['a prototype name', '__proto__'],
    ['null', null],
    ['a number', 7],
    ['an array that prints well', ['a']],
    ['an object that prints well', { toString: () => 'a' }],
  ])('may not be %s', (_what, id) => {
    expect(isTouchpointId(id)).toBe(false);
  });
});

describe('the stages in an attribute', () => {
  it.each([
    [null, []],
    [undefined, []],
    ['', []],
    ['  \n\t ', []],
    ['purchase', ['purchase']],
    [' consideration\n purchase ', ['consideration', 'purchase']],
    ['purchase purchase', ['purchase']],
    ['Purchase purchase ../x', ['purchase']],
  ])('%j are %j', (value, stages) => {
    expect(stagesFrom(value)).toEqual(stages);
  });

  it('are never more than eight', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `stage${index}`).join(' ');
    expect(stagesFrom(many)).toHaveLength(8);
  });
});

describe('what a mark wants told', () => {
  it.each([
    [null, 'view click submit'],
    ['', 'view click submit'],
    ['none', 'none'],
    ['hover', ''],
    ['change', 'change'],
    [' click\n change ', 'click change'],
    ['preview onclick click-twice', ''],
    ['clik view', 'view'],
    ['   ', ''],
  ])('%j is %j', (on, told) => {
    expect(ONS.filter((action) => wants(on, action)).join(' ')).toBe(told);
  });
});

describe('a word for what counts', () => {
  it.each([
    [null, []],
    ['', []],
    ['click view none', []],
    ['clik', ['clik']],
    ['preview  view Click preview', ['preview', 'Click']],
    [' \n', ['']],
  ])('in %j nobody knows %j', (on, words) => {
    expect(refusedOns(on)).toEqual(words);
  });

  it('that nobody knows is told eight times at most', () => {
    expect(refusedOns(Array.from({ length: 90 }, (_, n) => `x${n}`).join(' '))).toHaveLength(8);
  });
});

describe('a prefix', () => {
  it.each(['wm', 'acme-journey', 'w2'])('may be %s', (prefix) => {
    expect(isPrefix(prefix)).toBe(true);
    expect(withPrefix(STAGE_ATTRIBUTE, prefix)).toBe(`data-${prefix}-stage`);
  });

  it.each(['', '-wm', 'wm-', 'WM', 'a b', 'a]', '1a', 'a.b', null, ['wm']])(
    'may not be %j',
    (prefix) => {
      expect(isPrefix(prefix)).toBe(false);
    },
  );
});
