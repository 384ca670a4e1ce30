import { signal } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type PageViews, recordPages } from '../../../../extension/content/record/page-steps.ts';
import type { PageStep } from '../../../../extension/content/record/post-steps.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';

const walking = { walkId: 'walk-1', paused: false } as Briefing;
const resting = { walkId: 'walk-1', paused: true } as Briefing;
const briefing = signal<Briefing | null>(walking);
let life: AbortController;
let told: PageStep[];
let views: PageViews;
/** What the page says of itself. */
let stages: string[];

beforeEach(() => {
  life = new AbortController();
  told = [];
  stages = [];
  briefing.value = walking;
  history.replaceState(null, '', '/coats');
  views = record('page-1');
});
afterEach(() => life.abort());

function record(viewId: string): PageViews {
  return recordPages(
    { viewId, briefing, signal: life.signal },
    { onMarks: () => undefined },
    { marks: () => [], pageStages: () => stages },
    // As the post does: what happens while the walk rests is nobody's.
    { post: (step) => void (briefing.peek()?.paused || told.push(step as PageStep)) },
  );
}

function route(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new PopStateEvent('popstate'));
}
function rest(meanwhile: () => void): void {
  briefing.value = resting;
  meanwhile();
  briefing.value = walking;
  views.begin(true);
}
const begun = () =>
  [...new Map(told.map((step) => [step.id, step])).values()].map(
    ({ id, address }) => `${id} ${new URL(address).pathname}`,
  );

it('a walk that goes on where it rested has no view more', () => {
  rest(() => undefined);
  rest(() => {
    route('/coats/skur');
    route('/coats');
  });
  expect(begun()).toEqual(['page-1 /coats']);
});

it('of the routes of a pause only the one where the walk goes on is a view, once', () => {
  rest(() => {
    route('/coats/skur');
    route('/cart');
  });
  rest(() => undefined);
  expect(begun()).toEqual(['page-1 /coats', 'page-1.1 /cart']);
  route('/checkout');
  expect(begun().at(-1)).toBe('page-1.2 /checkout');
});

it('what was begun on a route of the pause is not said of where the walk goes on', () => {
  const left: string[] = [];
  views.onLeave(() => left.push(location.pathname));
  rest(() => route('/coats/skur'));
  expect(left).toEqual(['/coats/skur']);
});

it('a visit that nobody heard of begins with a view, wherever it is', () => {
  views.begin(false);
  expect(begun()).toEqual(['page-1 /coats', 'page-1.1 /coats']);
});

it('a page that comes back while the walk rests is a view only once it goes on', () => {
  const comeBack = () => {
    const event = Object.assign(new Event('pageshow'), { persisted: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    window.dispatchEvent(event);
  };
  comeBack();
  // The post holds it until the background has answered.
  told.splice(1);
  briefing.value = { ...resting };
  briefing.value = { ...walking };
  views.begin(true);
  rest(() => undefined);
  expect(begun()).toEqual(['page-1 /coats', 'page-1.2 /coats']);
});

it('a route that is taken over from an older copy is the same view, and stays a route', () => {
  life.abort();
  life = new AbortController();
  const taken = record('page-1.3');
  taken.tell();
  expect(told.at(-1)).toMatchObject({ id: 'page-1.3', came: null, loadMs: null });
  expect(taken.isDocument()).toBe(false);
  route('/cart');
  expect(begun().at(-1)).toBe('page-1.3.1 /cart');
});

it('tells the stage as soon as the page says another, and never that there is none any more', () => {
  const begunWith = told.length;
  for (const said of [[], ['before'], ['before'], ['during'], []]) {
    stages = said;
    views.place();
  }
  const after = told.slice(begunWith).map(({ id, stage }) => [id, stage]);
  expect(after).toEqual([
    ['page-1', 'before'],
    ['page-1', 'during'],
  ]);
  views.tell();
  expect(told.at(-1)?.stage).toBe('during');
});
