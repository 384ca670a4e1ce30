import { expect, it } from 'vitest';
import { jsonLine } from '../../../snippet/check/json-line.ts';

const TEXT = `{
  "a": { "b": 1, "c": [10,
    20,
    { "d, \\"e\\"": "}" },
    { "f": "{ [ \\\\\\"", "g": null }
  ] },
  "stages": [
    { "id": "x" },
    { "id": "y",
      "name": "Y: why" }
  ],
  "last": true
}`;

it.each([
  ['', 1],
  ['a', 2],
  ['a.b', 2],
  ['a.c.0', 2],
  ['a.c.1', 3],
  ['a.c.2', 4],
  ['a.c.3.g', 5],
  ['stages', 7],
  ['stages.0.id', 8],
  ['stages.1', 9],
  ['stages.1.name', 10],
  ['last', 12],
])('%s stands on line %i', (path, line) => {
  expect(jsonLine(TEXT, path)).toBe(line);
});

it.each([
  ['stages.1.gone', 9],
  ['stages.7.id', 7],
  ['gone.0', 1],
])('what is not there stands at what is around it: %s on line %i', (path, line) => {
  expect(jsonLine(TEXT, path)).toBe(line);
});

it('is quick with the largest journey file', () => {
  const many = JSON.stringify(
    { list: Array.from({ length: 40_000 }, (_, id) => ({ id })) },
    null,
    1,
  );
  expect(jsonLine(many, 'list.39999.id')).toBe(3 + 39_999 * 3 + 1);
});
