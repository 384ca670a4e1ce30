import * as v from 'valibot';
import { RecordIdSchema, ReviewSchema } from '../../shared/journey/records.ts';
import type { ReviewCalls } from '../platform/journey-messages.ts';
import type { Sender } from '../platform/messages.ts';
import { command, type Table } from './handler.ts';
import { dropReview, keepReview } from './reviews.ts';

const ofJourney = v.object({ journeyId: RecordIdSchema });

export const reviewCalls: Table<ReviewCalls, Sender> = {
  keepReview: command(
    v.object({ ...ofJourney.entries, review: ReviewSchema }),
    ({ journeyId, review }) => keepReview(journeyId, review),
  ),
  dropReview: command(
    v.object({ ...ofJourney.entries, reviewId: RecordIdSchema }),
    ({ journeyId, reviewId }) => dropReview(journeyId, reviewId),
  ),
};
