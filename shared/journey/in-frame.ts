import * as v from 'valibot';
import { PinSchema } from './briefing.ts';
import { BoxSchema, TargetSchema } from './target.ts';

/** So many pins stand in one frame at most. */
const PLACES = 200;
/** Frames in frames, and frames beside each other. */
const DEEP = 5;
const BESIDE = 1_000;

/** Where a frame stands: which of its page's frames the outermost one is, then which of that one's, and so on; 0 first. */
export const FrameWaySchema = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(BESIDE))),
  v.minLength(1),
  v.maxLength(DEEP),
);

const { selector, frames, traits, quote } = PinSchema.entries;
const Key = v.pipe(v.string(), v.maxLength(120));
const Point = v.pipe(v.number(), v.finite());

/** Something that was noted in a frame, as the frame itself has to look for it. */
const FramedPlaceSchema = v.object({ key: Key, selector, frames, traits, quote });
export type FramedPlace = v.InferOutput<typeof FramedPlaceSchema>;

/** What a page asks a frame of another site in it, by way of the background. */
export const FrameAskSchema = v.variant('what', [
  /** What stands at a point of the frame's window, in CSS pixels. */
  v.object({ what: v.literal('at'), x: Point, y: Point }),
  /** Which words are selected. */
  v.object({ what: v.literal('selected') }),
  /** What has the focus. */
  v.object({ what: v.literal('focused') }),
  /** Where these are now; the first of them is brought into view where that is asked. */
  v.object({
    what: v.literal('find'),
    places: v.pipe(v.array(FramedPlaceSchema), v.maxLength(PLACES)),
    show: v.boolean(),
  }),
]);
export type FrameAsk = v.InferOutput<typeof FrameAskSchema>;

const FoundPlaceSchema = v.object({
  key: Key,
  anchor: v.picklist(['found', 'moved', 'lost']),
  /** In CSS pixels of the frame's window; null where nothing of it can be seen. */
  box: v.nullable(BoxSchema),
});

/** What the frame says. */
export const FrameAnswerSchema = v.object({
  /** What was asked for, with its box in the frame's window; null where there is nothing. */
  target: v.nullable(TargetSchema),
  /** Only those of which it is known. */
  places: v.pipe(v.array(FoundPlaceSchema), v.maxLength(PLACES)),
});
export type FrameAnswer = v.InferOutput<typeof FrameAnswerSchema>;
