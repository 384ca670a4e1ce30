import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchAnswers } from '../../../../extension/content/signals/watch-answers.ts';
import { page, send, type Watching, watching } from './watching.ts';

let here: Watching;
let navigation: EventTarget;

beforeEach(() => {
  navigation = new EventTarget();
  Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  history.replaceState(null, '', '/coats');
  here = watching();
  watchAnswers(here.seeing);
});
afterEach(() => {
  here.end();
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'navigation');
});

const ANSWER = { kind: 'answer', leaving: false };

describe('a page answers', () => {
  it.each([
    ...['toggle', 'close', 'cancel', 'invalid', 'change', 'input', 'copy', 'cut', 'drop'],
    ...['play', 'pause', 'volumechange', 'seeking', 'ratechange', 'enterpictureinpicture'],
    ...['fullscreenchange', 'pointerlockchange', 'contextmenu', 'beforeprint', 'dragstart'],
  ])('by %s, whether that bubbles or not', (type) => {
    send(page('<video id="it"></video>'), new Event(type));
    expect(here.told).toEqual([ANSWER]);
  });

  it('with nothing where that happens in our own layer', () => {
    for (const type of ['toggle', 'change', 'input', 'copy']) send(here.ours, new Event(type));
    expect(here.told).toEqual([]);
  });

  it.each([
    ['into a text field', '<input id="it">', true],
    ['into an editor', '<div contenteditable id="it"></div>', true],
    ['into a choice', '<select id="it"></select>', true],
    ['onto a button', '<button id="it">Pay</button>', false],
    ['onto a link', '<a href="/" id="it">Pay</a>', false],
  ])('where the focus goes %s', (_what, html, isAnswer) => {
    send(page(html), new FocusEvent('focusin', { bubbles: true, composed: true }));
    expect(here.told).toEqual(isAnswer ? [ANSWER] : []);
  });

  it.each([
    ['another page', 'http://shop.example/pay', null, [{ kind: 'answer', leaving: true }]],
    ['a download', 'http://shop.example/plan.pdf', 'plan.pdf', [ANSWER]],
    ['nowhere', '#', null, []],
    ['a place on the page', '#sizes', null, [{ kind: 'answer', leaving: true }]],
  ])('by going to %s', (_what, to, downloadRequest, told) => {
    const destination = { url: new URL(to, location.href).href };
    navigation.dispatchEvent(
      Object.assign(new Event('navigate'), { destination, downloadRequest }),
    );
    expect(here.told).toEqual(told);
  });
});

describe('text', () => {
  it.each([
    ['selected', false, [{ kind: 'selected' }]],
    ['no longer selected', true, []],
  ])('that is %s', (_what, isCollapsed, told) => {
    vi.spyOn(document, 'getSelection').mockReturnValue({ isCollapsed } as Selection);
    send(document, new Event('selectionchange'));
    expect(here.told).toEqual(told);
  });
});

describe('the window', () => {
  it.each(['blur', 'focus'])('is left or come to: %s', (type) => {
    send(window, new FocusEvent(type), { target: window });
    expect(here.told).toEqual([{ kind: 'window' }]);
  });

  it('is hidden or shown', () => {
    send(document, new Event('visibilitychange'));
    expect(here.told).toEqual([{ kind: 'window' }]);
  });

  it('stays where only a field is left', () => {
    send(page('<input id="it">'), new FocusEvent('blur', { bubbles: true }));
    expect(here.told).toEqual([]);
  });
});
