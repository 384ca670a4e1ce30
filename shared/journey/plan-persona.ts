import * as v from 'valibot';
import { LocalTextSchema } from './local-text.ts';
import { IdSchema, NameSchema, TextListSchema } from './plan-atoms.ts';

/** How a persona makes contact: googles, calls, was referred, or was approached (domain 004-15). */
export const ENTRIES = ['search', 'call', 'referred', 'approached'] as const;
export const EntrySchema = v.picklist(ENTRIES);

export const PersonaSchema = v.looseObject({
  id: IdSchema,
  name: NameSchema,
  /** The one persona that represents the majority (domain 003-08). */
  primary: v.optional(v.boolean(), false),
  kind: v.optional(v.picklist(['b2c', 'b2b']), 'b2c'),
  summary: v.optional(LocalTextSchema),
  /** What this persona wants, in the customer's words; proposed as the goal of a walk. */
  goal: v.optional(LocalTextSchema),
  /** The channel this persona usually comes through. */
  channel: v.optional(NameSchema),
  /** A customer already, or not yet (domain 003-09). */
  relation: v.optional(v.picklist(['current', 'potential'])),
  /** Domain 004-12, 003-01. */
  needs: v.optional(TextListSchema),
  motives: v.optional(TextListSchema),
  doubts: v.optional(TextListSchema),
  /** Wants to be advised, or to manage alone (domain 004-12). */
  service: v.optional(v.picklist(['advice', 'self', 'both'])),
  /** What consumers are told apart by (domain 004-13). */
  gender: v.optional(LocalTextSchema),
  age: v.optional(NameSchema),
  geography: v.optional(LocalTextSchema),
  /** What people at companies are told apart by: the nature of their work (domain 004-14). */
  tasks: v.optional(TextListSchema),
  /** Where we find them, and how they make contact (domain 004-15). */
  found: v.optional(LocalTextSchema),
  entry: v.optional(v.pipe(v.array(EntrySchema), v.maxLength(4))),
});
export type Persona = v.InferOutput<typeof PersonaSchema>;
