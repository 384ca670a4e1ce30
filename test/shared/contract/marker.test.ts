// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isTouchpointId, readMarker, stagesFrom } from '../../../shared/contract/marker.ts';

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

  it.each(['', '   ', 'NOT A STAGE'])(
    'takes the default of the page where the attribute says %j',
    (said) => {
      const marked = element(
        `<p data-waymark-stage="${said}"><b data-waymark-touchpoint="a"></b></p>`,
      );
      expect(readMarker(marked, ['service'])).toEqual({ touchpoint: 'a', stages: ['service'] });
    },
  );

  it('is ignored where its id is malformed', () => {
    expect(
      readMarker(element('<b data-waymark-touchpoint="Pay now!"></b>'), ['service']),
    ).toBeUndefined();
  });
});
