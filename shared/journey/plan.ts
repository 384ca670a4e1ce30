import * as v from 'valibot';
import { isTouchpointId } from '../contract/marker.ts';
import {
  ADDRESS_LIMIT,
  NAME_LIMIT,
  PERSONA_LIMIT,
  SITE_LIMIT,
  STAGE_LIMIT,
  TOUCHPOINT_LIMIT,
} from './limits.ts';
import { LocalTextSchema } from './local-text.ts';

/** Dotted lower-case slug, at most 64 characters. */
export const IdSchema = v.pipe(
  v.string(),
  v.check((id) => isTouchpointId(id), 'a lower-case name such as checkout.pay'),
);
const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(NAME_LIMIT));
const Origin = v.pipe(
  v.string(),
  v.maxLength(ADDRESS_LIMIT),
  v.regex(/^https?:\/\/[^/?#\s]+$/, 'an origin such as https://shop.example'),
);

/** Who controls a touchpoint (domain 001-11). */
export const OwnerSchema = v.picklist(['brand', 'partner', 'customer', 'external']);
export type Owner = v.InferOutput<typeof OwnerSchema>;

/** Digital is drawn above, physical below (domain 004-27). */
export const MediumSchema = v.picklist(['digital', 'physical']);
export type Medium = v.InferOutput<typeof MediumSchema>;

export const StageSchema = v.looseObject({
  id: IdSchema,
  name: LocalTextSchema,
  /** What the customer is about in this stage. */
  meaning: v.optional(LocalTextSchema),
});
export type Stage = v.InferOutput<typeof StageSchema>;

export const TouchpointSchema = v.looseObject({
  id: IdSchema,
  label: LocalTextSchema,
  /** At least one; several where stages overlap (domain 004-26). */
  stages: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(8)),
  channel: v.optional(Name),
  medium: v.optional(MediumSchema, 'digital'),
  owner: v.optional(OwnerSchema, 'brand'),
  /** The department or partner that answers for it (domain 004-16). */
  responsible: v.optional(Name),
  /** What the customer shall experience here (domain 004-16). */
  experience: v.optional(LocalTextSchema),
  next: v.optional(v.pipe(v.array(IdSchema), v.maxLength(20))),
});
export type Touchpoint = v.InferOutput<typeof TouchpointSchema>;

export const PersonaSchema = v.looseObject({
  id: IdSchema,
  name: Name,
  /** The one persona that represents the majority (domain 003-08). */
  primary: v.optional(v.boolean(), false),
  kind: v.optional(v.picklist(['b2c', 'b2b']), 'b2c'),
  summary: v.optional(LocalTextSchema),
  /** What this persona wants, in the customer's words; proposed as the goal of a walk. */
  goal: v.optional(LocalTextSchema),
  /** The channel this persona usually comes through. */
  channel: v.optional(Name),
});
export type Persona = v.InferOutput<typeof PersonaSchema>;

/**
 * The journey as it was planned: the content of a journey file.
 * Unknown fields are kept, so that a newer file survives an older reader.
 */
export const PlanSchema = v.pipe(
  v.looseObject({
    version: v.literal(1),
    id: IdSchema,
    name: LocalTextSchema,
    purpose: v.optional(LocalTextSchema),
    /** Origins the journey runs over, so that a walk can ask to follow there. */
    sites: v.optional(v.pipe(v.array(Origin), v.maxLength(SITE_LIMIT)), []),
    stages: v.pipe(v.array(StageSchema), v.minLength(1), v.maxLength(STAGE_LIMIT)),
    touchpoints: v.optional(v.pipe(v.array(TouchpointSchema), v.maxLength(TOUCHPOINT_LIMIT)), []),
    personas: v.optional(v.pipe(v.array(PersonaSchema), v.maxLength(PERSONA_LIMIT)), []),
  }),
  v.check((plan) => unique(plan.stages), 'every stage id once'),
  v.check((plan) => unique(plan.touchpoints), 'every touchpoint id once'),
  v.check((plan) => unique(plan.personas), 'every persona id once'),
);
export type Plan = v.InferOutput<typeof PlanSchema>;

function unique(records: readonly { id: string }[]): boolean {
  return new Set(records.map((record) => record.id)).size === records.length;
}

/** The plan's position of a stage, 0 first; -1 for a stage the plan does not know. */
export function stageIndex(plan: Plan, stage: string | null): number {
  return plan.stages.findIndex((candidate) => candidate.id === stage);
}
