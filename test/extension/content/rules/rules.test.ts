import { signal } from '@preact/signals-core';
import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRules } from '../../../../extension/content/rules/start-rules.ts';
import { type Mark, PageScan } from '../../../../extension/content/scan-page.ts';
import type { Rule } from '../../../../shared/contract/rule.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

// Only browsers open closed roots.
vi.mock('../../../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

let ending: AbortController;
beforeEach(() => {
  ending = new AbortController();
  vi.useFakeTimers();
  vi.stubGlobal('URLPattern', URLPattern);
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work, 1));
  document.head.innerHTML = '';
  document.body.innerHTML = '';
  document.body.removeAttribute('data-waymark-stage');
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with these rules, scanned once. */
function ruledBy(rules: Rule[], { byType = [] as string[] } = {}) {
  const scan = new PageScan();
  let shown: Mark[] = [];
  scan.explore([document.body]);
  const changed: (() => void)[] = [];
  const briefing = signal({
    rules: rules.map((rule, index) => ({ ...rule, index })),
    readsPageType: byType.length > 0,
  } as unknown as Briefing | null);
  startRules({
    briefing,
    signal: ending.signal,
    roots: () => scan.roots(),
    onChange: (callback) => changed.push(callback),
    askPageType: async () => byType,
    enter(ruled) {
      scan.ruled = ruled;
      scan.reread();
      shown = scan.marks();
    },
  });
  const settle = async () => {
    for (const callback of changed) callback();
    await vi.advanceTimersByTimeAsync(6_000);
  };
  return { scan, briefing, settle, shown: () => shown };
}

const at = (selector: string) => document.querySelector(selector);
const said = (scan: PageScan) =>
  scan.marks().map(({ element, touchpoint, stages }) => [element.id, touchpoint, ...stages]);

describe('rules on a page', () => {
  it('mark what nobody marked, in the order of the page, among what is marked', async () => {
    document.body.innerHTML = `<a id="one"></a><a id="two" data-waymark-touchpoint="b.two"></a>
      <p><a id="three"></a></p><a id="four" data-waymark-touchpoint="d.four"></a><i id="five"></i>`;
    const { scan, settle } = ruledBy([
      { selector: '#five', touchpoint: 'e.five' },
      { selector: '#one, #three', touchpoint: 'a.link' },
      { pages: '/elsewhere', selector: 'p', touchpoint: 'x.no' },
    ]);
    await settle();
    expect(said(scan).map(([id, touchpoint]) => `${id} ${touchpoint}`)).toEqual([
      'one a.link',
      'two b.two',
      'three a.link',
      'four d.four',
      'five e.five',
    ]);
  });

  it('give way to the markup of the same element, and the later to the first', async () => {
    document.body.innerHTML = `<a id="one" data-waymark-touchpoint="a.one"></a><a id="two"></a>
      <b id="three" data-waymark-stage="retention"></b>`;
    const { scan, settle } = ruledBy([
      { selector: '#one', touchpoint: 'x.no', stages: ['advocacy'] },
      { selector: '#two', touchpoint: 'b.two' },
      { selector: 'a', touchpoint: 'x.no' },
      { selector: '#three', touchpoint: 'c.three', stages: ['purchase'] },
    ]);
    await settle();
    expect(said(scan)).toEqual([
      ['one', 'a.one'],
      ['two', 'b.two'],
      ['three', 'c.three', 'retention'],
    ]);
  });

  it('say the stage of a part and of the page; the nearest counts', async () => {
    document.body.innerHTML = `<main><section><a id="one"></a></section><a id="two"></a></main>
      <div data-waymark-stage="advocacy"><section><a id="three"></a></section><a id="four"></a></div>
      <a id="five" data-waymark-touchpoint="written"></a>`;
    const { scan, settle } = ruledBy([
      { selector: 'a:not(#five)', touchpoint: 'a.link' },
      { selector: 'section', stages: ['consideration', 'purchase'] },
      { stages: ['retention'] },
      { stages: ['awareness'] },
    ]);
    await settle();
    expect(said(scan).map(([id, , ...stages]) => `${id} ${stages}`)).toEqual([
      'one consideration,purchase',
      'two retention',
      'three consideration,purchase',
      'four advocacy',
      'five retention',
    ]);
    expect(scan.pageStages()).toEqual(['retention']);
  });

  it('look into shadow roots, through named hosts where the selector names them', async () => {
    document.body.innerHTML = '<x-card id="one"></x-card><x-card id="two"></x-card>';
    for (const host of document.body.children) {
      host.attachShadow({ mode: 'open' }).innerHTML = `<button id="in-${host.id}"></button>`;
    }
    const { scan, settle } = ruledBy([
      { selector: '#two >>> button', touchpoint: 'only.second' },
      { selector: 'button', touchpoint: 'every.button' },
    ]);
    await settle();
    expect(said(scan)).toEqual([
      ['in-one', 'every.button'],
      ['in-two', 'only.second'],
    ]);
  });

  it('hold for what came just now, before they looked again', async () => {
    const { scan, settle, shown } = ruledBy([
      { selector: '.buy', touchpoint: 'shop.buy', on: 'click' },
    ]);
    await settle();
    document.body.innerHTML = '<div class="buy"><i></i></div>';
    expect(scan.markOn([at('i') as Element, at('.buy') as Element])).toMatchObject({
      touchpoint: 'shop.buy',
      on: 'click',
    });
    expect(scan.marks()).toEqual([]);
    await settle();
    expect(shown()).toHaveLength(1);
    document.body.innerHTML = '';
    expect(scan.marks()).toEqual([]);
  });

  it('keep away from what the site asks not to look at', async () => {
    document.body.innerHTML = '<div data-waymark-ignore><a></a></div>';
    const { scan, settle } = ruledBy([{ selector: 'a', touchpoint: 'a.one' }]);
    await settle();
    expect(scan.marks()).toEqual([]);
    expect(scan.markOn([at('a') as Element])).toBeUndefined();
  });

  it('that cannot be read are told and hold nobody up', async () => {
    document.body.innerHTML = '<a id="one"></a>';
    const { scan, settle } = ruledBy([
      { selector: 'a[', touchpoint: 'x.no' },
      { pages: '/(', stages: ['purchase'] },
      { selector: 'div >>> ', touchpoint: 'x.no' },
      { selector: 'a', touchpoint: 'a.one' },
    ]);
    await settle();
    expect(said(scan)).toEqual([['one', 'a.one']]);
    expect(scan.ruled?.problems()).toEqual([
      { index: 0, why: 'selector' },
      { index: 1, why: 'pages' },
      { index: 2, why: 'selector' },
    ]);
  });

  it('are those of the journey as it is now', async () => {
    document.body.innerHTML = '<a id="one"></a>';
    const { scan, briefing, settle } = ruledBy([{ selector: 'a', touchpoint: 'a.one' }]);
    await settle();
    briefing.value = { rules: [] } as unknown as Briefing;
    await settle();
    expect(scan.marks()).toEqual([]);
  });
});

describe('ruled and written marks', () => {
  it('are put into one order without a position asked for, also when one between them goes', async () => {
    document.body.innerHTML =
      '<a>1</a><b data-waymark-touchpoint="w.two">2</b><a>3</a><b data-waymark-touchpoint="w.four">4</b><a>5</a>';
    const { scan, settle } = ruledBy([{ selector: 'a', touchpoint: 'r.link' }]);
    const asked = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    const order = () => scan.marks().map(({ element }) => element.textContent);
    await settle();
    expect(order()).toEqual(['1', '2', '3', '4', '5']);
    at('b:nth-of-type(2)')?.remove();
    expect(order().sort()).toEqual(['1', '2', '3', '5']);
    await settle();
    expect(order()).toEqual(['1', '2', '3', '5']);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe('the stage of a page', () => {
  const RULE: Rule = { stages: ['by-rule'] };

  it.each<[string, string, string, Rule[], string[]]>([
    [
      'its meta element',
      '<meta name="waymark:stage" content="by-meta">',
      'by-body',
      [RULE],
      ['by-meta'],
    ],
    ['what its body says', '', 'by-body', [RULE], ['by-body']],
    ['a rule', '', '', [RULE], ['by-rule']],
    ['the type it gives itself', '', '', [], ['by-type']],
  ])('is %s, before what comes after', async (_what, head, body, rules, stages) => {
    document.head.innerHTML = head;
    if (body) document.body.setAttribute('data-waymark-stage', body);
    const { scan, settle } = ruledBy(rules, { byType: ['by-type'] });
    await settle();
    expect(scan.pageStages()).toEqual(stages);
  });
});
