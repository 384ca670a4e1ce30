import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { PlanSchema } from '../../shared/journey/plan.ts';
import { fieldTable } from './journey-file.ts';

const FILE = 'shared/journey/journey-file.md';
const page = readFileSync(FILE, 'utf8');

it('the reference of the journey file says every field as the schema has it (vitest -u writes it)', async () => {
  const renewed = page.replace(
    /(<!-- fields -->\n)[\s\S]*(\n<!-- end of fields -->)/,
    (_, before: string, after: string) => before + fieldTable() + after,
  );
  expect(renewed).toContain('`touchpoints[].backstage.law`');
  await expect(renewed).toMatchFileSnapshot(`../../${FILE}`);
});

it('its examples are journey files, or parts of one', () => {
  const least = { version: 1, id: 'a', name: 'A', stages: [{ id: 'purchase', name: 'Purchase' }] };
  const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks) {
    const file = { ...least, ...(JSON.parse(block) as object) };
    expect(v.safeParse(PlanSchema, file).success, block).toBe(true);
  }
});
