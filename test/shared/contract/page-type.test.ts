import { afterEach, describe, expect, it } from 'vitest';
import { typesFrom, typesSaid } from '../../../shared/contract/page-type.ts';

const page = globalThis as unknown as Record<string, unknown>;
const said = () => typesFrom(typesSaid());

afterEach(() => {
  delete page.digitalData;
  delete page.dataLayer;
});

/** What `gtag()` pushes. */
function pushed(...words: unknown[]): unknown {
  return (function (..._words: unknown[]) {
    // biome-ignore lint/complexity/noArguments: an arguments object is what it pushes
    return arguments;
  })(...words);
}

describe('what a page says of its type', () => {
  it.each<[string, unknown]>([
    ['type', { page: { type: 'cart' } }],
    ['pageType', { page: { pageType: 'cart' } }],
    ['category.pageType', { page: { category: { primaryCategory: 'x', pageType: 'cart' } } }],
    ['pageInfo.pageType', { page: { pageInfo: { pageID: 'x', pageType: 'cart' } } }],
    ['attributes.page_type', { page: { attributes: { page_type: 'cart' } } }],
  ])('is read from digitalData.page.%s', (_path, data) => {
    page.digitalData = data;
    expect(said()).toEqual(['cart']);
  });

  it.each<[string, unknown]>([
    ['pageType', { event: 'view', pageType: 'cart' }],
    ['page_type', { page_type: 'cart' }],
    ['ecomm_pagetype', { ecomm_pagetype: 'cart' }],
    ['page.type', { page: { type: 'cart' } }],
    ['what gtag set', pushed('set', { page_type: 'cart' })],
    ['what gtag configured', pushed('config', 'G-1', { page_type: 'cart' })],
  ])('is read from dataLayer: %s', (_path, entry) => {
    page.dataLayer = [{ event: 'gtm.js' }, entry];
    expect(said()).toEqual(['cart']);
  });

  it('is the latest first, since one document may show several pages', () => {
    page.dataLayer = [{ pageType: 'product' }, { event: 'x' }, { pageType: 'cart' }];
    expect(said()).toEqual(['cart', 'product']);
  });

  it('is nothing where the page throws, lies or floods', () => {
    page.digitalData = {
      get page() {
        throw new Error('caught you');
      },
    };
    expect(said()).toEqual([]);
    page.digitalData = { page: { type: { toString: () => 'cart' }, pageType: 'x'.repeat(101) } };
    expect(said()).toEqual([]);
    page.digitalData = 'cart';
    page.dataLayer = new Array(1_000_000).fill({ pageType: 'cart' });
    expect(said()).toHaveLength(8);
    page.dataLayer = { length: Number.POSITIVE_INFINITY };
    expect(said()).toEqual([]);
  });

  it('is read without one call that a page could have replaced', () => {
    const patched = ['slice', 'push', 'forEach', Symbol.iterator] as const;
    const kept = patched.map((name) => Object.getOwnPropertyDescriptor(Array.prototype, name));
    page.dataLayer = [pushed('set', { page_type: 'cart' })];
    let calls = 0;
    for (const name of patched) {
      Object.defineProperty(Array.prototype, name, {
        configurable: true,
        get() {
          calls += 1;
          return undefined;
        },
      });
    }
    const answer = typesSaid();
    for (let at = 0; at < kept.length; at += 1) {
      Object.defineProperty(Array.prototype, patched[at] as string, kept[at] as PropertyDescriptor);
    }
    expect(answer).toBe('cart\n');
    expect(calls).toBe(0);
  });
});

describe('what comes out of a page’s world', () => {
  it.each<[unknown, string[]]>([
    ['cart\nhome\n', ['cart', 'home']],
    [undefined, []],
    [{ toString: () => 'cart' }, []],
    [['cart'], []],
    [`${'x'.repeat(101)}\ncart\n`, ['cart']],
    ['a\n'.repeat(1_000_000), new Array(8).fill('a')],
  ])('%j is read as a stranger’s', (answer, types) => {
    expect(typesFrom(answer)).toEqual(types);
  });
});
