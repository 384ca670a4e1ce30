import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Guard, Host } from '../../../../extension/content/page-context.ts';
import { measureViews } from '../../../../extension/content/record/page-facts.ts';
import { recordPages } from '../../../../extension/content/record/page-steps.ts';
import type { PageStep } from '../../../../extension/content/record/post-steps.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

const hear: ((metric: { name: string; value: number }) => void)[] = [];
vi.mock('web-vitals', () => {
  const on = (callback: (typeof hear)[number]) => void hear.push(callback);
  return { onTTFB: on, onFCP: on, onLCP: on, onCLS: on };
});

const SECOND = 1_000;
let life: AbortController;
let told: PageStep[];
const walking = { walkId: 'walk-1', paused: false } as Briefing;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  told = [];
  hear.length = 0;
  history.replaceState(null, '', '/coats');
  const page = {
    viewId: 'page-1',
    briefing: signal<Briefing | null>(walking),
    signal: life.signal,
    host: { element: document.body, placedAt: null } as Host,
    guard: { took: () => false } as Partial<Guard> as Guard,
  };
  const views = recordPages(
    page,
    { onMarks: () => undefined },
    { marks: () => [], pageStages: () => [] },
    { post: (step) => void told.push(step as PageStep) },
  );
  measureViews(views, page);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTime(ms);
const last = () => told.at(-1);
function route(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

it('a page that is left says how long somebody was there, how deep, and when it was left', () => {
  pass(4 * SECOND);
  window.dispatchEvent(new Event('pagehide'));
  expect(last()).toMatchObject({
    id: 'page-1',
    activeMs: 4 * SECOND,
    scrolled: expect.any(Number),
  });
  expect(last()?.leftAt).toBe(Date.now());
});

it('a route is left when the next one comes, which begins at nothing', () => {
  pass(4 * SECOND);
  route('/coats/skur');
  const [first] = told.filter(({ leftAt }) => leftAt !== undefined);
  expect(first).toMatchObject({ id: 'page-1', activeMs: 4 * SECOND });
  expect(last()).toMatchObject({ id: 'page-1.1', came: 'route' });
  pass(SECOND);
  window.dispatchEvent(new Event('pagehide'));
  expect(last()).toMatchObject({ id: 'page-1.1', activeMs: SECOND });
});

it('what is known is told when the page is hidden, and it is not left by that', () => {
  pass(2 * SECOND);
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  expect(last()).toMatchObject({ activeMs: 2 * SECOND });
  expect(last()?.leftAt).toBeUndefined();
  Object.defineProperty(document, 'hidden', { value: false, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
});

it('vital signs are told of the document, in whole milliseconds, and a name that nobody measured is missing', () => {
  hear[0]?.({ name: 'LCP', value: 812.4 });
  hear[0]?.({ name: 'CLS', value: 0.123456 });
  pass(2 * SECOND);
  expect(last()?.vitals).toEqual({ lcp: 812, cls: 0.123 });
  route('/coats/skur');
  hear[0]?.({ name: 'TTFB', value: 90 });
  window.dispatchEvent(new Event('pagehide'));
  expect(last()).toMatchObject({ id: 'page-1.1' });
  expect(last()?.vitals).toBeUndefined();
});

it('a clock that is set back makes no stay of less than nothing', () => {
  pass(SECOND);
  const began = last()?.at ?? 0;
  vi.setSystemTime(Date.now() - 3_600_000);
  window.dispatchEvent(new Event('pagehide'));
  expect(last()).toMatchObject({ leftAt: began, activeMs: SECOND });
});
