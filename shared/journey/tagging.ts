import * as v from 'valibot';
import { STAGE_SOURCES } from '../contract/mark-reading.ts';
import { MOST_STAGES } from '../contract/marker.ts';
import { RULE_LIMIT } from '../contract/rule.ts';
import { TraitsSchema } from './anchor/traits.ts';
import { ADDRESS_LIMIT, NAME_LIMIT } from './limits.ts';
import { PAGE_MARK_LIMIT, PageMarksSchema } from './page-marks.ts';

/*
 * What crosses between the Tags tab and the page it stands beside: what is asked, and the page's whole answer, the same
 * shape after each act, so that the tab never has to put pieces together.
 */

/** Longest selector that is tried, in characters. */
export const TRIED_SELECTOR_LIMIT = 2_000;
/** Marks that the tab lists; the rest are counted. Nobody reads a longer list, and a page has to answer within a second. */
export const LISTED_LIMIT = 500;
/** Found elements that are described; the rest are counted. */
export const FOUND_LIMIT = 30;
/** Ways to find one element that are offered. */
export const WAY_LIMIT = 6;
/** Longest attribute value that is handed over, in characters. Long class lists are kept, data in attributes is not. */
export const ATTRIBUTE_LIMIT = 1_000;

/** Longest name of a tag, a stage, a version or a prefix, in characters. */
export const WORD_LIMIT = 100;
/** Attributes of one element that are handed over, and the longest name of one, in characters. */
export const ATTRIBUTES_LIMIT = 60;
export const ATTRIBUTE_NAME_LIMIT = 200;
/** Other prefixes that are told. */
export const PREFIXES_LIMIT = 5;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));
const Short = v.pipe(v.string(), v.maxLength(WORD_LIMIT));
const Selector = v.pipe(v.string(), v.maxLength(TRIED_SELECTOR_LIMIT));

export const TagActSchema = v.variant('do', [
  /** Reads the page's marks. */
  v.object({ do: v.literal('look') }),
  /** Lets the person point at an element on the page. */
  v.object({ do: v.literal('pick') }),
  /** Ends pointing, forgets what was picked, takes every outline away. */
  v.object({ do: v.literal('leave') }),
  /** Elements whose own words contain the text; empty for none. */
  v.object({ do: v.literal('search'), text: Name }),
  /** Picks an element by its key: one that was found, or that carries a mark. */
  v.object({ do: v.literal('choose'), key: Count }),
  /** Outlines what a selector finds. */
  v.object({ do: v.literal('tryOut'), selector: Selector }),
  /** Scrolls to an element and points at it. */
  v.object({ do: v.literal('show'), key: Count }),
  /** Scrolls back to where the page was before the first `show`. */
  v.object({ do: v.literal('back') }),
]);
export type TagAct = v.InferOutput<typeof TagActSchema>;

/** An element of the page: how the panel speaks of it, and what a person would call it. */
export const ElementNameSchema = v.object({ key: Count, name: Name, tag: Short });
export type ElementName = v.InferOutput<typeof ElementNameSchema>;

/** An element's opening tag, read and never run. Without what a person typed, without secrets in addresses. */
export const SketchSchema = v.object({
  tag: Short,
  attributes: v.pipe(
    v.array(
      v.tuple([
        v.pipe(v.string(), v.maxLength(ATTRIBUTE_NAME_LIMIT)),
        v.pipe(v.string(), v.maxLength(ATTRIBUTE_LIMIT)),
      ]),
    ),
    v.maxLength(ATTRIBUTES_LIMIT),
  ),
  /** Its words, shortened; empty where it has children that speak for themselves. */
  text: Name,
});
export type Sketch = v.InferOutput<typeof SketchSchema>;

/** A way to find an element, and how many this page has of what it finds. */
export const WaySchema = v.object({ selector: Selector, matches: Count });
export type Way = v.InferOutput<typeof WaySchema>;

export const PickedSchema = v.object({
  ...ElementNameSchema.entries,
  element: SketchSchema,
  /** What it stands in, so that the line is found in a template; null for the outermost. */
  around: v.nullable(SketchSchema),
  /** Best first; at least one unless the element is gone, or in a frame: no rule goes there. */
  ways: v.pipe(v.array(WaySchema), v.maxLength(WAY_LIMIT)),
  /** The stages in force here. */
  stages: v.pipe(v.array(Short), v.maxLength(MOST_STAGES)),
  /** What it carries now, as written: null where it is not marked. */
  written: v.nullable(v.object({ touchpoint: Name, stages: Name, on: Name })),
  /** The rule that marks it, by its position in the plan. */
  rule: v.nullable(Count),
  /** What it is like, so that it is found again once a rule for it finds nothing. */
  traits: v.optional(TraitsSchema),
});
export type Picked = v.InferOutput<typeof PickedSchema>;

/** What a page says of its type in `digitalData` or `dataLayer`, and the stages the journey file gives to that. */
export interface PageType {
  /** Empty where it says none. */
  readonly type: string;
  readonly stages: string[];
}

/** What is known of the snippet, and how surely: see `snippet-status.ts` in `extension/content/tag`. */
export const SnippetStatusSchema = v.object({
  state: v.picklist(['running', 'absent', 'blocked', 'failed', 'silent']),
  version: Short,
  /** Script elements that load it. */
  scripts: Count,
  /** The prefix its script element asks for; `waymark` unless told. */
  prefix: Short,
  /** Other prefixes that marks on this page are written with. */
  otherPrefixes: v.pipe(v.array(Short), v.maxLength(PREFIXES_LIMIT)),
});
export type SnippetStatus = v.InferOutput<typeof SnippetStatusSchema>;

/** How often a mark was met since somebody looked at this page's tags. */
export const MarkCountSchema = v.object({
  key: Count,
  seen: Count,
  clicked: Count,
  submitted: Count,
  changed: Count,
  /** True where the snippet itself has said something of this touchpoint. */
  announced: v.boolean(),
  /** The rule that marks it, by its position in the plan; null for markup. */
  rule: v.nullable(Count),
});
export type MarkCount = v.InferOutput<typeof MarkCountSchema>;

/** All that the Tags tab knows of a page. */
export const PageTagsSchema = v.object({
  page: PageMarksSchema,
  /** One for each of `page.marks`, in the same order. */
  counts: v.pipe(v.array(MarkCountSchema), v.maxLength(PAGE_MARK_LIMIT)),
  snippet: SnippetStatusSchema,
  stageSource: v.picklist(STAGE_SOURCES),
  /** Frames of other sites to be seen on the page: what is marked in them cannot be read here. */
  closedFrames: Count,
  pointing: v.boolean(),
  picked: v.nullable(PickedSchema),
  found: v.pipe(v.array(ElementNameSchema), v.maxLength(FOUND_LIMIT)),
  /** The selector tried last: null where none was, `matches` -1 where it is no selector. */
  tried: v.nullable(
    v.object({
      selector: Selector,
      matches: v.pipe(v.number(), v.integer(), v.minValue(-1)),
      elements: v.pipe(v.array(ElementNameSchema), v.maxLength(FOUND_LIMIT)),
    }),
  ),
  /** The element that was asked for; null after going back. */
  shown: v.nullable(Count),
  /** True where that element cannot be seen now, so that there was nothing to scroll to. */
  hidden: v.boolean(),
  /** What rules were made for that find nothing here now, as far as it was looked for: where it probably is. */
  again: v.optional(
    v.pipe(
      v.array(
        v.object({
          rule: Count,
          answer: v.picklist(['found', 'moved', 'lost']),
          element: v.nullable(ElementNameSchema),
        }),
      ),
      v.maxLength(RULE_LIMIT),
    ),
  ),
  /** The page's path, for a rule that holds here. */
  path: v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT)),
});
export type PageTags = v.InferOutput<typeof PageTagsSchema>;
