import { describe, expect, it } from 'vitest';
import { pageFacts } from '../../../snippet/check/page-facts.ts';
import { readPage } from '../../../snippet/check/page-tree.ts';
import { writtenPageTypes } from '../../../snippet/check/page-type.ts';
import { plan } from '../../shared/journey/lint/sample-plan.ts';

const SHOP = 'https://shop.example';

function read(html: string, { rules = {}, path = '/', isXml = false, prefix = '' } = {}) {
  const tree = readPage(html, isXml);
  const page = { addresses: [SHOP + path], tree, pageTypes: writtenPageTypes(tree) };
  return pageFacts(plan(rules), page, prefix || undefined);
}

/** Each mark as `id: stages`, and its line. */
const brief = (html: string, options = {}) =>
  read(html, options).marks.map((mark) => `${mark.touchpoint}: ${mark.stages.join(' ')}`.trim());

describe('marks in the markup', () => {
  it('are told with all there is to know', () => {
    const html = `<!doctype html>
<title>Cart</title>
<main data-waymark-stage="purchase Köp">
  <form
    data-waymark-touchpoint="cart.code" data-waymark-on="clik view" aria-label="The code"><button>Use</button></form>
</main>`;
    expect(read(html, { path: '/cart' })).toEqual({
      address: 'https://shop.example/cart',
      marks: [
        {
          touchpoint: 'cart.code',
          stages: ['purchase'],
          from: 'markup',
          valid: true,
          reason: null,
          label: 'The code',
          refusedStages: ['Köp'],
          refusedOn: ['clik'],
          tag: 'form',
          nested: false,
          framed: false,
          line: 4,
        },
      ],
      stages: [],
      refusedStages: [],
      pageType: '',
      rules: [],
      misspelt: [],
      more: 0,
    });
  });

  it('come with what begins as they do and is none of ours, once and where it stands first', () => {
    const html = `<i data-waymark-msak data-waymark-prop-plan="x" data-waymark-mask data-waymark-on="none"></i>
      <i data-waymark-touchpoint="b" data-waymark-stage="purchase" data-waymark-ignore data-waymark="c"></i>
      <i data-waymark-msak data-waymark-props="d" data-wm-tuch="e" data-x="f"></i>`;
    const first = { name: 'data-waymark-msak', line: 1 };
    expect(read(html).misspelt).toEqual([first, { name: 'data-waymark-props', line: 3 }]);
    expect(read(html, { prefix: 'wm' }).misspelt).toEqual([{ name: 'data-wm-tuch', line: 3 }]);
  });

  it('take the nearest stage, else the page’s', () => {
    const html = `<meta name="waymark:stage" content="awareness  Bad">
      <a data-waymark-touchpoint="a">A</a>
      <div data-waymark-stage="purchase"><p><a data-waymark-touchpoint="b">B</a>
        <a data-waymark-touchpoint="c" data-waymark-stage="retention advocacy">C</a></p></div>`;
    expect(brief(html)).toEqual(['a: awareness', 'b: purchase', 'c: retention advocacy']);
    expect(read(html).refusedStages).toEqual(['Bad']);
  });

  it('take none where the nearest attribute names none, and the page’s where it is empty', () => {
    const html = `<meta name="waymark:stage" content="awareness">
      <div data-waymark-stage="purchase"><a data-waymark-touchpoint="a" data-waymark-stage="Köp">A</a>
        <a data-waymark-touchpoint="b" data-waymark-stage=" ">B</a>
        <a data-waymark-touchpoint="c" data-waymark-stage="">C</a></div>`;
    expect(brief(html)).toEqual(['a:', 'b:', 'c: awareness']);
    expect(read(html).marks.map(({ refusedStages }) => refusedStages)).toEqual([['Köp'], [''], []]);
  });

  it('take the stage of body or html as the page’s', () => {
    expect(read('<html data-waymark-stage="purchase"><p>').stages).toEqual(['purchase']);
    expect(read('<body data-waymark-stage="retention"><p>').stages).toEqual(['retention']);
  });

  it('say why they are none', () => {
    const { marks } = read('<a data-waymark-touchpoint="Cart Open">x</a>');
    expect(marks[0]).toMatchObject({ touchpoint: 'Cart Open', valid: false, reason: 'space' });
  });

  it('are not what lies in templates, comments, scripts, or where nobody shall look', () => {
    const html = `<template><a data-waymark-touchpoint="a"></a></template>
      <!-- <a data-waymark-touchpoint="b"></a> -->
      <script>const c = '<a data-waymark-touchpoint="c"></a>'</script>
      <noscript><a data-waymark-touchpoint="d"></a></noscript>
      <div data-waymark-ignore><p><a data-waymark-touchpoint="e"></a></p></div>`;
    expect(brief(html)).toEqual([]);
  });

  it('are found in declared shadow roots, with the stages around them', () => {
    const html = `<shop-cart data-waymark-stage="purchase"><template shadowrootmode="open">
        <a data-waymark-touchpoint="a"></a>
        <in-ner><template shadowrootmode="open"><a data-waymark-touchpoint="b"></a></template></in-ner>
      </template></shop-cart>
      <x-y><template shadowrootmode="closed"><a data-waymark-touchpoint="c"></a></template></x-y>`;
    expect(brief(html)).toEqual(['a: purchase', 'b: purchase']);
  });

  it('know when they lie in the same mark', () => {
    const html = `<div data-waymark-touchpoint="a"><p data-waymark-touchpoint="b">
      <i data-waymark-touchpoint="a"></i></p></div>`;
    expect(read(html).marks.map(({ nested }) => nested)).toEqual([false, false, true]);
  });

  it('carry the prefix the page names, else the one that was asked for', () => {
    const named = '<script data-prefix="wm" src="w.js"></script><a data-wm-touchpoint="a"></a>';
    expect(brief(named)).toEqual(['a:']);
    expect(brief('<a data-wm-touchpoint="a"></a>')).toEqual([]);
    expect(brief('<a data-wm-touchpoint="a"></a>', { prefix: 'wm' })).toEqual(['a:']);
  });

  it('are read from XHTML as XHTML', () => {
    const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>
      <div data-waymark-stage="purchase"/>
      <p data-waymark-touchpoint="a">A</p></body></html>`;
    expect(brief(xhtml, { isXml: true })).toEqual(['a:']);
    expect(brief(xhtml)).toEqual(['a: purchase']);
  });

  it('are named without addresses and card numbers', () => {
    const html = '<a data-waymark-touchpoint="a">Write to eva@example.com now</a>';
    expect(read(html).marks[0]?.label).toBe('Write to ~ now');
  });

  it('are counted beyond what is described', () => {
    const { marks, more } = read('<a data-waymark-touchpoint="a"></a>'.repeat(2_003));
    expect([marks.length, more]).toEqual([2_000, 3]);
  });
});

describe('rules', () => {
  const ruled = (...rules: object[]) => ({ rules: { rules } });

  it('mark what they find, and count it', () => {
    const options = ruled(
      { selector: 'main > button', touchpoint: 'pay', stages: ['purchase'] },
      { selector: '.gone', touchpoint: 'list' },
      { pages: '/elsewhere', selector: 'button', touchpoint: 'list' },
    );
    const html = '<main><button>Pay</button><p><button>No</button></p></main>';
    const facts = read(html, options);
    expect(facts.marks).toEqual([
      expect.objectContaining({
        touchpoint: 'pay',
        stages: ['purchase'],
        from: 'rule',
        label: 'Pay',
      }),
    ]);
    expect(facts.rules).toEqual([
      { rule: 0, matches: 1 },
      { rule: 1, matches: 0 },
    ]);
  });

  it('give way to the markup, also where its mark is none: that is a fault to be told', () => {
    const options = ruled({ selector: 'a', touchpoint: 'pay' });
    expect(brief('<a data-waymark-touchpoint="list"></a>', options)).toEqual(['list:']);
    expect(brief('<a data-waymark-touchpoint="LIST"></a>', options)).toEqual(['LIST:']);
  });

  it('say the stage of a part, and of a page', () => {
    const options = ruled(
      { selector: '#basket', stages: ['purchase'] },
      { pages: '/*', stages: ['awareness'] },
    );
    const html = `<a data-waymark-touchpoint="a"></a>
      <div id="basket"><a data-waymark-touchpoint="b"></a>
      <p data-waymark-stage="retention"><a data-waymark-touchpoint="c"></a></p></div>`;
    expect(brief(html, options)).toEqual(['a: awareness', 'b: purchase', 'c: retention']);
  });

  it.each([
    ['/cart/*', '/cart/pay', true],
    ['/cart/*', '/list', false],
    ['https://shop.example/cart/:step', '/cart/pay', true],
    ['https://other.example/*', '/cart/pay', false],
  ])('for %s hold on %s: %s', (pages, path, holds) => {
    const facts = read('<a></a>', { ...ruled({ pages, selector: 'a', touchpoint: 'pay' }), path });
    expect(facts.rules).toHaveLength(holds ? 1 : 0);
  });

  it('reach into declared shadow roots, by host or by themselves', () => {
    const html = `<x-a><template shadowrootmode="open"><button></button></template></x-a>
      <x-b><template shadowrootmode="open"><button></button></template></x-b><button></button>`;
    const count = (selector: string) =>
      read(html, ruled({ selector, touchpoint: 'pay' })).rules[0]?.matches;
    expect(count('button')).toBe(3);
    expect(count('x-a >>> button')).toBe(1);
    expect(count('button[')).toBe(0);
  });

  it('map the page type the page writes down', () => {
    const options = { rules: { pageTypes: { product: ['consideration'] } } };
    const at = (script: string) =>
      read(`<script>${script}</script><a data-waymark-touchpoint="a"></a>`, options).stages;
    expect(at('dataLayer.push({ page_type: "product" })')).toEqual(['consideration']);
    expect(at("digitalData = {page: {category: {'pageType': 'product'}}}")).toEqual([
      'consideration',
    ]);
    expect(at('dataLayer = [{ ecomm_pagetype: "home" }, { page_type: " Product" }]')).toEqual([
      'consideration',
    ]);
    expect(at('dataLayer = [{ pageType: "constructor" }]')).toEqual([]);
    expect(at('other = { pageType: "product" }')).toEqual([]);
  });
});

it('holds an element against every rule that may mean it, whatever its selector is made of', () => {
  const selectors = [
    '#buy',
    '.big.buy',
    'BUTTON',
    '*',
    'main > button[title="a .b, c"]',
    "section button[class~='buy' i]",
    'i, button',
    'button:not(.small)',
    ':is(p, button)',
    'button:nth-child(2)',
    'button:nth-child( odd )',
    '.b\\.c',
    '.small',
    'a button',
    '#other button',
  ];
  const rules = selectors.map((selector) => ({ selector, touchpoint: 'pay' }));
  const html = `<section><main><i></i><button id="buy" class="big buy b.c" title="a .b, c">Pay</button></main></section>`;
  const found = read(html, { rules: { rules } }).rules.filter(({ matches }) => matches > 0);
  expect(found.map(({ rule }) => selectors[rule])).toEqual(
    selectors.filter((selector) => !/odd|small$|^a b|other/.test(selector)),
  );
});

it('reads a page that is nested deeper than a stack', () => {
  const html = `${'<div>'.repeat(20_000)}<a data-waymark-touchpoint="a"></a>`;
  expect(brief(html, { rules: { rules: [{ selector: 'a', stages: ['purchase'] }] } })).toEqual([
    'a: purchase',
  ]);
});
