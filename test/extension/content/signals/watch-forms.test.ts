import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FormWatch, watchForms } from '../../../../extension/content/signals/watch-forms.ts';
import { page, send, type Watching, watching } from './watching.ts';

let here: Watching;
let forms: FormWatch;

beforeEach(() => {
  here = watching();
  forms = watchForms(here.seeing);
});
afterEach(() => here.end());

const bubbling = { bubbles: true, composed: true };
const input = (on: Element, event = {}) => send(on, new Event('input', bubbling), event);
const TWO = '<input id="it" value="sentinel"><textarea></textarea>';

describe('a field of a form', () => {
  it('is told when somebody goes into it, and when it is changed: never to what', () => {
    const it = page(`<form>${TWO}</form>`);
    send(it, new FocusEvent('focusin', bubbling));
    for (const type of ['input', 'change']) send(it, new Event(type, bubbling));
    const field = { kind: 'field', form: 1, target: 2, fields: 2, isSearch: false };
    expect(here.told).toEqual([
      { ...field, changed: false },
      { ...field, changed: true },
      { ...field, changed: true },
    ]);
    expect(JSON.stringify(here.told)).not.toContain('sentinel');
  });

  it.each([
    ['outside of every form', `<div>${TWO}</div>`, {}],
    ['that is a button', '<form><input type="submit" id="it"><input></form>', {}],
    ['that a script changed', `<form>${TWO}</form>`, { isTrusted: false }],
  ])('is not told: %s', (_what, html, event) => {
    input(page(html), event);
    expect(here.told).toEqual([]);
  });

  it('of our own is not told', () => {
    input(here.ours);
    expect(here.told).toEqual([]);
  });

  it.each([
    ['each of its own', '<input id="it"><input><select></select>', 3],
    [
      'choices of one name are one',
      `<input id="it">${'<input type="radio" name="size">'.repeat(4)}`,
      2,
    ],
    [
      'hidden ones and buttons are none',
      '<input id="it"><input type="hidden"><button>Go</button>',
      1,
    ],
    ['an editor is one', '<input id="it"><div contenteditable></div>', 2],
  ])('is counted: %s', (_what, fields, count) => {
    input(page(`<form>${fields}</form>`));
    expect(here.told).toMatchObject([{ fields: count }]);
  });

  it.each([
    ['by its role', '<form role="search"><input id="it"></form>', true],
    ['by the role around it', '<div role="search"><form><input id="it"></form></div>', true],
    ['by a field for it', '<form><input type="search" id="it"></form>', true],
    ['by its address', '<form action="/search"><input id="it"></form>', true],
    ['by a name in Swedish', '<form name="sök"><input id="it"></form>', true],
    ['by a class in Danish', '<form class="site-søg"><input id="it"></form>', true],
    ['not at all', '<form action="/pay"><input id="it"></form>', false],
  ])('is for searching %s', (_what, html, isSearch) => {
    input(page(html));
    expect(here.told).toMatchObject([{ isSearch }]);
  });
});

describe('a form', () => {
  it.each([
    ['out of it', null, 1],
    ['to something beside it', '#beside', 1],
    ['to another of its fields', 'textarea', 0],
  ])('is left by going %s', (_what, to, times) => {
    const it = page(`<form>${TWO}</form><button id="beside"></button>`);
    const relatedTarget = to === null ? null : document.querySelector(to);
    send(it, new FocusEvent('focusout', { ...bubbling, relatedTarget }));
    expect(here.told.filter(({ kind }) => kind === 'form-blurred')).toHaveLength(times);
  });

  it('is sent by submitting it', () => {
    const form = page('<form id="it"><input></form>');
    send(form, new Event('submit', bubbling));
    expect(here.told).toEqual([{ kind: 'form-sent', form: 1 }]);
  });

  const TABLE: [what: string, clicked: string, afterMs: number, isSent: boolean][] = [
    ['at once', 'button', 0, true],
    ['within a second', 'button', 1_000, true],
    ['later than that', 'button', 1_001, false],
    ['begun before', 'button', -1, false],
    ['after a click that is on no button', 'textarea', 10, false],
    ['after a click beside the form', '#beside', 10, false],
  ];
  it.each(TABLE)('is sent by a request that succeeds, %s', (_what, clicked, afterMs, isSent) => {
    page(`<form>${TWO}<button>Pay</button></form><button id="beside"></button>`);
    const hit = document.querySelector(clicked);
    if (hit) forms.clicked(hit);
    forms.requested(here.clock.now + afterMs);
    expect(here.told).toEqual(isSent ? [{ kind: 'form-sent', form: 1 }] : []);
  });
});
