import * as v from 'valibot';
import { expect, it } from 'vitest';
import { RULE_LIMIT } from '../../../shared/contract/rule.ts';
import { PageMarksSchema } from '../../../shared/journey/page-marks.ts';

const said = (rules: number) => ({
  address: 'https://shop.example/',
  marks: [],
  rules: Array.from({ length: rules }, (_one, rule) => ({ rule, matches: 1 })),
});

it('a page speaks of as many rules as a journey file may have, and of no more', () => {
  expect(v.is(PageMarksSchema, said(RULE_LIMIT))).toBe(true);
  expect(v.is(PageMarksSchema, said(RULE_LIMIT + 1))).toBe(false);
});
