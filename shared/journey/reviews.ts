import { REVIEW_LIMIT } from './limits.ts';
import type { Review } from './records.ts';

interface Reviewed {
  reviews?: Review[] | undefined;
}

/** The reviews, the latest first. */
export function reviewsOf({ reviews = [] }: Reviewed): Review[] {
  return [...reviews].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

/** When the map was last gone through; null where it never was. */
export function reviewedAt(journey: Reviewed): number | null {
  return reviewsOf(journey)[0]?.at ?? null;
}

/** With a review, in the place of what was said of the same one before. */
export function withReview<Row extends Reviewed>(journey: Row, review: Review): Row {
  const others = reviewsOf(journey).filter(({ id }) => id !== review.id);
  return { ...journey, reviews: [...others.slice(0, REVIEW_LIMIT - 1), review] };
}

export function withoutReview<Row extends Reviewed>(journey: Row, reviewId: string): Row {
  return { ...journey, reviews: reviewsOf(journey).filter(({ id }) => id !== reviewId) };
}
