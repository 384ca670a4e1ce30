import { expect, it } from 'vitest';
import { faultyIds } from './domain-ids.ts';
import { housePaths, readHouseFile } from './tree.ts';

const PATH = 'shared/journey/README.md';
const table = readHouseFile(PATH);

it('every requirement stands once in the table, with code and tests that are there', () => {
  expect(faultyIds(table, housePaths())).toEqual([]);
});

it('every requirement that code names is in the table', () => {
  const cited = housePaths()
    .filter((path) => /^(shared|extension)\/.*\.tsx?$/.test(path))
    .flatMap((path) => readHouseFile(path).text.match(/\b00[0-4]-\d\d\b/g) ?? []);
  expect(cited.length).toBeGreaterThan(50);
  expect([...new Set(cited)].filter((id) => !table.text.includes(`| ${id} |`))).toEqual([]);
});

const ROW = /^\| 003-13 .*$/m;
const COMPLAINTS = [
  ['a row that is gone', '', /lacks 003-13/],
  ['a row that stands twice', '$&\n$&', /003-13 stands twice/],
  ['an id that no article has', '$&\n| 003-31 | a | no | why | | |', /003-31 is no requirement/],
  ['an id that is none', '$&\n| 3-1 | a | no | why | | |', /3-1 is no requirement/],
  [
    'a path that is gone',
    '| 003-13 | a | no | why | `gone.ts` | |',
    /gone\.ts, which is not there/,
  ],
  ['a claim without code', '| 003-13 | a | yes | here | | `test/a.test.ts` |', /by no code/],
  ['a claim without a test', '| 003-13 | a | partly | here | `plan.ts` | |', /by no test/],
  ['a proof that is no test', '| 003-13 | a | yes | b | `plan.ts` | `plan.ts` |', /by no test/],
  ['a word for nothing', '| 003-13 | a | maybe | here | | |', /“maybe”/],
  ['a row without words', '| 003-13 | a | no | | | |', /says nothing/],
] as const;

it.each(COMPLAINTS)('sees %s', (_what, row, complaint) => {
  const text = table.text.replace(ROW, row);
  expect(text).not.toBe(table.text);
  expect(faultyIds({ path: PATH, text }, [...housePaths(), 'test/a.test.ts'])).toEqual([
    expect.stringMatching(complaint),
  ]);
});
