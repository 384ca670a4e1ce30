import * as v from 'valibot';
import { LocalTextSchema } from './local-text.ts';
import { IdSchema, TextListSchema } from './plan-atoms.ts';

export const StageSchema = v.looseObject({
  id: IdSchema,
  name: LocalTextSchema,
  /** What the customer is about in this stage. */
  meaning: v.optional(LocalTextSchema),
  /** What a map tells of each stage (domain 000-08, 001-08). */
  needs: v.optional(TextListSchema),
  behaviours: v.optional(TextListSchema),
  drivers: v.optional(TextListSchema),
  expectations: v.optional(TextListSchema),
  questions: v.optional(TextListSchema),
  problems: v.optional(TextListSchema),
  /** What is measured here (domain 004-22). */
  measures: v.optional(TextListSchema),
});
export type Stage = v.InferOutput<typeof StageSchema>;
