import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { describe, expect, it } from 'vitest';
import {
  mayApplyTo,
  type PatternMaker,
  pagesOf,
  RULE_LIMIT,
  ruleFault,
  rulesFrom,
} from '../../../shared/contract/rule.ts';

// Node 20 has none; the browsers' own are met in test/e2e/rules.test.ts.
const Pattern = URLPattern as unknown as PatternMaker;
const SHOP = 'https://shop.example';

describe('the pages of a rule', () => {
  it.each<[string | undefined, string, boolean]>([
    [undefined, `${SHOP}/anything`, true],
    ['/cart', `${SHOP}/cart`, true],
    ['/cart', `${SHOP}/cart?code=1#top`, true],
    ['/cart', `${SHOP}/cart/2`, false],
    ['/cart/*', `${SHOP}/cart/2/pay`, true],
    ['/order/:id(\\d+)', `${SHOP}/order/77`, true],
    ['/order/:id(\\d+)', `${SHOP}/order/new`, false],
    ['/*#/checkout', `${SHOP}/app#/checkout`, true],
    ['/*#/checkout', `${SHOP}/app#/cart`, false],
    ['https://pay.example/*', `${SHOP}/card`, false],
    ['https://pay.example/*', 'https://pay.example/card?sum=1', true],
    ['http{s}?://*.example/*', 'https://pay.example/card', true],
  ])('%s on %s: %s', (pages, address, holds) => {
    const origin = new URL(address).origin;
    expect(pagesOf({ pages }, origin, Pattern)?.(address)).toBe(holds);
  });

  it.each(['/cart/(', 'https://[/*', '/:'])('%s cannot be read, and that is an answer', (pages) => {
    expect(pagesOf({ pages }, SHOP, Pattern)).toBeUndefined();
  });
});

describe('whether a rule may hold on a site', () => {
  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['/cart/*', true],
    ['https://shop.example/cart', true],
    ['https://pay.example/*', false],
    ['https://*.example/*', true],
    ['http://shop.example/*', false],
    ['https://shop.example:8443/*', false],
    // The page finds out for itself: matching could be dear.
    ['https://(a+)+.example/*', true],
    ['https://*a*a*a*a*a.example/*', true],
    ['https://[/*', true],
  ])('%s: %s', (pages, may) => {
    expect(mayApplyTo({ pages }, SHOP, Pattern)).toBe(may);
  });

  it('is found out at once, whatever the pattern', () => {
    const origin = `https://${'a'.repeat(60)}.${'a'.repeat(60)}.${'a'.repeat(60)}.example`;
    const began = performance.now();
    mayApplyTo({ pages: `https://${'*a'.repeat(200)}b/*` }, origin, Pattern);
    mayApplyTo({ pages: 'https://*a*a*ab/*' }, origin, Pattern);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

describe('rules of a file that was only parsed', () => {
  it('come out with what is known of them', () => {
    const rules = [
      { pages: '/cart', stages: ['purchase', 'Not A Name'], later: 1 },
      { selector: '#pay', touchpoint: 'checkout.pay', on: 'submit' },
    ];
    expect(rulesFrom({ rules })).toEqual([
      { pages: '/cart', stages: ['purchase'] },
      { selector: '#pay', touchpoint: 'checkout.pay', on: 'submit' },
    ]);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['rules that are no list', { rules: { 0: { stages: ['a'] } } }],
    ['no touchpoint and no stage', { rules: [{ selector: '#a' }] }],
    ['a touchpoint without a selector', { rules: [{ touchpoint: 'a' }] }],
    ['a malformed touchpoint', { rules: [{ selector: '#a', touchpoint: 'A B', stages: ['a'] }] }],
    ['a selector beyond the cap', { rules: [{ selector: 'a'.repeat(2_001), touchpoint: 'a' }] }],
    ['pages that are no pattern', { rules: [{ pages: 'cart', stages: ['a'] }] }],
    ['pages that are a number', { rules: [{ pages: 7, stages: ['a'] }] }],
    ['junk', JSON.parse('{ "rules": [null, 1, "a", [], { "__proto__": { "stages": ["a"] } }] }')],
  ])('%s: none', (_what, file) => {
    expect(rulesFrom(file)).toEqual([]);
  });

  it('are no more than the cap', () => {
    expect(rulesFrom({ rules: new Array(10_000).fill({ stages: ['a'] }) })).toHaveLength(
      RULE_LIMIT,
    );
  });

  it('say what they lack', () => {
    expect(ruleFault({ selector: '#a' })).toBe('empty');
    expect(ruleFault({ touchpoint: 'a' })).toBe('selector');
    expect(ruleFault({ stages: ['a'], pages: 'a' })).toBe('pages');
    expect(ruleFault({ stages: ['a'], pages: '/a' })).toBeUndefined();
  });
});
