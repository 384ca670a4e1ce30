import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchScroll } from '../../../../extension/content/signals/watch-scroll.ts';
import { page, send, type Watching, watching } from './watching.ts';

let here: Watching;

beforeEach(() => {
  Object.defineProperty(document.documentElement, 'clientWidth', {
    value: 985,
    configurable: true,
  });
  Object.defineProperty(document.documentElement, 'clientHeight', {
    value: 700,
    configurable: true,
  });
  here = watching();
  watchScroll(here.seeing);
});
afterEach(() => {
  here.end();
  Reflect.deleteProperty(document.documentElement, 'clientWidth');
  Reflect.deleteProperty(document.documentElement, 'clientHeight');
});

const pass = (ms: number) => {
  here.clock.now += ms;
};
const scroll = (of: EventTarget = document) => send(of, new Event('scroll'));
const byPage = () => here.told.map((told) => told.byPage);
const key = (name: string) =>
  send(document.body, new KeyboardEvent('keydown', { key: name, bubbles: true }));
const pointer = (type: string, clientX: number) =>
  send(document.body, new MouseEvent(type, { clientX, clientY: 10, bubbles: true }));

it.each<[what: string, act: () => void, byPage: boolean]>([
  ['nobody', () => undefined, true],
  ['a wheel', () => send(document.body, new Event('wheel', { bubbles: true })), false],
  ['a finger', () => send(document.body, new Event('touchmove', { bubbles: true })), false],
  ['a page key', () => key('PageDown'), false],
  ['an arrow key', () => key('ArrowUp'), false],
  ['the space bar', () => key(' '), false],
  ['the End key', () => key('End'), false],
  ['a letter', () => key('a'), true],
  ['an arrow sideways', () => key('ArrowLeft'), true],
  ['the scroll bar', () => pointer('pointerdown', 990), false],
  ['a press in the page', () => pointer('pointerdown', 400), true],
])('the page is scrolled by %s', (_what, act, expected) => {
  act();
  scroll();
  expect(here.told).toMatchObject([{ kind: 'scrolled', byPage: expected }]);
});

it('a wheel scrolls on for 700 ms, and not a moment longer', () => {
  send(document.body, new Event('wheel', { bubbles: true }));
  pass(699);
  scroll();
  pass(1);
  scroll();
  pass(1);
  scroll();
  expect(byPage()).toEqual([false, false, true]);
});

it('the scroll bar scrolls for as long as it is held, and a little on', () => {
  pointer('pointerdown', 990);
  pass(60_000);
  scroll();
  pointer('pointerup', 990);
  pass(700);
  scroll();
  pass(1);
  scroll();
  expect(byPage()).toEqual([false, false, true]);
});

it('a box that the page scrolls is an answer, one that a person scrolls is not', () => {
  const box = page('<div id="it"></div>');
  scroll(box);
  expect(here.told).toEqual([{ kind: 'answer', leaving: false }]);
  send(document.body, new Event('wheel', { bubbles: true }));
  scroll(box);
  expect(here.told).toHaveLength(1);
});

it('what scrolls in our own layer is nothing', () => {
  scroll(here.ours);
  expect(here.told).toEqual([]);
});
