import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SINK_LIMITS } from '../../rules/built.ts';
import { anotherBuild, type Built, buildCopy } from './build-copy.ts';
import { installInto, typeFaults } from './consumer.ts';

/** Builds and compiles, on a machine that does other things, too. */
const PATIENCE_MS = 60_000;
vi.setConfig({ testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS });

let builds: Built[] = [];
let packed = '';
let app = '';
beforeAll(async () => {
  const [copy, other] = await Promise.all([buildCopy(), anotherBuild()]);
  builds = [copy, other];
  packed = copy.packed;
  app = installInto(copy.folder, packed);
});
afterAll(() => {
  for (const { remove } of builds) remove();
});

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
const read = (path: string) => readFileSync(join(packed, path), 'utf8');
const digests = (folder: string) =>
  files(folder).map(
    (path) =>
      `${path} ${createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex')}`,
  );

it('is the same, byte for byte, wherever and whenever it is built', () => {
  const [one, other] = builds.map((build) => digests(build.packed));
  expect(one?.length).toBeGreaterThan(30);
  expect(one).toEqual(other);
});

it('is a package that publint finds nothing wrong with', async () => {
  const { messages, pkg } = await publint({ pkgDir: packed, strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
});

it('is packed whole', () => {
  const listed = execFileSync('tar', ['-tzf', join(app, 'waymark.tgz')], { encoding: 'utf8' });
  const inside = listed
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''));
  expect(inside.sort()).toEqual(files(packed));
});

describe.each(['bundler', 'node16'] as const)(
  'for an app with moduleResolution %s',
  (resolution) => {
    it('has types for every module', () => {
      expect(typeFaults(app, resolution, Object.keys(SINK_LIMITS))).toEqual([]);
    });
  },
);

it('can be imported on a server, where it does nothing', () => {
  const modules = [
    'waymark',
    'waymark/full',
    ...Object.keys(SINK_LIMITS).map((name) => `waymark/sinks/${name}`),
  ];
  const code = `for (const name of ${JSON.stringify(modules)}) (await import(name)).init();
    const { explain } = await import('waymark/full'); console.log(typeof explain());`;
  const said = execFileSync('node', ['--input-type=module', '-e', code], {
    cwd: app,
    encoding: 'utf8',
  });
  expect(said.trim()).toBe('undefined');
});

it('brings the command, which needs nothing else', () => {
  const said = execFileSync('node', ['node_modules/waymark/check.js', '--help'], {
    cwd: app,
    encoding: 'utf8',
  });
  expect(said).toContain('waymark check');
});

it('prints for each script the digest that a browser will compute', () => {
  const tags = [...read('integrity.txt').matchAll(/src="\/([^"]+)"\s+integrity="sha384-([^"]+)"/g)];
  expect(tags.map(([, path]) => path).sort()).toEqual(
    [
      'waymark.js',
      'waymark.full.js',
      ...Object.keys(SINK_LIMITS).map((name) => `sinks/${name}.js`),
    ].sort(),
  );
  for (const [, path = '', digest] of tags) {
    expect(digest, path).toBe(
      createHash('sha384')
        .update(readFileSync(join(packed, path)))
        .digest('base64'),
    );
  }
  expect(read('README.md')).toContain(tags.find(([, path]) => path === 'waymark.js')?.[2]);
});

it('ships pages whose links lead somewhere', () => {
  for (const page of files(packed).filter((path) => path.endsWith('.md'))) {
    for (const [, link = ''] of read(page).matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)) {
      const [path, part] = link.split('#');
      const target = path ? posix.join(dirname(page), path) : page;
      expect(existsSync(join(packed, target)), `${page}: ${link}`).toBe(true);
      if (part) expect(headings(read(target)), `${page}: ${link}`).toContain(part);
    }
  }
});

/** Headings as their addresses within a page. */
function headings(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
}
