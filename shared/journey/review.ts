import * as v from 'valibot';
import { NAME_LIMIT, TEXT_LIMIT } from './limits.ts';
import { InstantSchema, RecordIdSchema } from './record-atoms.ts';

/** So many are kept of a journey; then the oldest goes. At one a month that is sixteen years. */
const REVIEW_LIMIT = 200;

/** People went through the journey map together (domain 000-30). */
export const ReviewSchema = v.object({
  id: RecordIdSchema,
  at: InstantSchema,
  /** Who was there, as they are called. */
  by: v.pipe(v.string(), v.maxLength(NAME_LIMIT)),
  decided: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)),
});
export type Review = v.InferOutput<typeof ReviewSchema>;

/** Reviews of a journey, in no order. */
export const ReviewsSchema = v.pipe(v.array(ReviewSchema), v.maxLength(REVIEW_LIMIT));

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
