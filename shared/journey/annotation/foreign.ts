import * as v from 'valibot';

/*
 * Annotations as other tools write them: what we read of them, and nothing else. Loose on purpose; each piece is checked
 * once more when a note is made of it.
 */
const Text = v.pipe(v.string(), v.maxLength(100_000));
/** The list first: to a loose object a list is an object as well. */
const OneOrMany = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.union([v.pipe(v.array(schema), v.maxLength(50)), schema]);

const SelectorSchema = v.looseObject({
  type: v.optional(Text),
  value: v.optional(Text),
  exact: v.optional(Text),
  prefix: v.optional(Text),
  suffix: v.optional(Text),
  start: v.optional(v.number()),
});
export type ForeignSelector = v.InferOutput<typeof SelectorSchema>;

const SourceSchema = v.union([Text, v.looseObject({ id: Text })]);
const TargetSchema = v.union([
  Text,
  v.looseObject({
    id: v.optional(Text),
    source: v.optional(SourceSchema),
    selector: v.optional(OneOrMany(v.union([SelectorSchema, Text]))),
  }),
]);
export type ForeignTarget = v.InferOutput<typeof TargetSchema>;

const BodySchema = v.union([
  Text,
  v.looseObject({ value: v.optional(Text), purpose: v.optional(v.union([Text, v.array(Text)])) }),
]);
const PersonSchema = v.union([
  Text,
  v.looseObject({ name: v.optional(Text), nickname: v.optional(Text), id: v.optional(Text) }),
]);

/** An annotation of the W3C model, or of the Hypothesis client's export. */
export const ForeignSchema = v.looseObject({
  id: v.optional(Text),
  created: v.optional(v.nullable(Text)),
  modified: v.optional(v.nullable(Text)),
  motivation: v.optional(OneOrMany(Text)),
  body: v.optional(v.nullable(OneOrMany(BodySchema))),
  bodyValue: v.optional(Text),
  target: v.optional(OneOrMany(TargetSchema)),
  creator: v.optional(v.nullable(OneOrMany(PersonSchema))),
  // The Hypothesis client's own names.
  updated: v.optional(v.nullable(Text)),
  uri: v.optional(Text),
  text: v.optional(v.nullable(Text)),
  tags: v.optional(v.nullable(v.array(Text))),
  user: v.optional(v.nullable(Text)),
  user_info: v.optional(v.nullable(v.looseObject({ display_name: v.optional(v.nullable(Text)) }))),
  references: v.optional(v.nullable(v.array(Text))),
  document: v.optional(
    v.nullable(v.looseObject({ title: v.optional(v.nullable(OneOrMany(Text))) })),
  ),
  'waymark:note': v.optional(v.unknown()),
});
export type Foreign = v.InferOutput<typeof ForeignSchema>;

type Flat<Value> = Value extends readonly (infer Item)[] ? Item : Value;

/** What may stand once or in a list, as a list; nothing is an empty one. */
export function many<Value>(value: Value): NonNullable<Flat<Value>>[] {
  if (value === null || value === undefined) return [];
  return (Array.isArray(value) ? [...value] : [value]) as NonNullable<Flat<Value>>[];
}
