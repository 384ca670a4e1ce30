import { expect, it } from 'vitest';
import { saysTheSame } from '../../../shared/kit/says-the-same.ts';

it.each([
  [
    { a: 1, b: [{ c: 2, d: 3 }] },
    { b: [{ d: 3, c: 2 }], a: 1 },
  ],
  [{ a: 1, b: undefined }, { a: 1 }],
  [undefined, undefined],
  [[], []],
])('%j says the same as %j', (one, other) => {
  expect(saysTheSame(one, other)).toBe(true);
});

it.each([
  [{ a: 1 }, { a: '1' }],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: null }, {}],
  [{}, []],
  [null, undefined],
])('%j says something else than %j', (one, other) => {
  expect(saysTheSame(one, other)).toBe(false);
});
