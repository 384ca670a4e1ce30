import * as v from 'valibot';
import { ADDRESS_LIMIT } from '../../shared/journey/limits.ts';
import { siteBefore, withOwnEdits } from '../../shared/journey/own-edits.ts';
import { type Plan, PlanSchema } from '../../shared/journey/plan.ts';
import { readPlan } from '../../shared/journey/plan-fault.ts';
import type { Journey } from '../../shared/journey/records.ts';
import { elementsIn } from '../../shared/journey/rule-elements.ts';
import { cleanAddress, originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { TEXT_FAULTS } from '../platform/journey-fault.ts';
import { askPage, type JourneyFault, type Refusal } from '../platform/messages.ts';
import { journey as readJourney } from '../store/read.ts';
import { putJourney } from '../store/write.ts';
import { enter } from './enter.ts';
import { inTurn } from './in-turn.ts';
import { tellChange } from './tell.ts';

/** The page's answer, as much as it is worth. */
const AnswerSchema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    value: v.object({
      text: v.string(),
      address: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT)),
    }),
  }),
  v.object({
    ok: v.literal(false),
    reason: v.object({
      why: v.picklist(TEXT_FAULTS),
      where: v.optional(v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT)), ''),
    }),
  }),
]);

function fault(why: JourneyFault['why'], where = ''): { ok: false; reason: JourneyFault } {
  return refused({ why, where });
}

/** First 8 bytes of SHA-256: enough to tell the sites of one person apart. */
const ORIGIN_DIGEST_BYTES = 8;

/** The same file of the same site is the same journey, however often it is read. */
async function siteJourneyId(origin: string, planId: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(origin));
  const bytes = [...new Uint8Array(digest).slice(0, ORIGIN_DIGEST_BYTES)];
  return `site-${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}-${planId}`;
}

/**
 * Reads a journey file's text. It is data of a stranger: parsed, never evaluated, refused with the first bad field.
 * @param address where the text came from
 */
export async function readJourneyFile(
  text: string,
  address: string,
  now: number,
): Promise<Result<Journey, JourneyFault>> {
  const plan = readPlan(text);
  if (!plan.ok) {
    if (plan.reason === 'tooLarge') return fault('tooLarge', cleanAddress(address));
    return refused({ why: 'invalid', ...plan.reason });
  }
  const id = await siteJourneyId(originOf(address), plan.value.id);
  const source = { kind: 'site', address: cleanAddress(address) } as const;
  return ok({ id, plan: plan.value, source, savedAt: now });
}

/** Asks the tab's page for its journey file. Nothing is stored. */
export async function journeyForTab(tabId: number): Promise<Result<Journey, JourneyFault>> {
  if (!(await enter(tabId))) return fault('unreachable');
  const asked = await askPage(tabId, 'journeyText');
  const answer = v.safeParse(AnswerSchema, asked?.answer);
  if (!answer.success) return fault('unreachable');
  if (!answer.output.ok)
    return fault(answer.output.reason.why, cleanAddress(answer.output.reason.where));
  const { text, address } = answer.output.value;
  return readJourneyFile(text, address, Date.now());
}

/** Stores a journey as it is, in place of one with its id; when its map was gone through stays known. */
export async function saveJourney(journey: Journey): Promise<Result<null, never>> {
  await putJourney({ ...journey, ...reviewsIn(await readJourney(journey.id)) });
  // Labels on the walk's pages may read differently now.
  tellChange(['journeys']);
  return ok(null);
}

const reviewsIn = (stored: Journey | undefined): Pick<Journey, 'reviews'> =>
  stored?.reviews ? { reviews: stored.reviews } : {};

/** Everything that changes a journey's plan waits here. */
export function planLine(journeyId: string): string {
  return `plan:${journeyId}`;
}

/** What the person's own is counted from; a journey that came from no site has been the person's own all along. */
function baseOf(stored: Journey): Plan | undefined {
  return stored.source.kind === 'site' ? siteBefore(stored) : stored.site;
}

/** Takes the site's version of a journey. Nothing that a person wrote in the stored one is lost. */
export function takeSiteJourney(journey: Journey): Promise<Result<{ kept: number }, Refusal>> {
  // The same line as tagging and editing: none overwrites what another has just written.
  return inTurn(planLine(journey.id), async () => {
    const stored = await readJourney(journey.id);
    const { plan, kept } = stored
      ? withOwnEdits(journey.plan, stored.plan, baseOf(stored))
      : { plan: journey.plan, kept: 0 };
    if (!v.is(PlanSchema, plan)) return refused('journeyFull');
    const elements = elementsIn(plan, stored?.elements ?? {});
    const row = { ...journey, ...reviewsIn(stored), plan, site: journey.plan };
    await putJourney(elements ? { ...row, elements } : row);
    tellChange(['journeys']);
    return ok({ kept });
  });
}
