import { expect, it } from 'vitest';
import { fragmentOf, routeIn } from '../../../extension/report/route.ts';

it('leads back to where a fragment came from', () => {
  expect(routeIn(fragmentOf('journeys', 'site-1/2', 'ä b'))).toEqual({
    page: 'journeys',
    ids: ['site-1/2', 'ä b'],
  });
});

it.each(['', '#', '#nowhere', '#%E0%A4%A', '#/x'])('leads from %j to the journeys', (fragment) => {
  expect(routeIn(fragment)).toEqual({ page: 'journeys', ids: [] });
});
