import * as v from 'valibot';
import { LocalTextSchema } from './local-text.ts';
import { IdSchema, NameSchema, StageIdsSchema, TextListSchema } from './plan-atoms.ts';

/** Who controls a touchpoint (domain 001-11). */
export const OwnerSchema = v.picklist(['brand', 'partner', 'customer', 'external']);
export type Owner = v.InferOutput<typeof OwnerSchema>;

/** Digital is drawn above, physical below (domain 004-27). */
export const MediumSchema = v.picklist(['digital', 'physical']);
export type Medium = v.InferOutput<typeof MediumSchema>;

/** What happens out of the customer's sight (domain 000-17), and with what (003-18). */
export const BackstageSchema = v.looseObject({
  process: v.optional(TextListSchema),
  law: v.optional(TextListSchema),
  rule: v.optional(TextListSchema),
  technology: v.optional(TextListSchema),
  resources: v.optional(
    v.looseObject({ have: v.optional(TextListSchema), need: v.optional(TextListSchema) }),
  ),
});
export type Backstage = v.InferOutput<typeof BackstageSchema>;

export const TouchpointSchema = v.looseObject({
  id: IdSchema,
  label: LocalTextSchema,
  /** At least one; several where stages overlap (domain 004-26). */
  stages: StageIdsSchema,
  channel: v.optional(NameSchema),
  medium: v.optional(MediumSchema, 'digital'),
  /** Who controls it; where nobody wrote it down it counts as the brand's (`ownerOf`). */
  owner: v.optional(OwnerSchema),
  /** The department or partner that answers for it (domain 004-16). */
  responsible: v.optional(NameSchema),
  /** What shall happen here, and how (domain 004-18). */
  what: v.optional(LocalTextSchema),
  how: v.optional(LocalTextSchema),
  /** What the customer shall experience here (domain 004-16). */
  experience: v.optional(LocalTextSchema),
  /** What the customer should preferably do (domain 004-18). */
  action: v.optional(LocalTextSchema),
  next: v.optional(v.pipe(v.array(IdSchema), v.maxLength(20))),
  /** Its `next` may lead back to an earlier stage: the plan means it (domain 003-03, 2.2). */
  loop: v.optional(v.boolean()),
  /** One of the moments that decide (domain 002-03). */
  momentOfTruth: v.optional(v.boolean()),
  /** Where customers meet the company for the first time (domain 004-17). */
  firstContact: v.optional(v.boolean()),
  /** Known from research, or believed in (domain 003-16). */
  status: v.optional(v.picklist(['known', 'assumed'])),
  backstage: v.optional(BackstageSchema),
});
export type Touchpoint = v.InferOutput<typeof TouchpointSchema>;

/** Who controls a touchpoint: the brand, where the plan does not say. */
export function ownerOf({ owner }: Pick<Touchpoint, 'owner'>): Owner {
  return owner ?? 'brand';
}
