import { expect, it } from 'vitest';
import { importCycles } from './cycles.ts';
import { CODE, houseFiles } from './tree.ts';

it('no files import each other in a ring', () => {
  const files = houseFiles(/^(shared|snippet|extension|test)\//);
  expect(importCycles(files.filter(({ path }) => CODE.test(path)))).toEqual([]);
});

const file = (path: string, text: string) => ({ path, text });

it('sees a ring, and names its files', () => {
  const ring = importCycles([
    file('a.ts', "import { b } from './b.ts';"),
    file('b.ts', "export { c } from './c.ts';"),
    file('c.ts', "import { a } from './a.ts';"),
    file('d.ts', "import { a } from './a.ts';"),
  ]);
  expect(ring).toEqual([expect.stringContaining('a.ts -> b.ts -> c.ts -> a.ts')]);
});

it('sees a file that imports itself', () => {
  expect(importCycles([file('a.ts', "import { a } from './a.ts';")])).toHaveLength(1);
});

it('sees a ring that only types close', () => {
  const ring = importCycles([
    file('a.ts', "import { b } from './b.ts';"),
    file('b.ts', "import type { A } from './a.ts';"),
  ]);
  expect(ring).toEqual([expect.stringContaining('a.ts -> b.ts -> a.ts')]);
});

it('does not mind two ways to one file', () => {
  expect(
    importCycles([
      file('a.ts', "import { b } from './b.ts'; import { c } from './c.ts';"),
      file('b.ts', "import type { C } from './c.ts';"),
      file('c.ts', 'export const c = 1;'),
    ]),
  ).toEqual([]);
});
