import * as v from 'valibot';
import { TraitsSchema } from './anchor/traits.ts';
import { ADDRESS_LIMIT, NAME_LIMIT, SIGNAL_VALUE_LIMIT, TEXT_LIMIT } from './limits.ts';
import { IdSchema, MediumSchema, OwnerSchema } from './plan.ts';
import { FeelingSchema, InstantSchema, RecordIdSchema, SpanSchema } from './record-atoms.ts';

const Address = v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT));
const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));
const Text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const Stage = v.nullable(IdSchema);
const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const step = {
  id: RecordIdSchema,
  walkId: RecordIdSchema,
  at: InstantSchema,
  /** Cleaned: no tokens, no fragments that are not routes (kit/page-address). Empty for what happened off the page. */
  address: Address,
  stage: Stage,
  /** The walker took it out of the walk then; kept, so that it can come back. */
  deletedAt: v.optional(InstantSchema),
  /** The walker changed what was recorded, at that time; what a page says later changes nothing any more. */
  correctedAt: v.optional(InstantSchema),
};

/** How a page came to be shown; null where the browser does not say. */
export const ArrivalSchema = v.picklist([
  'link',
  'typed',
  'back',
  'forward',
  'reload',
  'route',
  'tab',
]);
export type Arrival = v.InferOutput<typeof ArrivalSchema>;

/** What web-vitals measured, in milliseconds; `cls` has no unit. A name is missing where the browser cannot measure it. */
export const VitalsSchema = v.object({
  lcp: v.optional(SpanSchema),
  inp: v.optional(SpanSchema),
  cls: v.optional(SpanSchema),
  fcp: v.optional(SpanSchema),
  ttfb: v.optional(SpanSchema),
});
export type Vitals = v.InferOutput<typeof VitalsSchema>;

const PageStepSchema = v.object({
  ...step,
  kind: v.literal('page'),
  title: Name,
  /** Milliseconds until the page had loaded, where the browser said; null for a route change. */
  loadMs: v.nullable(v.pipe(v.number(), v.minValue(0))),
  /**
   * Marks on the page when it had settled, or was left; 0 is worth showing: nobody planned this page.
   * Null where nobody had looked yet.
   */
  marks: v.nullable(Count),
  came: v.optional(v.nullable(ArrivalSchema)),
  /** Time the page was visible and its visitor not idle, in milliseconds. */
  activeMs: v.optional(SpanSchema),
  /** Deepest point seen, as a share of the page's height: 0 to 1. */
  scrolled: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  vitals: v.optional(VitalsSchema),
  /** The language the page says it speaks, BCP 47. */
  language: v.optional(v.pipe(v.string(), v.maxLength(35))),
  /** When it was left; missing while it is shown, and where nobody saw it go. */
  leftAt: v.optional(InstantSchema),
});

const TouchpointStepSchema = v.object({
  ...step,
  kind: v.literal('touchpoint'),
  touchpoint: IdSchema,
  /** `left`: something was begun there, a field was changed, and the page or route was left without sending it. */
  action: v.picklist(['seen', 'clicked', 'changed', 'submitted', 'left']),
});

/** A step off the page: a call, a visit, a friend's word (domain 000-27, 002-20). */
const MomentStepSchema = v.object({
  ...step,
  kind: v.literal('moment'),
  /** An id of `channels.ts`, or the walker's own word. */
  channel: Name,
  medium: MediumSchema,
  owner: OwnerSchema,
  touchpoint: v.nullable(IdSchema),
  text: Text,
  /** How long it took and how long the walker waited for it, in milliseconds. */
  tookMs: v.nullable(SpanSchema),
  waitedMs: v.nullable(SpanSchema),
  feeling: v.nullable(FeelingSchema),
  pictureId: v.nullable(RecordIdSchema),
});

/** A message the customer got: kind, words, and whether it fits (domain 002-07, -08, -23). */
const MessageStepSchema = v.object({
  ...step,
  kind: v.literal('message'),
  sort: v.picklist(['ad', 'banner', 'mail', 'sms', 'push', 'chat', 'post', 'letter', 'other']),
  text: Text,
  touchpoint: v.nullable(IdSchema),
  /** What is wrong with it; null for a message that fits. */
  verdict: v.nullable(v.picklist(['contradiction', 'wrong-stage', 'repeated', 'late', 'unwanted'])),
  /** The message it contradicts or repeats. */
  against: v.nullable(RecordIdSchema),
  remark: Text,
  pictureId: v.nullable(RecordIdSchema),
});

/** An answer to a question of `prompts.ts`; a question that was skipped, or that still waits, has a step without an answer. */
const AnswerStepSchema = v.object({
  ...step,
  kind: v.literal('answer'),
  question: IdSchema,
  /** On the question's own scale; null where it has none or none was chosen. */
  value: v.nullable(v.pipe(v.number(), v.finite())),
  text: Text,
  skipped: v.boolean(),
  /** It was asked, and the walker went on: it waits for an answer. Until there is one it is skipped. */
  waits: v.optional(v.boolean()),
  /** When it was said, where the walker had gone on by then; `at` is in the time of the place it is about all the same. */
  saidAt: v.optional(InstantSchema),
});

/** Friction that was detected (domain 2.2): which rule, what was measured, and what the walker said of it. */
const SignalStepSchema = v.object({
  ...step,
  kind: v.literal('signal'),
  /** An id of `signal-rules.ts`. */
  rule: IdSchema,
  /** The rule's version when it was measured. */
  version: Count,
  strength: v.picklist(['weak', 'strong']),
  /** What was measured, by name: clicks, ms, px. */
  values: v.pipe(v.record(Name, v.number()), v.maxEntries(SIGNAL_VALUE_LIMIT)),
  /** What a person would call the element; empty for a page. */
  label: Name,
  /** Finds the element again, and tells which element a dismissal is about. */
  selector: v.pipe(v.string(), v.maxLength(4_000)),
  /** What it was like, so that a note of it finds its place again; none in older ones. */
  traits: v.optional(TraitsSchema),
  touchpoint: v.nullable(IdSchema),
  state: v.picklist(['open', 'confirmed', 'dismissed']),
  noteId: v.nullable(RecordIdSchema),
});

/** Something that happened in a walk, in the order it happened (`at`, then `id`). */
export const StepSchema = v.variant('kind', [
  PageStepSchema,
  TouchpointStepSchema,
  v.object({
    ...step,
    kind: v.literal('felt'),
    feeling: FeelingSchema,
  }),
  MomentStepSchema,
  MessageStepSchema,
  AnswerStepSchema,
  SignalStepSchema,
]);
export type Step = v.InferOutput<typeof StepSchema>;
