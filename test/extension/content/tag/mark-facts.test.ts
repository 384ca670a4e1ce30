import { fakeBrowser } from '@webext-core/fake-browser';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PageScan } from '../../../../extension/content/scan-page.ts';
import { atOnce } from '../../../../extension/content/tag/in-slices.ts';
import { findMarks } from '../../../../extension/content/tag/mark-facts.ts';
import type { BriefedRule } from '../../../../shared/journey/briefing.ts';

beforeEach(() => {
  vi.stubGlobal('URLPattern', URLPattern);
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  document.head.innerHTML = '<meta name="waymark:stage" content="consideration Not!">';
  document.body.innerHTML = `
    <h1 data-waymark-touchpoint="Cart Title">Basket</h1>
    <section data-waymark-stage="purchase">
      <button data-waymark-touchpoint="cart.pay">Pay</button><a class="help" href="/help">Help</a>
    </section>
    <p data-wm-touchpoint="cart.other">Other</p>`;
});

function marks(rules: BriefedRule[] = [], prefix = 'waymark') {
  const scan = new PageScan();
  scan.explore([document]);
  return atOnce(findMarks(scan, rules, prefix));
}
const brief = (found: ReturnType<typeof marks>) =>
  found.marks.map(({ fact, rule }) => [fact.touchpoint, fact.from, fact.stages.join(), rule]);

describe('the marks of a page', () => {
  it('are told in order, also those that are not valid, and why', () => {
    const found = marks();
    expect(brief(found)).toEqual([
      ['Cart Title', 'markup', 'consideration', null],
      ['cart.pay', 'markup', 'purchase', null],
    ]);
    expect(found.marks[0]?.fact).toMatchObject({ valid: false, reason: 'space', label: 'Basket' });
    expect(found.stages).toEqual(['consideration']);
    expect(found.refusedStages).toEqual(['Not!']);
  });

  it('have no stage where the nearest attribute names none, and the page’s where it is empty', () => {
    document.querySelector('section')?.setAttribute('data-waymark-stage', 'Köp');
    expect(marks().marks[1]?.fact).toMatchObject({ stages: [], refusedStages: ['Köp'] });
    document.querySelector('section')?.setAttribute('data-waymark-stage', '');
    expect(marks().marks[1]?.fact).toMatchObject({ stages: ['consideration'], refusedStages: [] });
  });

  it('come from rules, too, where the site itself says nothing', () => {
    const found = marks([
      { index: 3, selector: '.help', touchpoint: 'cart.help' },
      { index: 4, selector: 'button', touchpoint: 'cart.button' },
      { index: 5, selector: ':not(', touchpoint: 'cart.broken' },
      { index: 6, pages: '/nowhere', selector: 'h1', touchpoint: 'cart.nowhere' },
    ]);
    expect(brief(found).slice(1)).toEqual([
      ['cart.pay', 'markup', 'purchase', null],
      ['cart.help', 'rule', 'purchase', 3],
    ]);
    expect(found.rules).toEqual([
      { rule: 3, matches: 1 },
      { rule: 4, matches: 1 },
      { rule: 5, matches: 0 },
    ]);
  });

  it('are also those in frames of the same site, at the frame’s place and in its stage', () => {
    const frame = document.createElement('iframe');
    document.querySelector('section')?.prepend(frame);
    const inner = new DOMParser().parseFromString(
      '<form data-waymark-touchpoint="cart.framed">Code</form>',
      'text/html',
    );
    Object.defineProperty(inner, 'defaultView', { value: { frameElement: frame } });
    Object.defineProperty(frame, 'contentDocument', { value: inner });
    const found = marks();
    expect(brief(found)).toEqual([
      ['Cart Title', 'markup', 'consideration', null],
      ['cart.framed', 'markup', 'purchase', null],
      ['cart.pay', 'markup', 'purchase', null],
    ]);
    expect(found.marks.map(({ fact }) => fact.framed)).toEqual([false, true, false]);
    expect(found.closedFrames).toBe(0);
  });

  it('are not read in frames of another site, which are counted where they can be seen', () => {
    for (const width of [300, 0]) {
      const frame = document.createElement('iframe');
      Object.defineProperty(frame, 'contentDocument', { value: null });
      frame.getBoundingClientRect = () => new DOMRect(0, 0, width, width);
      document.body.append(frame);
    }
    expect(marks().closedFrames).toBe(1);
  });

  it('are those with the site’s own prefix', () => {
    expect(brief(marks([], 'wm'))).toEqual([['cart.other', 'markup', 'consideration', null]]);
  });
});

describe('many marks', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `<b data-waymark-touchpoint="m.m${index}">x</b>`);

  it('are listed in part, the rest counted; one that is not listed is read all the same', () => {
    document.body.innerHTML = many(700).join('');
    const found = marks();
    expect([found.marks.length, found.more]).toEqual([500, 200]);
    const last = document.body.lastElementChild;
    expect(last && found.markOn(last)?.fact.touchpoint).toBe('m.m699');
  });

  it('stand in document order without one position asked for, roots where their hosts stand', () => {
    document.body.innerHTML = `${many(2).join('')}<div id="host"></div><a class="by-rule">r</a><u data-waymark-touchpoint="m.last">x</u>`;
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root)
      root.innerHTML = '<s data-waymark-touchpoint="m.inside">x</s><a class="by-rule">r</a>';
    const asked = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    const found = marks([{ index: 0, selector: '.by-rule', touchpoint: 'm.ruled' }]);
    expect(found.marks.map(({ fact }) => fact.touchpoint)).toEqual([
      ...['m.m0', 'm.m1', 'm.inside', 'm.ruled', 'm.ruled', 'm.last'],
    ]);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe('the stage of a page', () => {
  const typed = { type: 'cart', stages: ['retention'] };
  const page = (rules: BriefedRule[] = []) => {
    const { stages, source } = atOnce(findMarks(new PageScan(), rules, 'waymark', typed));
    return [source, ...stages];
  };

  it('is what says it first: meta element, body, a rule, the type the page gives itself', () => {
    const rule = { index: 0, stages: ['awareness'] };
    expect(page([rule])).toEqual(['meta', 'consideration']);
    document.head.innerHTML = '';
    document.body.setAttribute('data-waymark-stage', 'purchase');
    expect(page([rule])).toEqual(['body', 'purchase']);
    document.body.removeAttribute('data-waymark-stage');
    expect(page([rule])).toEqual(['rule', 'awareness']);
    expect(page()).toEqual(['type', 'retention']);
    typed.stages = [];
    expect(page()).toEqual(['none']);
  });
});
