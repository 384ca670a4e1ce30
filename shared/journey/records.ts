import * as v from 'valibot';
import {
  ADDRESS_LIMIT,
  NAME_LIMIT,
  NOTE_PICTURE_LIMIT,
  REVIEW_LIMIT,
  TARGET_LIMIT,
  TEXT_LIMIT,
} from './limits.ts';
import { NOTE_KINDS } from './note-kind.ts';
import { NoteWorkSchema } from './note-work.ts';
import { IdSchema, OwnerSchema, PlanSchema } from './plan.ts';
import { FeelingSchema, InstantSchema, RecordIdSchema } from './record-atoms.ts';
import { RuleElementsSchema } from './rule-elements.ts';
import { BoxSchema, TargetSchema } from './target.ts';

export { NOTE_KINDS, type NoteKind } from './note-kind.ts';
export { type Feeling, FeelingSchema, InstantSchema, RecordIdSchema } from './record-atoms.ts';
export { type Step, StepSchema } from './step-record.ts';
export { type Box, BoxSchema, type Target, TargetSchema } from './target.ts';
export {
  type Charter,
  CharterSchema,
  type Closing,
  ClosingSchema,
  type HistoryLine,
  type Pause,
  PauseSchema,
  type Walk,
  type WalkRow,
  WalkSchema,
} from './walk-record.ts';

const Address = v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT));
const Name = v.pipe(v.string(), v.maxLength(NAME_LIMIT));
const Text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
const Stage = v.nullable(IdSchema);

/** People went through the journey map together (domain 000-30). */
export const ReviewSchema = v.object({
  id: RecordIdSchema,
  at: InstantSchema,
  /** Who was there, as they are called. */
  by: Name,
  decided: Text,
});
export type Review = v.InferOutput<typeof ReviewSchema>;

/** A journey as it is kept: the plan and where it came from. */
export const JourneySchema = v.object({
  id: RecordIdSchema,
  plan: PlanSchema,
  source: v.variant('kind', [
    v.object({ kind: v.literal('site'), address: Address }),
    v.object({ kind: v.literal('preset'), preset: v.picklist(['three', 'five', 'six']) }),
    v.object({ kind: v.literal('file') }),
    /** One of the two sample journeys (domain 000-11, 000-12). */
    v.object({ kind: v.literal('sample'), sample: v.picklist(['b2c', 'b2b']) }),
    /** Written here from nothing. */
    v.object({ kind: v.literal('own') }),
  ]),
  savedAt: InstantSchema,
  /** The site's file as it was last taken: what the plan says beyond it is the person's own. Older rows have none. */
  site: v.optional(PlanSchema),
  /** What the elements were like that rules were made for by pointing. */
  elements: v.optional(v.fallback(RuleElementsSchema, {})),
  /** When people went through its map. */
  reviews: v.optional(v.pipe(v.array(ReviewSchema), v.maxLength(REVIEW_LIMIT))),
});
export type Journey = v.InferOutput<typeof JourneySchema>;

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
  /** The moment off the page, or the message, that it is about; then it has no page, and its title says what that was. */
  stepId: v.optional(RecordIdSchema),
  /** What else it is about. */
  more: v.optional(v.pipe(v.array(TargetSchema), v.maxLength(TARGET_LIMIT - 1))),
  /** Whether the page still had the element when it was last looked for; `moved` where only a likely one was there. */
  anchor: v.picklist(['unknown', 'found', 'moved', 'lost']),
  /** The first picture; null where there is none. */
  pictureId: v.nullable(RecordIdSchema),
  /** Those after it, in their order. */
  morePictures: v.optional(v.pipe(v.array(RecordIdSchema), v.maxLength(NOTE_PICTURE_LIMIT - 1))),
  at: InstantSchema,
  editedAt: InstantSchema,
  /** Counts up with every edit; an older revision never replaces a newer one. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** In the bin since; null for a note that is not. */
  deletedAt: v.nullable(InstantSchema),
  /** Who wrote it, as they call themselves; missing for the person whose store this is. */
  by: v.optional(Name),
  /** Missing where nobody worked on it yet. */
  work: v.optional(NoteWorkSchema),
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
  /** Taken out of its note then, which names it no more; it can be put back until it is swept. */
  removedAt: v.optional(InstantSchema),
});
export type PictureFacts = v.InferOutput<typeof PictureFactsSchema>;
/** As stored: the facts and the bytes. */
export type Picture = PictureFacts & { bytes: Blob };
