import { posix } from 'node:path';
import type { HouseFile } from './tree.ts';

/** How many requirements each article has: `003` has 003-01 to 003-30. */
const REQUIREMENTS: Record<string, number> = {
  '000': 31,
  '001': 21,
  '002': 24,
  '003': 30,
  '004': 29,
};
const STATES = ['yes', 'partly', 'no', 'ground'];

/** A row of the table, as it is written. */
interface Row {
  id: string;
  state: string;
  where: string;
  /** Paths of code, and of what proves it. */
  code: string[];
  proof: string[];
}

/** What is wrong with the table of requirements: an id twice, missing or unknown, a path that is gone, a claim without proof. */
export function faultyIds({ path, text }: HouseFile, paths: readonly string[]): string[] {
  const rows = rowsOf(text);
  const known = new Set(paths);
  const home = posix.dirname(path);
  return [
    ...missing(rows).map((id) => `${path} lacks ${id}: say where it is met, or why not`),
    ...rows.flatMap((row, index) => [
      ...(isRequirement(row.id) ? [] : [`${row.id} is no requirement: correct the id`]),
      ...(rows.findIndex(({ id }) => id === row.id) < index
        ? [`${row.id} stands twice: make one row of them`]
        : []),
      ...claim(row),
      ...[...row.code, ...row.proof]
        .filter((named) => !known.has(named) && !known.has(posix.join(home, named)))
        .map((named) => `${row.id} names ${named}, which is not there: correct the path`),
    ]),
  ];
}

/** The tables below this heading; other tables may stand above it. */
const HEADING = '\n## What the domain asks for';

function rowsOf(text: string): Row[] {
  const cells = text
    .slice(text.indexOf(HEADING))
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|(-|\s*ID\s*\|)/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return cells.map(([, id = '', , state = '', where = '', code = '', proof = '']) => ({
    ...{ id, state, where },
    ...{ code: named(code), proof: named(proof) },
  }));
}

function named(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
}

function missing(rows: readonly Row[]): string[] {
  const there = new Set(rows.map(({ id }) => id));
  return Object.entries(REQUIREMENTS)
    .flatMap(([article, count]) =>
      Array.from(
        { length: count },
        (_, index) => `${article}-${String(index + 1).padStart(2, '0')}`,
      ),
    )
    .filter((id) => !there.has(id));
}

function isRequirement(id: string): boolean {
  const [, article = '', number = ''] = /^(\d{3})-(\d{2})$/.exec(id) ?? [];
  return Number(number) >= 1 && Number(number) <= (REQUIREMENTS[article] ?? 0);
}

/** What is met, or in part, has code and a test; what is not says why. */
function claim({ id, state, where, code, proof }: Row): string[] {
  if (!STATES.includes(state)) return [`${id} is “${state}”: say one of ${STATES.join(', ')}`];
  if (where === '') return [`${id} says nothing: say where it is met, or why not`];
  const isClaimed = state === 'yes' || state === 'partly';
  if (!isClaimed) return [];
  const isProved = proof.length > 0 && proof.every((path) => /^test\/.*\.test\.tsx?$/.test(path));
  return [
    ...(code.length > 0 ? [] : [`${id} is met by no code: name the file`]),
    ...(isProved ? [] : [`${id} is proved by no test: name a test file`]),
  ];
}
