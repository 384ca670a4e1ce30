import * as v from 'valibot';
import { TraitsSchema } from './anchor/traits.ts';
import { NAME_LIMIT } from './limits.ts';

const Selector = v.pipe(v.string(), v.maxLength(4_000));
/** Text before and after a passage: enough to tell two alike apart, as the Hypothesis client keeps. */
const Context = v.pipe(v.string(), v.maxLength(64));
const Share = v.pipe(v.number(), v.finite(), v.minValue(-10), v.maxValue(10));

/** CSS pixels, relative to the top left corner of the viewport. */
export const BoxSchema = v.object({
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
  width: v.pipe(v.number(), v.finite(), v.minValue(0)),
  height: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
export type Box = v.InferOutput<typeof BoxSchema>;

/** A passage of text in an element, as the page wrote it: never what somebody typed. */
export const QuoteSchema = v.object({
  exact: v.pipe(v.string(), v.minLength(1), v.maxLength(2_000)),
  prefix: v.optional(Context),
  suffix: v.optional(Context),
  /** Where it began, in UTF-16 units of the element's text. */
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});
export type Quote = v.InferOutput<typeof QuoteSchema>;

/** A part of an element, in shares of its box: 0, 0, 1, 1 is all of it. */
export const RegionSchema = v.object({ x: Share, y: Share, width: Share, height: Share });
export type Region = v.InferOutput<typeof RegionSchema>;

/** What a note points at, as it was when the note was made: an element, or a passage or a part of it. */
export const TargetSchema = v.object({
  selector: Selector,
  /** What a person would call the element: its accessible name, else its tag. */
  label: v.pipe(v.string(), v.maxLength(NAME_LIMIT)),
  tag: v.pipe(v.string(), v.maxLength(64)),
  box: BoxSchema,
  /** All that may help to find it again on a page that was rebuilt; notes of older versions have none. */
  traits: v.optional(TraitsSchema),
  quote: v.optional(QuoteSchema),
  region: v.optional(RegionSchema),
  /** Where a film or a recording stood, in seconds. */
  playedTo: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  /** Of a further place: whether the page still had it when it was last looked for. That of the first one is the note's. */
  anchor: v.optional(v.picklist(['found', 'moved', 'lost'])),
  /** Selectors of the frames it is in, the page's own first. */
  frames: v.optional(v.pipe(v.array(Selector), v.maxLength(5))),
});
export type Target = v.InferOutput<typeof TargetSchema>;
