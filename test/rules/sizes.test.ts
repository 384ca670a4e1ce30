import { expect, it } from 'vitest';
import { FILE_LIMIT, FUNCTION_LIMIT, longFiles, longFunctions } from './sizes.ts';
import { CODE, houseFiles } from './tree.ts';

it('no file is too long to be read in one go', () => {
  expect(longFiles(houseFiles(/\.(ts|tsx|mjs|js|css|html|md)$/))).toEqual([]);
});

it('no function is too long to be understood at a glance', () => {
  expect(longFunctions(houseFiles(CODE))).toEqual([]);
});

const lines = (count: number) => Array.from({ length: count }, () => 'x();').join('\n');
const ts = (text: string) => [{ path: 'a.tsx', text }];

it('counts the lines of a file', () => {
  expect(longFiles(ts(`${lines(FILE_LIMIT)}\n`))).toEqual([]);
  expect(longFiles(ts(lines(FILE_LIMIT + 1)))).toEqual([
    'a.tsx is 251 lines; split it: the limit is 250',
  ]);
});

it.each([
  ['run', (body: string) => `export function run() {\n${body}\n}`],
  ['run', (body: string) => `const run = async () => {\n${body}\n};`],
  ['run', (body: string) => `class A { run() {\n${body}\n} }`],
  ['run', (body: string) => `const a = { run: function () {\n${body}\n} };`],
  ['Panel', (body: string) => `function Panel() {\n${body}\nreturn <p>hej</p>;\n}`],
  ['a function', (body: string) => `it('works', () => {\n${body}\n});`],
])('counts the lines of %s', (name, write) => {
  expect(longFunctions(ts(write(lines(FUNCTION_LIMIT - 3))))).toEqual([]);
  const [complaint] = longFunctions(ts(write(lines(FUNCTION_LIMIT))));
  expect(complaint).toContain(`a.tsx:1 ${name} is`);
});

it('lets a chapter of tests be as long as it likes', () => {
  expect(longFunctions(ts(`describe.each([1])('a', () => {\n${lines(100)}\n});`))).toEqual([]);
});
