import type { Plan } from '../../shared/journey/plan.ts';
import type { Charter, Journey, Review } from '../../shared/journey/records.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { Refusal } from './refusal.ts';

/** What a walk is begun with. */
export interface StartWalk {
  tabId: number;
  journeyId: string;
  personaId: string | null;
  goal: string;
  channel: string;
  /** Origins the walker agreed to follow. */
  sites: string[];
  title?: string;
  charter?: Charter;
  /** The walk whose charter this one repeats. */
  repeats?: string;
}

/** What is done with journeys as records: a part of `PanelCalls` in `messages.ts`. */
export interface JourneyCalls extends ReviewCalls {
  saveJourney(data: { journey: Journey }): Result<null, Refusal>;
  /** Takes what the site offers now; what is the person's own in a stored working copy stays, and is counted. */
  takeSiteJourney(data: { journey: Journey }): Result<{ kept: number }, Refusal>;
  /**
   * Writes a plan that was edited. What others wrote into the stored one since `before` stays where it is about
   * something else. Answers the plan as it is stored then.
   */
  editJourney(data: {
    journeyId: string;
    before: Plan;
    after: Plan;
  }): Result<{ plan: Plan }, Refusal>;
  /** Stores a journey that a colleague sent; one that is here already stays as it is. */
  takeInvitedJourney(data: { journey: Journey }): Result<{ known: boolean }, Refusal>;
  /** Deletes a journey for good; refused while walks or notes are of it. */
  deleteJourney(data: { journeyId: string }): Result<null, Refusal>;
}

/** What the map asks about its reviews; part of the call map in `messages.ts`. */
export interface ReviewCalls {
  /** Writes down a review of the journey's map, or what more is said of one. */
  keepReview(data: { journeyId: string; review: Review }): Result<null, Refusal>;
  dropReview(data: { journeyId: string; reviewId: string }): Result<null, Refusal>;
}
