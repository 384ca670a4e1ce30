import * as v from 'valibot';
import { takenBack } from '../../shared/journey/own-tags.ts';
import { pageTypeOf } from '../../shared/journey/page-types.ts';
import { type Plan, PlanSchema } from '../../shared/journey/plan.ts';
import type { Journey } from '../../shared/journey/records.ts';
import {
  elementsIn,
  elementsOf,
  type RuleElements,
  ruleKey,
} from '../../shared/journey/rule-elements.ts';
import { type Tag, withoutTag, withTag } from '../../shared/journey/tag-plan.ts';
import { type PageTags, PageTagsSchema, type TagAct } from '../../shared/journey/tagging.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { askPage, type Refusal } from '../platform/messages.ts';
import { readPageTypes } from '../platform/page-world.ts';
import { journey as readJourney } from '../store/read.ts';
import { putJourney } from '../store/write.ts';
import { rulesFor } from './briefing.ts';
import { enter } from './enter.ts';
import { inTurn } from './in-turn.ts';
import { planLine } from './journeys.ts';
import { tellChange } from './tell.ts';

/**
 * Does one thing in a tab's page, walk or not, and answers how the page stands then. The page is given the
 * rules that may hold on its site, and nothing else of the plan.
 */
export async function tagPage(
  tabId: number,
  journeyId: string | null,
  act: TagAct,
): Promise<Result<PageTags, Refusal>> {
  const there = await enter(tabId);
  if (!there) return refused('pageUnreachable');
  const stored = journeyId === null ? undefined : await readJourney(journeyId);
  const rules = stored ? rulesFor(stored.plan, originOf(there.address)) : [];
  // Only a look reads the page's own world: the page remembers it for what is asked after that.
  const types = act.do === 'look' ? await readPageTypes(tabId) : null;
  const typed = types && pageTypeOf(stored?.plan ?? {}, types);
  // As with the type: many letters, and a look is what asks for them.
  const elements = act.do === 'look' ? elementsOf(rules, stored?.elements) : null;
  const asked = await askPage(tabId, 'tagPage', { act, rules, typed, elements });
  // What comes out of a page is checked like anything a stranger says.
  const tags = v.safeParse(PageTagsSchema, asked?.answer);
  return tags.success ? ok(tags.output) : refused('pageUnreachable');
}

/** Two changes at once must not lose each other's. */
function changePlan(
  journeyId: string,
  change: (plan: Plan, stored: Journey) => Plan,
  pointedAt: RuleElements = {},
): Promise<Result<null, Refusal>> {
  return inTurn(planLine(journeyId), async () => {
    const stored = await readJourney(journeyId);
    if (!stored) return refused('notFound');
    const plan = change(stored.plan, stored);
    if (!v.is(PlanSchema, plan)) return refused('journeyFull');
    const { elements: before, ...rest } = stored;
    const elements = elementsIn(plan, { ...before, ...pointedAt });
    await putJourney({ ...rest, plan, ...(elements ? { elements } : {}), savedAt: Date.now() });
    tellChange(['journeys']);
    return ok(null);
  });
}

/** Writes a touchpoint and its rule into the stored journey. */
export function saveTag(journeyId: string, tag: Tag): Promise<Result<null, Refusal>> {
  const { rule, traits } = tag;
  const pointedAt = rule && traits ? { [ruleKey(rule)]: traits } : {};
  return changePlan(journeyId, (plan) => withTag(plan, tag), pointedAt);
}

/** Takes a touchpoint, or only the rules that find it, out of the stored journey. */
export function removeTag(
  journeyId: string,
  touchpoint: string,
  what: 'rules' | 'touchpoint',
): Promise<Result<null, Refusal>> {
  return changePlan(journeyId, (plan) => withoutTag(plan, touchpoint, what));
}

/**
 * Takes one change of the stored journey back, and nothing that was written or taken since.
 * @param before the journey as it was when the change was made
 * @param after its plan with the change
 */
export function takeTagBack(before: Journey, after: Plan): Promise<Result<null, Refusal>> {
  const back = (_: Plan, stored: Journey) => takenBack(stored, before, after);
  return changePlan(before.id, back, before.elements);
}
