import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PlanSchema } from '../../../shared/journey/plan.ts';
import { PLAN_FIELDS } from '../../../shared/journey/plan-fields.ts';
import { fieldsOf, journeyFileSchema } from '../../../shared/journey/plan-json-schema.ts';
import { richFile, withUnknownFields } from './rich-plan.ts';

const schema = journeyFileSchema();
const accepts = new Ajv({ strict: false }).compile(schema as object);

/** What a file may wrongly hold anywhere. */
const WRONG: unknown[] = [
  null,
  true,
  -1,
  '',
  'Ä ö!',
  'x'.repeat(20_001),
  [],
  {},
  [null],
  { en: '' },
];

/** A list passes for an object in which nothing must be: nothing of it is lost, and nothing of it is read. */
const PASSES = /(backstage|resources|pageTypes) = \[/;

/** Copies of a value in each of which one part, at any depth, is another or is missing. */
function* mutants(
  value: unknown,
  put: (part: unknown) => unknown,
  path = '',
): Generator<[string, unknown]> {
  for (const wrong of WRONG) yield [`${path} = ${JSON.stringify(wrong).slice(0, 20)}`, put(wrong)];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const { [key]: _, ...rest } = value as Record<string, unknown>;
    if (!Array.isArray(value)) yield [`${path}.${key} gone`, put(rest)];
    const set = (other: unknown) =>
      put(
        Array.isArray(value)
          ? value.map((item, index) => (String(index) === key ? other : item))
          : { ...value, [key]: other },
      );
    yield* mutants(part, set, `${path}.${key}`);
  }
}

describe('journey.schema.json', () => {
  it('accepts a file with every field, and with fields nobody knows', () => {
    expect(accepts(richFile()), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts(withUnknownFields(richFile()))).toBe(true);
  });

  it('accepts the sample shop’s file', () => {
    const text = readFileSync('test/site/shop/journey.json', 'utf8');
    const file: unknown = JSON.parse(text.replace(/\{\{origin:(\w+)\}\}/g, 'https://$1.example'));
    expect(accepts(file), JSON.stringify(accepts.errors)).toBe(true);
    expect(v.safeParse(PlanSchema, file).success).toBe(true);
  });

  it('judges as the extension does, whatever part of a file is wrong or missing', () => {
    const differing: string[] = [];
    let refusals = 0;
    for (const [what, file] of mutants(richFile(), (part) => part)) {
      const fits = v.safeParse(PlanSchema, file, { abortEarly: true }).success;
      if (!fits) refusals += 1;
      if (accepts(file) !== fits && !PASSES.test(what)) differing.push(what);
    }
    expect(differing).toEqual([]);
    expect(refusals).toBeGreaterThan(1_000);
  });

  it('describes every field, and no field that is not there', () => {
    expect([...fieldsOf(schema).keys()].toSorted()).toEqual(Object.keys(PLAN_FIELDS).toSorted());
    for (const [path, field] of fieldsOf(schema))
      expect(field.description, path).toBe(PLAN_FIELDS[path]);
  });
});
