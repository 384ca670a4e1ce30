import * as v from 'valibot';
import {
  ADDRESS_LIMIT,
  PERSONA_LIMIT,
  SITE_LIMIT,
  STAGE_LIMIT,
  TOUCHPOINT_LIMIT,
} from './limits.ts';
import { LocalTextSchema } from './local-text.ts';
import { DaySchema, eachOnce, IdSchema, OriginSchema, TextListSchema } from './plan-atoms.ts';
import { type Persona, PersonaSchema } from './plan-persona.ts';
import { PageTypesSchema, RulesSchema } from './plan-rule.ts';
import { type Stage, StageSchema } from './plan-stage.ts';
import { type Touchpoint, TouchpointSchema } from './plan-touchpoint.ts';

export { IdSchema } from './plan-atoms.ts';
export { type Persona, PersonaSchema } from './plan-persona.ts';
export { type Stage, StageSchema } from './plan-stage.ts';
export {
  type Medium,
  MediumSchema,
  type Owner,
  OwnerSchema,
  ownerOf,
  type Touchpoint,
  TouchpointSchema,
} from './plan-touchpoint.ts';
export { stageIndex } from './stage-index.ts';

/** What a map shows: as it is, as it shall be, a whole day, or with what lies backstage (domain 000-14 to -17). */
export const MapStateSchema = v.picklist([
  'current',
  'future',
  'day-in-the-life',
  'service-blueprint',
]);
export type MapState = v.InferOutput<typeof MapStateSchema>;

/** How often the map is gone through again (domain 003-27), and when it last was (000-29). */
export const ReviewSchema = v.looseObject({
  every: v.optional(v.picklist(['week', 'month', 'quarter', 'half-year', 'year'])),
  last: v.optional(DaySchema),
});

/**
 * The journey as it was planned: the content of a journey file. Version 1 only ever gains optional fields.
 * Unknown fields are kept at every level, so that a newer file survives an older reader.
 */
export const PlanSchema = v.looseObject({
  $schema: v.optional(v.pipe(v.string(), v.maxLength(ADDRESS_LIMIT))),
  version: v.literal(1),
  id: IdSchema,
  name: LocalTextSchema,
  purpose: v.optional(LocalTextSchema),
  /** Who shall use the map, and which experiences it rests on (domain 003-07). */
  goals: v.optional(TextListSchema),
  users: v.optional(TextListSchema),
  basis: v.optional(TextListSchema),
  /** What control of this journey would be worth (domain 001-20). */
  value: v.optional(LocalTextSchema),
  /** `current` where it is not said. */
  state: v.optional(MapStateSchema),
  review: v.optional(ReviewSchema),
  /** Origins the journey runs over, so that a walk can ask to follow there. */
  sites: v.optional(v.pipe(v.array(OriginSchema), v.maxLength(SITE_LIMIT)), []),
  stages: v.pipe(v.array(StageSchema), v.minLength(1), v.maxLength(STAGE_LIMIT), eachOnce<Stage>()),
  touchpoints: v.optional(
    v.pipe(v.array(TouchpointSchema), v.maxLength(TOUCHPOINT_LIMIT), eachOnce<Touchpoint>()),
    [],
  ),
  personas: v.optional(
    v.pipe(v.array(PersonaSchema), v.maxLength(PERSONA_LIMIT), eachOnce<Persona>()),
    [],
  ),
  rules: v.optional(RulesSchema),
  pageTypes: v.optional(PageTypesSchema),
});
export type Plan = v.InferOutput<typeof PlanSchema>;
