// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isPrefix, STAGE_ATTRIBUTE, withPrefix } from '../../../shared/contract/attributes.ts';
import { isTouchpointId, readMarker, stagesFrom, wants } from '../../../shared/contract/marker.ts';
import { ONS } from '../../../shared/contract/on.ts';

describe('a touchpoint id', () => {
  it.each(['a', '7', 'checkout.pay', 'news-letter', 'cart_open', 'a.b-c_d.1', 'x'.repeat(64)])(
    'may be %s',
    (id) => {
      expect(isTouchpointId(id)).toBe(true);
    },
  );

  it.each([
    ['empty', ''],
    ['65 characters', 'x'.repeat(65)],
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

describe('a mark', () => {
  function element(html: string): Element {
    document.body.innerHTML = html;
    const found = document.querySelector('[data-waymark-touchpoint]');
    if (!found) throw new Error('the sample has no mark');
    return found;
  }

  it('takes its stage from itself', () => {
    const marked = element('<b data-waymark-touchpoint="a" data-waymark-stage="purchase"></b>');
    expect(readMarker(marked, ['service'])).toEqual({ touchpoint: 'a', stages: ['purchase'] });
  });

  it('inherits the stage of the nearest ancestor that names one', () => {
    const marked = element(
      '<div data-waymark-stage="service"><p data-waymark-stage="loyalty"><b data-waymark-touchpoint="a"></b></p></div>',
    );
    expect(readMarker(marked, [])).toEqual({ touchpoint: 'a', stages: ['loyalty'] });
  });

  const staged = (said: string) =>
    element(
      `<main data-waymark-stage="loyalty"><p data-waymark-stage="${said}"><b data-waymark-touchpoint="a"></b></p></main>`,
    );

  it('takes the default of the page where the nearest attribute is empty', () => {
    expect(readMarker(staged(''), ['service'])?.stages).toEqual(['service']);
  });

  it.each([
    ['   ', []],
    ['NOT-A-STAGE', []],
    ['Purchase ../x', []],
    ['Purchase retention', ['retention']],
  ])('has no other stages than the valid ones where it says %j', (said, stages) => {
    expect(readMarker(staged(said), ['service'])?.stages).toEqual(stages);
  });

  it('is ignored where its id is malformed', () => {
    expect(
      readMarker(element('<b data-waymark-touchpoint="Pay now!"></b>'), ['service']),
    ).toBeUndefined();
  });

  it.each([
    '<b data-waymark-touchpoint="a" data-waymark-ignore></b>',
    '<p data-waymark-ignore><i><b data-waymark-touchpoint="a"></b></i></p>',
  ])('is not looked at where the site asks for it: %s', (html) => {
    expect(readMarker(element(html), [])).toBeUndefined();
  });

  it('is read by the prefix of the site, and only by that', () => {
    document.body.innerHTML =
      '<p data-wm-stage="purchase" data-waymark-ignore><b data-wm-touchpoint="a"></b></p>';
    const marked = document.querySelector('b');
    expect(marked && readMarker(marked, [], 'wm')).toEqual({
      touchpoint: 'a',
      stages: ['purchase'],
    });
    expect(marked && readMarker(marked, [])).toBeUndefined();
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
  ])('%j is %j', (on, told) => {
    expect(ONS.filter((action) => wants(on, action)).join(' ')).toBe(told);
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
