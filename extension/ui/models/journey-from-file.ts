import { JOURNEY_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import { type PlanFault, readPlan } from '../../../shared/journey/plan-fault.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { ok, type Result, refused } from '../../../shared/kit/result.ts';
import type { Client } from '../client.ts';
import { fileJourney } from './new-journey.ts';

/** A journey from a journey file that a person has: a new one each time, so that none is replaced. */
export async function journeyFromFile(
  file: Blob,
  client: Pick<Client, 'newId' | 'now'>,
): Promise<Result<Journey, PlanFault | 'tooLarge'>> {
  // A letter is at most four bytes: what is larger cannot be one.
  if (file.size > 4 * JOURNEY_FILE_LIMIT) return refused('tooLarge');
  const plan = readPlan(await file.text());
  return plan.ok ? ok(fileJourney(plan.value, client)) : plan;
}
