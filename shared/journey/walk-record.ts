import * as v from 'valibot';
import {
  ADDRESS_LIMIT,
  HISTORY_LIMIT,
  NAME_LIMIT,
  PAUSE_LIMIT,
  SITE_LIMIT,
  STAGE_LIMIT,
  TEXT_LIMIT,
} from './limits.ts';
import { IdSchema } from './plan.ts';
import { EntrySchema } from './plan-persona.ts';
import { InstantSchema, RecordIdSchema, SpanSchema } from './record-atoms.ts';
import { ROLES } from './walker-role.ts';

const Address = v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT));
const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));
const Text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const Stage = v.nullable(IdSchema);

/** The closing questions of a walk; each may be skipped. */
export const ClosingSchema = v.object({
  reached: v.nullable(v.boolean()),
  /** Where the walker gave up, when the goal was not reached. */
  leftAt: Stage,
  /** Domain 003-13: how easy is it to navigate our website, 1 to 10. */
  ease: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  remark: Text,
});
export type Closing = v.InferOutput<typeof ClosingSchema>;

/** A stretch in which nobody walked. Milliseconds since the epoch; `to` is null while it lasts. */
export const PauseSchema = v.object({ from: InstantSchema, to: v.nullable(InstantSchema) });
export type Pause = v.InferOutput<typeof PauseSchema>;

/** What a walk is out to test, beyond persona, goal, channel and start: each may be left open. */
export const CharterSchema = v.object({
  /** How this customer makes contact (domain 004-15). */
  entry: v.optional(EntrySchema),
  /** The page the goal is reached on, where it is a page (domain 003-24). */
  destination: v.optional(Address),
  /** The stages it is for; all of the journey's where none are named. */
  stages: v.optional(v.pipe(v.array(IdSchema), v.maxLength(STAGE_LIMIT))),
  /** How long it is expected to take, in milliseconds. */
  expectedMs: v.optional(SpanSchema),
  role: v.optional(v.picklist(ROLES)),
  walker: v.optional(Name),
  /** Labels, plan and the notes of others stay hidden until the end. */
  blind: v.optional(v.boolean()),
});
export type Charter = v.InferOutput<typeof CharterSchema>;

/** One line of what was changed in a walk afterwards. */
export const HistoryLineSchema = v.object({
  at: InstantSchema,
  what: v.picklist([
    'title',
    'goal',
    'closing',
    'charter',
    'step-deleted',
    'step-restored',
    'step-changed',
  ]),
  stepId: v.optional(RecordIdSchema),
  /** Which part of a changed step. */
  field: v.optional(v.picklist(['stage', 'title', 'at'])),
  /** As it was and as it is, in words short enough for a line: a stage is its id, an instant its milliseconds. */
  from: v.optional(Name),
  to: v.optional(Name),
});
export type HistoryLine = v.InferOutput<typeof HistoryLineSchema>;

/** One person's test of one journey as one persona. */
export const WalkSchema = v.object({
  id: RecordIdSchema,
  journeyId: RecordIdSchema,
  personaId: v.nullable(IdSchema),
  /** The walker's own name for it; persona and day name a walk without one. */
  title: v.optional(Name),
  goal: Text,
  /** Where the customer comes from: `instagram`, `search`, ... or the walker's own word. */
  channel: Name,
  startAddress: Address,
  state: v.picklist(['walking', 'paused', 'ended']),
  startedAt: InstantSchema,
  endedAt: v.nullable(InstantSchema),
  /** Origins this walk may follow; what the walker agreed to, not what the browser granted. */
  sites: v.pipe(v.array(Address), v.maxLength(SITE_LIMIT)),
  /** Origins it came to and that the walker said no to: nobody asks again, and no walk file tells of them. */
  declined: v.optional(v.pipe(v.array(Address), v.maxLength(SITE_LIMIT))),
  closing: v.nullable(ClosingSchema),
  /** In the order they began; the last may be open. Rows and files from before pauses were written down have none. */
  pauses: v.optional(v.pipe(v.array(PauseSchema), v.maxLength(PAUSE_LIMIT)), []),
  charter: v.optional(CharterSchema),
  /** The walk whose charter this one repeats after a change (domain 004-21). */
  repeats: v.optional(RecordIdSchema),
  history: v.optional(v.pipe(v.array(HistoryLineSchema), v.maxLength(HISTORY_LIMIT))),
});
export type Walk = v.InferOutput<typeof WalkSchema>;
/** As it may lie in the store: written by an older version, it lacks what came later. */
export type WalkRow = v.InferInput<typeof WalkSchema>;
