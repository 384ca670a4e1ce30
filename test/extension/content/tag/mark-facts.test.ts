import { fakeBrowser } from '@webext-core/fake-browser';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PageScan } from '../../../../extension/content/scan-page.ts';
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
  return findMarks(scan, rules, prefix);
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

  it('are those with the site’s own prefix', () => {
    expect(brief(marks([], 'wm'))).toEqual([['cart.other', 'markup', 'consideration', null]]);
  });
});
