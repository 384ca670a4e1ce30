import * as v from 'valibot';
import { CLASS_LIMIT, OTHERS_LIMIT, PATH_LIMIT } from './limits.ts';

/**
 * What is kept of an element so that it can be found again after the site has changed: everything that may help, each
 * piece short, nothing of what somebody typed. All of it is optional but the tag: a record of an older version has less.
 */
const Word = v.pipe(v.string(), v.maxLength(120));
const Line = v.pipe(v.string(), v.maxLength(160));
const Share = v.pipe(v.number(), v.minValue(-100), v.maxValue(100));

export const TraitsSchema = v.object({
  tag: v.pipe(v.string(), v.maxLength(64)),
  /** The site's own name for it: a touchpoint id or a test id. */
  given: v.optional(Word),
  /** An id that reads as if a person had given it. */
  id: v.optional(Word),
  name: v.optional(Word),
  role: v.optional(Word),
  /** `type` of a field or a button. */
  type: v.optional(Word),
  /** What a person would call it. */
  label: v.optional(Line),
  text: v.optional(Line),
  /** Where it leads or what it shows: path without tokens. */
  link: v.optional(Line),
  image: v.optional(Line),
  /** Title, placeholder and alternative text. */
  hint: v.optional(Line),
  classes: v.optional(v.pipe(v.array(Word), v.maxLength(CLASS_LIMIT))),
  /** From the element up: `li:3`, its tag and its place among its like. */
  path: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(70))), v.maxLength(PATH_LIMIT))),
  /** Text beside it. */
  before: v.optional(Line),
  after: v.optional(Line),
  /** Of the nearest heading above it. */
  heading: v.optional(Line),
  /** The nearest landmark or form around it, by tag and name. */
  landmark: v.optional(Line),
  /** Middle, width and height in widths of the window; the middle's height from the page's top. */
  x: v.optional(Share),
  y: v.optional(Share),
  wide: v.optional(Share),
  high: v.optional(Share),
  /** Place among the elements of its tag, from 0 to 1. */
  order: v.optional(Share),
  /** How many of its tag said the same on the page, itself among them; only where there was another. */
  twins: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100_000))),
  /** Figures of those of its tag that stood around it, by which none of them is taken for it; nothing can be read from them. */
  others: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(8))), v.maxLength(OTHERS_LIMIT)),
  ),
  /** Elements in it. */
  children: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))),
});
export type Traits = v.InferOutput<typeof TraitsSchema>;
