import * as v from 'valibot';
import { MOST_STAGES } from '../contract/marker.ts';
import { RULE_LIMIT } from '../contract/rule.ts';
import { ADDRESS_LIMIT, NAME_LIMIT } from './limits.ts';
import { MARK_FAULTS } from './mark-fault.ts';

/** A page of 1,000 marks is a list in a loop; beyond this the rest is counted in `more` and not described. */
export const PAGE_MARK_LIMIT = 2_000;
/** Misspelt attributes of a page that are told; a mistake in a template is on every card of a list. */
export const MISSPELT_LIMIT = 50;
/** Longest text of a written id or stage that is passed on, in characters; the rest is cut. */
export const WRITTEN_LIMIT = 100;

const Written = v.pipe(v.string(), v.maxLength(WRITTEN_LIMIT));
const Words = v.pipe(v.array(Written), v.maxLength(MOST_STAGES));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One marked element, as the page or a rule of the journey file says it. */
export const MarkFactSchema = v.object({
  /** As written, also where it is no valid id; cut at `WRITTEN_LIMIT`. */
  touchpoint: Written,
  /** The stages in force: the nearest ancestor's, else the page's. Valid ids only; may be empty. */
  stages: Words,
  from: v.picklist(['markup', 'rule']),
  valid: v.boolean(),
  /** Why it is not valid (`markFault`); null where it is. */
  reason: v.nullable(v.picklist(MARK_FAULTS)),
  /** What a person would call the element: its accessible name, else its tag. */
  label: v.pipe(v.string(), v.maxLength(NAME_LIMIT)),
  /** Words of the nearest stage attribute that are no stage ids, as written. */
  refusedStages: v.optional(Words, []),
  /** Words of its `on` attribute that nobody knows, as written; an empty word for one of blanks alone. */
  refusedOn: v.optional(Words, []),
  /** The element's local name in lower case: `form`, `button`. */
  tag: v.optional(v.pipe(v.string(), v.maxLength(64)), ''),
  /** True where an element around it carries the same touchpoint. */
  nested: v.optional(v.boolean(), false),
  /** True where it stands in a frame of the page's own site. */
  framed: v.optional(v.boolean(), false),
  /** 1-based line in the source, where the facts were read from a file. */
  line: v.optional(v.nullable(Count), null),
});
export type MarkFact = v.InferOutput<typeof MarkFactSchema>;

/** What one page says about the journey, in document order. */
export const PageMarksSchema = v.object({
  /** Cleaned address of the page. */
  address: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT)),
  marks: v.pipe(v.array(MarkFactSchema), v.maxLength(PAGE_MARK_LIMIT)),
  /** The page's own stages: from the meta element, a rule, or its page type. */
  stages: v.optional(Words, []),
  /** Words of the meta element that are no stage ids, as written. */
  refusedStages: v.optional(Words, []),
  /** The page type that `digitalData` or `dataLayer` says; empty where it says none or nobody could look. */
  pageType: v.optional(Written, ''),
  /** For each rule of the plan whose `pages` holds here: its position in `rules` and how many elements it found. */
  rules: v.optional(
    v.pipe(v.array(v.object({ rule: Count, matches: Count })), v.maxLength(RULE_LIMIT)),
    [],
  ),
  /** Attributes that begin as ours do and are none of them, where all elements were looked at: files and running sites. */
  misspelt: v.optional(
    v.pipe(
      v.array(v.object({ name: Written, line: v.optional(v.nullable(Count), null) })),
      v.maxLength(MISSPELT_LIMIT),
    ),
  ),
  /** Marks there are beside these: beyond `PAGE_MARK_LIMIT`, or beyond what the Tags tab lists. */
  more: v.optional(Count, 0),
});
export type PageMarks = v.InferOutput<typeof PageMarksSchema>;
