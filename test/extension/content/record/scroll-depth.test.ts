import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchScrollDepth } from '../../../../extension/content/record/scroll-depth.ts';

let life: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

function sized(element: Element, size: { height: number; whole: number; width?: number }): void {
  const { height, whole, width = innerWidth } = size;
  Object.defineProperty(element, 'clientHeight', { value: height, configurable: true });
  Object.defineProperty(element, 'clientWidth', { value: width, configurable: true });
  Object.defineProperty(element, 'scrollHeight', { value: whole, configurable: true });
}

function scroll(element: Element, top: number): void {
  element.scrollTop = top;
  element.dispatchEvent(new Event('scroll', { bubbles: true }));
  vi.advanceTimersByTime(1_000);
}

const page = () => document.scrollingElement ?? document.documentElement;

it('is what the window shows, before anybody scrolled', () => {
  sized(page(), { height: 500, whole: 2_000 });
  expect(watchScrollDepth(life.signal).share()).toBe(0.25);
});

it('is the deepest point, wherever it is scrolled to since', () => {
  sized(page(), { height: 500, whole: 2_000 });
  const depth = watchScrollDepth(life.signal);
  scroll(page(), 1_000);
  scroll(page(), 0);
  expect(depth.share()).toBe(0.75);
});

it('is never more than all of it, and all of a page without height', () => {
  sized(page(), { height: 500, whole: 400 });
  expect(watchScrollDepth(life.signal).share()).toBe(1);
  sized(page(), { height: 0, whole: 0 });
  expect(watchScrollDepth(life.signal).share()).toBe(1);
});

it('counts what scrolls in the page’s place, and no small list beside it', () => {
  sized(page(), { height: innerHeight, whole: innerHeight });
  document.body.innerHTML = '<main></main><ul></ul>';
  const [main, list] = [...document.body.children] as [Element, Element];
  sized(main, { height: innerHeight, whole: innerHeight * 4 });
  sized(list, { height: 100, width: 200, whole: 10_000 });
  const depth = watchScrollDepth(life.signal);
  scroll(main, 0);
  scroll(list, 9_000);
  expect(depth.share()).toBe(0.25);
  scroll(main, innerHeight);
  expect(depth.share()).toBe(0.5);
});

it('begins anew with another view', () => {
  sized(page(), { height: 500, whole: 2_000 });
  const depth = watchScrollDepth(life.signal);
  scroll(page(), 1_500);
  page().scrollTop = 0;
  depth.restart();
  expect(depth.share()).toBe(0.25);
});
