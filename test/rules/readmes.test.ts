import { expect, it } from 'vitest';
import { missingCommands, missingPaths } from './readmes.ts';
import { houseFiles, housePaths, readHouseFile } from './tree.ts';

const readmes = houseFiles(/(^|\/)README\.md$/);
const { scripts } = JSON.parse(readHouseFile('package.json').text) as { scripts: object };
/** Written by `npm run build`. */
const SNIPPET = ['waymark.js', 'waymark.full.js', 'waymark.mjs', 'waymark.full.mjs'];
const BUILT = [...SNIPPET, 'manifest.json'];

it('every command a README names exists', () => {
  expect(missingCommands(readmes, Object.keys(scripts))).toEqual([]);
});

it('every path a README names exists', () => {
  expect(missingPaths(readmes, [...housePaths(), ...BUILT])).toEqual([]);
});

it('every room has a README', () => {
  const rooms = housePaths().flatMap(
    (path) => path.match(/^(?:extension|shared|test)\/[^/_.]+(?=\/)/) ?? [],
  );
  const homes = new Set(readmes.map(({ path }) => path.replace(/\/README\.md$/, '')));
  const mirrors = ['test/extension', 'test/shared', 'test/snippet'];
  const bare = [...new Set(rooms)].filter(
    (room) => !homes.has(room) && !mirrors.includes(room) && room !== 'extension/public',
  );
  expect(
    bare.map(
      (room) =>
        `${room} has no README.md: say what lives there, what it may import, how to add one more`,
    ),
  ).toEqual([]);
});

const readme = (text: string) => [{ path: 'test/site/README.md', text }];

it.each(['Type `npm run dance`.', '```\nnpm dance\n```'])(
  'sees a command that is gone: %s',
  (text) => {
    expect(missingCommands(readme(text), ['build', 'test'])).toHaveLength(1);
  },
);

it('knows the commands that are there, and those of npm', () => {
  const text = '`npm ci`, `npm test`, `npm run build`, `npm run build -- --watch`';
  expect(missingCommands(readme(text), ['build', 'test'])).toEqual([]);
});

it.each(['`test/site/gone.ts`', '`gone.ts`', '[the shop](gone.html)', '`shared/gone`'])(
  'sees a path that is gone: %s',
  (text) => {
    expect(missingPaths(readme(text), ['test/site/server.mjs'])).toHaveLength(1);
  },
);

it('knows paths from the root, from its folder, and patterns', () => {
  const text =
    '`test/site/server.mjs` `server.mjs` [x](./server.mjs) `test/site/` `test/**/*.ts` `text.ts`';
  const paths = ['test/site/server.mjs', 'extension/platform/text.ts'];
  expect(missingPaths(readme(text), paths)).toEqual([]);
});
