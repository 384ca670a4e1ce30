import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { LocalTextSchema } from './local-text.ts';
import { PlanSchema } from './plan.ts';
import { IdSchema, TextListSchema } from './plan-atoms.ts';
import { PLAN_FIELDS } from './plan-fields.ts';

/** The name it has where it is published, beside the snippet. */
export const JOURNEY_SCHEMA_FILE = 'journey.schema.json';

/**
 * The JSON Schema (draft 07, which editors know best) of a journey file, made from the schema that reads one. It says
 * all but one thing: that an id stands only once in its list. Lengths count code points there and UTF-16 units here.
 * For builds and tests only; no product code may load it.
 */
export function journeyFileSchema(): JsonSchema {
  const schema = toJsonSchema(PlanSchema, {
    target: 'draft-07',
    typeMode: 'input',
    // What it cannot say (`check`, `rawCheck`) is said below or stays with us.
    errorMode: 'ignore',
    definitions: { Id: IdSchema, Text: LocalTextSchema, Texts: TextListSchema },
  });
  const rule = fieldsOf(schema).get('rules')?.items;
  if (typeof rule === 'object' && !Array.isArray(rule)) {
    rule.anyOf = [{ required: ['touchpoint'] }, { required: ['stages'] }];
    rule.dependencies = { touchpoint: ['selector'] };
  }
  for (const [path, field] of fieldsOf(schema)) {
    const description = PLAN_FIELDS[path];
    if (description) field.description = description;
    if (field.required?.length === 0) delete field.required;
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Waymark journey file',
    ...schema,
  };
}

/** Every field by its path: `touchpoints[].backstage.law`. */
export function fieldsOf(schema: JsonSchema, path = ''): Map<string, JsonSchema> {
  const fields = new Map<string, JsonSchema>();
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (typeof field === 'boolean') continue;
    const here = path ? `${path}.${name}` : name;
    fields.set(here, field);
    const { items } = field;
    const inner = typeof items === 'object' && !Array.isArray(items) ? items : field;
    const below = inner === field ? here : `${here}[]`;
    for (const [at, found] of fieldsOf(inner, below)) fields.set(at, found);
  }
  return fields;
}
