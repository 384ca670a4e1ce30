import { FILE_KIND_LENGTH, type FileKind, fileKindOf } from '../../../shared/journey/file-kind.ts';
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
): Promise<Result<Journey, PlanFault | FileKind | 'tooLarge'>> {
  const kind = fileKindOf(await file.slice(0, FILE_KIND_LENGTH).text());
  if (kind) return refused(kind);
  // A letter is at most four bytes: what is larger cannot be one.
  if (file.size > 4 * JOURNEY_FILE_LIMIT) return refused('tooLarge');
  const plan = readPlan(await file.text());
  return plan.ok ? ok(fileJourney(plan.value, client)) : plan;
}
