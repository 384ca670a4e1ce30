import { expect, it } from 'vitest';
import { fragmentOf, routeIn } from '../../../extension/report/route.ts';

it('leads back to where a fragment came from', () => {
  expect(routeIn(fragmentOf('journeys', 'site-1/2', 'ä b'))).toEqual({
    page: 'journeys',
    ids: ['site-1/2', 'ä b'],
    query: '',
  });
});

it('says what is asked of a list, questions and slashes in it, too', () => {
  const asked = 'q=what%3F&page=https://a.example/?b';
  expect(routeIn(`${fragmentOf('notes', 'one')}?${asked}`)).toEqual({
    page: 'notes',
    ids: ['one'],
    query: asked,
  });
});

it.each(['', '#', '#nowhere', '#%E0%A4%A', '#/x', '#nowhere?q=x'])(
  'leads from %j to the journeys',
  (fragment) => {
    expect(routeIn(fragment)).toEqual({ page: 'journeys', ids: [], query: '' });
  },
);
