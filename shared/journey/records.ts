import * as v from 'valibot';
import { ADDRESS_LIMIT, NAME_LIMIT, PAUSE_LIMIT, SITE_LIMIT, TEXT_LIMIT } from './limits.ts';
import { NOTE_KINDS } from './note-kind.ts';
import { IdSchema, OwnerSchema, PlanSchema } from './plan.ts';

export { NOTE_KINDS, type NoteKind } from './note-kind.ts';

/** Made by the client that first writes the record (UUID v7), so that writing twice is writing once. */
export const RecordIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,128}$/));
/** Milliseconds since the epoch. */
export const InstantSchema = v.pipe(v.number(), v.finite(), v.minValue(0));
const Address = v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT));
const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));
const Text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const Stage = v.nullable(IdSchema);

/** -2 (bad) to +2 (good). */
export const FeelingSchema = v.picklist([-2, -1, 0, 1, 2]);
export type Feeling = v.InferOutput<typeof FeelingSchema>;

/** A journey as it is kept: the plan and where it came from. */
export const JourneySchema = v.object({
  id: RecordIdSchema,
  plan: PlanSchema,
  source: v.variant('kind', [
    v.object({ kind: v.literal('site'), address: Address }),
    v.object({ kind: v.literal('preset'), preset: v.picklist(['three', 'five', 'six']) }),
    v.object({ kind: v.literal('file') }),
  ]),
  savedAt: InstantSchema,
  /** The site's file as it was last taken: what the plan says beyond it is the person's own. Older rows have none. */
  site: v.optional(PlanSchema),
});
export type Journey = v.InferOutput<typeof JourneySchema>;

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

/** One person's test of one journey as one persona. */
export const WalkSchema = v.object({
  id: RecordIdSchema,
  journeyId: RecordIdSchema,
  personaId: v.nullable(IdSchema),
  goal: Text,
  /** Where the customer comes from: `instagram`, `search`, ... or the walker's own word. */
  channel: Name,
  startAddress: Address,
  state: v.picklist(['walking', 'paused', 'ended']),
  startedAt: InstantSchema,
  endedAt: v.nullable(InstantSchema),
  /** Origins this walk may follow; what the walker agreed to, not what the browser granted. */
  sites: v.pipe(v.array(Address), v.maxLength(SITE_LIMIT)),
  closing: v.nullable(ClosingSchema),
  /** In the order they began; the last may be open. Rows and files from before pauses were written down have none. */
  pauses: v.optional(v.pipe(v.array(PauseSchema), v.maxLength(PAUSE_LIMIT)), []),
});
export type Walk = v.InferOutput<typeof WalkSchema>;
/** As it may lie in the store: written by an older version, it lacks what came later. */
export type WalkRow = v.InferInput<typeof WalkSchema>;

const step = {
  id: RecordIdSchema,
  walkId: RecordIdSchema,
  at: InstantSchema,
  /** Cleaned: no tokens, no fragments that are not routes (kit/page-address). */
  address: Address,
  stage: Stage,
};
/** Something that happened in a walk, in the order it happened (`at`, then `id`). */
export const StepSchema = v.variant('kind', [
  v.object({
    ...step,
    kind: v.literal('page'),
    title: Name,
    /** Milliseconds until the page had loaded, where the browser said; null for a route change. */
    loadMs: v.nullable(v.pipe(v.number(), v.minValue(0))),
    /**
     * Marks on the page when it had settled, or was left; 0 is worth showing: nobody planned this page.
     * Null where nobody had looked yet.
     */
    marks: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.object({
    ...step,
    kind: v.literal('touchpoint'),
    touchpoint: IdSchema,
    action: v.picklist(['seen', 'clicked', 'changed', 'submitted']),
  }),
  v.object({ ...step, kind: v.literal('felt'), feeling: FeelingSchema }),
]);
export type Step = v.InferOutput<typeof StepSchema>;

/** CSS pixels, relative to the top left corner of the viewport. */
export const BoxSchema = v.object({
  x: v.pipe(v.number(), v.finite()),
  y: v.pipe(v.number(), v.finite()),
  width: v.pipe(v.number(), v.finite(), v.minValue(0)),
  height: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
export type Box = v.InferOutput<typeof BoxSchema>;

/** What a note points at, as it was when the note was made. */
export const TargetSchema = v.object({
  selector: v.pipe(v.string(), v.maxLength(4_000)),
  /** What a person would call the element: its accessible name, else its tag. */
  label: Name,
  tag: v.pipe(v.string(), v.maxLength(64)),
  box: BoxSchema,
});
export type Target = v.InferOutput<typeof TargetSchema>;

export const ViewportSchema = v.object({
  width: v.pipe(v.number(), v.minValue(0)),
  height: v.pipe(v.number(), v.minValue(0)),
  /** Picture pixels per CSS pixel. */
  scale: v.pipe(v.number(), v.minValue(0)),
});

export const NoteSchema = v.object({
  id: RecordIdSchema,
  walkId: v.nullable(RecordIdSchema),
  journeyId: v.nullable(RecordIdSchema),
  personaId: v.nullable(IdSchema),
  /** A draft is kept from its first character on; `kept` once the writer was done with it. */
  phase: v.picklist(['draft', 'kept']),
  kind: v.picklist(NOTE_KINDS),
  /** 0 (no problem) to 4 (the customer leaves), after Nielsen. */
  severity: v.picklist([0, 1, 2, 3, 4]),
  feeling: v.nullable(FeelingSchema),
  text: Text,
  stage: Stage,
  touchpoint: v.nullable(IdSchema),
  owner: v.nullable(OwnerSchema),
  responsible: v.nullable(Name),
  address: Address,
  title: Name,
  viewport: ViewportSchema,
  target: v.nullable(TargetSchema),
  /** Whether the page still had the element when it was last looked for. */
  anchor: v.picklist(['unknown', 'found', 'lost']),
  pictureId: v.nullable(RecordIdSchema),
  at: InstantSchema,
  editedAt: InstantSchema,
  /** Counts up with every edit; an older revision never replaces a newer one. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** In the bin since; null for a note that is not. */
  deletedAt: v.nullable(InstantSchema),
});
export type Note = v.InferOutput<typeof NoteSchema>;

/** A screenshot's facts; its bytes lie beside it in the store. Fields were covered before it was stored. */
export const PictureFactsSchema = v.object({
  id: RecordIdSchema,
  noteId: RecordIdSchema,
  at: InstantSchema,
  /** Picture pixels. */
  width: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The noted element in picture pixels; null when the note is about the whole page. */
  box: v.nullable(BoxSchema),
  /** How many fields and masked elements were covered. */
  covered: v.pipe(v.number(), v.integer(), v.minValue(0)),
  type: v.picklist(['image/jpeg', 'image/png', 'image/webp']),
});
export type PictureFacts = v.InferOutput<typeof PictureFactsSchema>;
/** As stored: the facts and the bytes. */
export type Picture = PictureFacts & { bytes: Blob };
