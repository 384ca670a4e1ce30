import * as v from 'valibot';
import { TARGET_LIMIT } from '../../shared/journey/limits.ts';
import { NoteSchema, RecordIdSchema, StepSchema } from '../../shared/journey/records.ts';

/*
 * What lies in the outbox. Apart from the outbox itself, since pages only post: the reader's schemas are no load
 * of theirs.
 */

export const FactSchema = v.variant('kind', [
  v.object({ kind: v.literal('step'), step: StepSchema }),
  v.object({ kind: v.literal('note'), note: NoteSchema }),
  v.object({
    kind: v.literal('anchors'),
    found: v.pipe(v.array(RecordIdSchema), v.maxLength(1_000)),
    lost: v.pipe(v.array(RecordIdSchema), v.maxLength(1_000)),
    /** Of which only a likely place is there; a page of an older version tells none. */
    moved: v.optional(v.pipe(v.array(RecordIdSchema), v.maxLength(1_000))),
    /** The same of what else notes are about: `part` 1 is the second place. */
    parts: v.optional(
      v.pipe(
        v.array(
          v.object({
            noteId: RecordIdSchema,
            part: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(TARGET_LIMIT)),
            anchor: v.picklist(['found', 'moved', 'lost']),
          }),
        ),
        v.maxLength(1_000),
      ),
    ),
  }),
]);
export type Fact = v.InferOutput<typeof FactSchema>;

export const EntrySchema = v.object({
  /** Format version. */
  v: v.literal(1),
  /** The page view that wrote it. */
  pageId: RecordIdSchema,
  /** Its tab; null when the page was left before the background had said which one it was. */
  tabId: v.nullable(v.number()),
  at: v.number(),
  fact: FactSchema,
});
export type Entry = v.InferOutput<typeof EntrySchema>;
