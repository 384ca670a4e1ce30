import { expect, it } from 'vitest';
import {
  reviewedAt,
  reviewsOf,
  withoutReview,
  withReview,
} from '../../../shared/journey/reviews.ts';

const review = (id: string, at: number, decided = '') => ({ id, at, by: 'Anna', decided });

it('keeps what was said last of a review, in the order of their days', () => {
  const first = withReview({}, review('a', 10));
  const both = withReview(first, review('b', 20));
  const changed = withReview(both, review('a', 30, 'Move shipping up'));
  expect(reviewsOf(changed).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(reviewsOf(changed)[0]?.decided).toBe('Move shipping up');
  expect(reviewedAt(changed)).toBe(30);
  expect(reviewedAt(withoutReview(changed, 'a'))).toBe(20);
  expect(reviewedAt({})).toBeNull();
});

it('lets the oldest go where there are too many', () => {
  let journey: { reviews?: ReturnType<typeof review>[] } = {};
  for (let at = 0; at < 205; at += 1) journey = withReview(journey, review(`r${at}`, at));
  expect(journey.reviews).toHaveLength(200);
  expect(reviewsOf(journey).at(-1)?.id).toBe('r5');
});
