import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { gtmTag, gtmTrigger, pathExpression } from '../../../shared/journey/hand-over-gtm.ts';
import {
  htmlLines,
  markAttributes,
  openingTag,
  withMark,
} from '../../../shared/journey/hand-over-html.ts';
import type { Sketch } from '../../../shared/journey/tagging.ts';

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
    ['/a.b/c', '^/a\\.b/c$'],
    ['/a\\*b', '^/a\\*b$'],
    ['https://pay.example/x/*', '^/x/.*$'],
  ])('%s is %s', (pages, expression) => {
    expect(pathExpression(pages)).toBe(expression);
    expect(() => new RegExp(expression)).not.toThrow();
  });
});
