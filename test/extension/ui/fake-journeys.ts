import type { Commands } from '../../../extension/ui/client.ts';
import { merged } from '../../../shared/journey/plan-merge.ts';
import type { Journey, Walk } from '../../../shared/journey/records.ts';
import { withoutReview, withReview } from '../../../shared/journey/reviews.ts';
import { ok, refused } from '../../../shared/kit/result.ts';

/** What of a fake world the commands about journeys read and write. */
export interface JourneyWorld {
  journeys: Journey[];
  walks: Walk[];
}

/** Journeys as records, as the background keeps them, on arrays. */
export function journeyCommands(world: JourneyWorld, done: () => { ok: true; value: null }) {
  return {
    async saveJourney({ journey }) {
      world.journeys = [...world.journeys.filter(({ id }) => id !== journey.id), journey];
      return done();
    },
    async editJourney({ journeyId, before, after }) {
      const stored = world.journeys.find(({ id }) => id === journeyId);
      if (!stored) return refused('notFound');
      const plan = merged(before, stored.plan, after);
      world.journeys = world.journeys.map((one) => (one === stored ? { ...stored, plan } : one));
      done();
      return ok({ plan });
    },
    async takeInvitedJourney({ journey }) {
      const known = world.journeys.some(({ id }) => id === journey.id);
      if (!known) world.journeys = [...world.journeys, journey];
      done();
      return ok({ known });
    },
    async keepReview({ journeyId, review }) {
      world.journeys = world.journeys.map((one) =>
        one.id === journeyId ? withReview(one, review) : one,
      );
      return done();
    },
    async dropReview({ journeyId, reviewId }) {
      world.journeys = world.journeys.map((one) =>
        one.id === journeyId ? withoutReview(one, reviewId) : one,
      );
      return done();
    },
    async deleteJourney({ journeyId }) {
      if (world.walks.some((walk) => walk.journeyId === journeyId)) return refused('journeyInUse');
      world.journeys = world.journeys.filter(({ id }) => id !== journeyId);
      return done();
    },
  } satisfies Partial<Commands>;
}
