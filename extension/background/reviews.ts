import type { Journey, Review } from '../../shared/journey/records.ts';
import { withoutReview, withReview } from '../../shared/journey/reviews.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import type { Refusal } from '../platform/messages.ts';
import { journey as readJourney } from '../store/read.ts';
import { putJourney } from '../store/write.ts';
import { inTurn } from './in-turn.ts';
import { planLine } from './journeys.ts';
import { tellChange } from './tell.ts';

type Done = Result<null, Refusal>;

/** Writes down a review of the journey's map, or what more is said of one. */
export function keepReview(journeyId: string, review: Review): Promise<Done> {
  return changed(journeyId, (journey) => withReview(journey, review));
}

export function dropReview(journeyId: string, reviewId: string): Promise<Done> {
  return changed(journeyId, (journey) => withoutReview(journey, reviewId));
}

function changed(journeyId: string, change: (journey: Journey) => Journey): Promise<Done> {
  return inTurn(planLine(journeyId), async () => {
    const stored = await readJourney(journeyId);
    if (!stored) return refused('notFound');
    await putJourney(change(stored));
    tellChange(['journeys']);
    return ok(null);
  });
}
