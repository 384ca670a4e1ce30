import { runInNewContext } from 'node:vm';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { describe, expect, it } from 'vitest';
import { type GtmWords, gtmTag, gtmTrigger } from '../../../shared/journey/hand-over-gtm.ts';
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

  it('says what counts, leaves it alone, or takes it away', () => {
    expect(markAttributes({ ...MARK, stages: [], on: 'change' })).toBe(
      'data-waymark-touchpoint="checkout.pay" data-waymark-on="change"',
    );
    const old: Sketch = { ...BUTTON, attributes: [['data-wm-on', 'click view']] };
    const line = (on?: 'none' | null) =>
      openingTag(withMark(old, { ...MARK, ...(on === undefined ? {} : { on }), prefix: 'wm' }));
    expect(line()).toContain('data-wm-on="click view"');
    expect(line(null)).not.toContain('data-wm-on');
    expect(line('none')).toContain('data-wm-on="none"');
  });

  it('closes no element that cannot hold anything', () => {
    expect(htmlLines({ tag: 'input', attributes: [['name', 'q']], text: '' }, null)).toBe(
      '<input name="q">',
    );
  });
});

describe('for a tag manager', () => {
  const words: GtmWords = { mark: { ...MARK, stages: [] }, selector: '.a, .b', pages: '/kassa/*' };

  it('is a tag whose code writes the mark on each element, and none over the site’s own', () => {
    const on = (written: Record<string, string>) => ({
      written,
      hasAttribute: (name: string) => name in written,
      setAttribute(name: string, value: string) {
        written[name] = value;
      },
    });
    const elements = [on({}), on({}), on({ 'data-waymark-touchpoint': 'own.mark' })];
    const asked: string[] = [];
    const querySelectorAll = (selector: string) => {
      asked.push(selector);
      return elements;
    };
    const mark = { ...MARK, on: 'submit' as const };
    const code = gtmTag({ ...words, mark }).replace(/<\/?script>/g, '');
    runInNewContext(code, { document: { querySelectorAll } });
    expect(asked).toEqual(['.a, .b']);
    const written = {
      'data-waymark-touchpoint': 'checkout.pay',
      'data-waymark-stage': 'purchase retention',
      'data-waymark-on': 'submit',
    };
    expect(elements.map((element) => element.written)).toEqual([
      ...[written, written],
      { 'data-waymark-touchpoint': 'own.mark' },
    ]);
  });

  it('ends no script early, whatever the selector holds', () => {
    const code = gtmTag({ ...words, selector: `[title="it's </script>\\"]` });
    expect(code.match(/<\/script>/g)).toHaveLength(1);
  });

  it('fires as soon as the element is to be seen, also where it comes late', () => {
    const trigger = gtmTrigger(words);
    expect(trigger).toContain('Trigger type: Element Visibility, Some');
    expect(trigger).toContain('Element Selector: .a, .b');
    expect(trigger).toContain('Observe DOM changes: on');
    expect(trigger).toContain('Page Path | matches RegEx | ^/kassa/.*$');
    expect(gtmTrigger({ ...words, pages: undefined })).toContain('All Visibility Events');
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
