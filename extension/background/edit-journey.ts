import * as v from 'valibot';
import { siteBefore } from '../../shared/journey/own-edits.ts';
import { type Plan, PlanSchema } from '../../shared/journey/plan.ts';
import { merged, withoutLostStages } from '../../shared/journey/plan-merge.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { saysTheSame } from '../../shared/kit/says-the-same.ts';
import type { Refusal } from '../platform/messages.ts';
import { dropJourneyFromCopy } from '../store/copy.ts';
import { isJourneyInUse, journey as readJourney } from '../store/read.ts';
import { deleteJourney as dropJourney, putJourney } from '../store/write.ts';
import { inCopyLine } from './copy-soon.ts';
import { inTurn } from './in-turn.ts';
import { planLine } from './journeys.ts';
import { forgetDismissalsOf } from './signal-tuning.ts';
import { tellChange } from './tell.ts';

/**
 * Writes an edited plan. Another view, or the Tags tab, may have written since the editor read it: then both
 * are in what is stored, and the editor learns of it from the answer.
 */
export function editJourney(
  journeyId: string,
  before: Plan,
  after: Plan,
): Promise<Result<{ plan: Plan }, Refusal>> {
  return inTurn(planLine(journeyId), async () => {
    const stored = await readJourney(journeyId);
    if (!stored) return refused('notFound');
    const plan = saysTheSame(stored.plan, before)
      ? after
      : withoutLostStages(merged(before, stored.plan, after));
    if (!v.is(PlanSchema, plan)) return refused('journeyFull');
    await putJourney({ ...stored, ...fromThen(stored), plan, savedAt: Date.now() });
    tellChange(['journeys']);
    return ok({ plan });
  });
}

/** From the first edit on it must be known what the site had said. */
function fromThen(stored: Journey): Pick<Journey, 'site'> | object {
  return stored.source.kind === 'site' ? { site: siteBefore(stored) } : {};
}

/** A colleague's journey. Whoever has it keeps the own version: a file anybody may have written replaces nothing. */
export function takeInvitedJourney(journey: Journey): Promise<Result<{ known: boolean }, Refusal>> {
  return inTurn(planLine(journey.id), async () => {
    if (await readJourney(journey.id)) return ok({ known: true });
    await putJourney({ ...journey, savedAt: Date.now() });
    tellChange(['journeys']);
    return ok({ known: false });
  });
}

export function deleteJourney(journeyId: string): Promise<Result<null, Refusal>> {
  return inTurn(planLine(journeyId), async () => {
    if (!(await readJourney(journeyId))) return refused('notFound');
    if (await isJourneyInUse(journeyId)) return refused('journeyInUse');
    const deleted = await inCopyLine(async () => {
      // The copy first: killed in between, it is made anew from what is still there, and never the other way round.
      await dropJourneyFromCopy(journeyId);
      return dropJourney(journeyId);
    });
    if (deleted) await forgetDismissalsOf(journeyId);
    tellChange(['journeys']);
    return deleted ? ok(null) : refused('journeyInUse');
  });
}
