import { expect, it } from 'vitest';
import { findBroken } from '../../../snippet/check/broken-rules.ts';

it.each([
  [{ selector: 'div[[', touchpoint: 'a' }, ['selector']],
  [{ selector: 'shop-cart >>> .a)', touchpoint: 'a' }, ['selector']],
  [{ pages: '/(', stages: ['a'] }, ['pages']],
  [{ pages: '/cart/{', selector: 'a:not(', touchpoint: 'a' }, ['pages', 'selector']],
  [{ pages: '/cart/*', selector: 'shop-cart >>> .a:has(> b)', touchpoint: 'a' }, []],
  [{ pages: 'https://pay.example/*', selector: '[popover]:popover-open', touchpoint: 'a' }, []],
  [{ stages: ['a'] }, []],
])('%j: what cannot be read is %j', (rule, parts) => {
  const fine = { selector: '.fine', touchpoint: 'fine' };
  expect(findBroken([fine, rule])).toEqual(parts.map((part) => ({ rule: 1, part })));
});
