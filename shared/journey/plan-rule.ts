import * as v from 'valibot';
import { ONS } from '../contract/on.ts';
import { PAGE_TYPE_LENGTH, PAGE_TYPE_LIMIT } from '../contract/page-type.ts';
import { PAGES, PAGES_LIMIT, RULE_LIMIT, ruleFault, SELECTOR_LIMIT } from '../contract/rule.ts';
import { IdSchema, StageIdsSchema } from './plan-atoms.ts';

const Pages = v.pipe(
  v.string(),
  v.maxLength(PAGES_LIMIT),
  v.regex(PAGES, 'a pattern such as /cart/*'),
);
const Selector = v.pipe(v.string(), v.nonEmpty(), v.maxLength(SELECTOR_LIMIT));

/** A mark for pages whose markup nobody can change; see `shared/contract/rule.ts`. */
export const RuleSchema = v.pipe(
  v.looseObject({
    pages: v.optional(Pages),
    selector: v.optional(Selector),
    touchpoint: v.optional(IdSchema),
    stages: v.optional(StageIdsSchema),
    on: v.optional(v.picklist(ONS)),
  }),
  v.check((rule) => ruleFault(rule) !== 'empty', 'a touchpoint, or stages'),
  v.forward(
    v.check((rule) => ruleFault(rule) !== 'selector', 'a selector for the touchpoint'),
    ['selector'],
  ),
);
export type PlanRule = v.InferOutput<typeof RuleSchema>;

export const RulesSchema = v.pipe(v.array(RuleSchema), v.maxLength(RULE_LIMIT));

/** Which stages a page belongs to by the type it gives itself in `digitalData` or `dataLayer`. */
export const PageTypesSchema = v.pipe(
  v.record(v.pipe(v.string(), v.nonEmpty(), v.maxLength(PAGE_TYPE_LENGTH)), StageIdsSchema),
  v.maxEntries(PAGE_TYPE_LIMIT),
);
