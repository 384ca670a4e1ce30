import { runInNewContext } from 'node:vm';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { describe, expect, it } from 'vitest';
import { gtmTag, gtmTrigger } from '../../../shared/journey/hand-over-gtm.ts';
import {
  htmlLines,
  markAttributes,
  openingTag,
  withMark,
} from '../../../shared/journey/hand-over-html.ts';
import type { Sketch } from '../../../shared/journey/tagging.ts';

const SHOP = 'https://shop.example';
const MARK = { touchpoint: 'checkout.pay', stages: ['purchase', 'retention'], prefix: 'waymark' };
const BUTTON: Sketch = {
  tag: 'button',
  attributes: [
    ['type', 'button'],
    ['class', 'button button-primary css-9k8j7h'],
    ['disabled', ''],
  ],
  text: 'Pay & go <now>',
};

describe('HTML to paste', () => {
  it('is the attributes, in the site’s own prefix', () => {
    expect(markAttributes(MARK)).toBe(
      'data-waymark-touchpoint="checkout.pay" data-waymark-stage="purchase retention"',
    );
    expect(markAttributes({ ...MARK, stages: [], prefix: 'wm' })).toBe(
      'data-wm-touchpoint="checkout.pay"',
    );
  });

  it('shows the line as it stands, and with the mark last', () => {
    expect(htmlLines(BUTTON, { tag: 'form', attributes: [['id', 'f"']], text: '' })).toBe(
      '<form id="f&quot;">\n  <button type="button" class="button button-primary css-9k8j7h" disabled>Pay &amp; go &lt;now></button>',
    );
    const marked = openingTag(withMark(BUTTON, { ...MARK, stages: [] }));
    expect(marked).toBe(
      '<button type="button" class="button button-primary css-9k8j7h" disabled data-waymark-touchpoint="checkout.pay">',
    );
  });

  it('changes a mark where it stands, and drops a stage that need not be said', () => {
    const old: Sketch = {
      ...BUTTON,
      attributes: [
        ['data-waymark-touchpoint', 'old'],
        ['data-waymark-stage', 'x'],
        ['id', 'a'],
      ],
    };
    expect(openingTag(withMark(old, MARK))).toBe(
      '<button data-waymark-touchpoint="checkout.pay" data-waymark-stage="purchase retention" id="a">',
    );
    expect(openingTag(withMark(old, { ...MARK, stages: [] }))).toBe(
      '<button data-waymark-touchpoint="checkout.pay" id="a">',
    );
  });

  it('closes no element that cannot hold anything', () => {
    expect(htmlLines({ tag: 'input', attributes: [['name', 'q']], text: '' }, null)).toBe(
      '<input name="q">',
    );
  });
});

describe('for a tag manager', () => {
  const words = { touchpoint: MARK.touchpoint, selector: '.a, .b', pages: '/kassa/*' };

  it('is a tag whose code runs and says the touchpoint', () => {
    const page: { window?: unknown; waymark?: { q?: ArrayLike<unknown>[] } } = {};
    page.window = page;
    runInNewContext(gtmTag(words).replace(/<\/?script>/g, ''), page);
    expect(Array.from(page.waymark?.q?.[0] ?? [])).toEqual(['touchpoint', 'checkout.pay']);
  });

  it('has a trigger for the element, what is in it, and its pages', () => {
    expect(gtmTrigger(words)).toContain('Page Path | matches RegEx | ^/kassa/.*$');
    expect(gtmTrigger({ ...words, selector: '#pay' })).toContain('| #pay, #pay *');
    expect(gtmTrigger(words)).toContain('| .a, .b, :is(.a, .b) *');
  });

  it.each([
    ['/a.b/c', '/a.b/c', '/axb/c', '/a.b/c/d'],
    ['/a\\*b', '/a*b', '/aab'],
    ['/kassa/*', '/kassa/', '/kassa/1/2', '/kassa'],
    ['/order/:id', '/order/77', '/order/', '/order/7/8'],
    ['/order/:id(\\d+)', '/order/77', '/order/new'],
    ['/(sv|no)/kassa', '/sv/kassa', '/da/kassa'],
    ['/shop{/cart}?', '/shop', '/shop/cart', '/shop/other'],
    ['/cart?step=*', '/cart?step=2', '/basket?step=2'],
    ['/*#/checkout', '/app#/checkout'],
    ['https://pay.example/x/*', 'https://pay.example/x/1', '/x/1'],
    ['https://*.example/:shop/', 'https://a.b.example/s/', 'https://example.com/s/'],
    ['http{s}?://:name.example/', 'http://a.example/', 'https://a.b.example/'],
  ])('fires on the pages of %s', (pages, ...addresses) => {
    const pattern = new URLPattern(pages, SHOP);
    const conditions = [...gtmTrigger({ ...words, pages }).matchAll(/Page (.+) \| .+ \| (.+)$/gm)];
    for (const address of addresses) {
      const url = new URL(address, SHOP);
      const parts: Record<string, string> = { Hostname: url.hostname, Path: url.pathname };
      const fires = conditions.every(([, part = '', source = '']) =>
        new RegExp(source).test(parts[part] ?? ''),
      );
      expect([address, fires]).toEqual([address, pattern.test(url.href)]);
    }
  });
});
