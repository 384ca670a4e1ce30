import { type Import, importsOf } from './parse.ts';
import type { HouseFile } from './tree.ts';

/** What the files of a room may import. */
interface Rights {
  room: string;
  /** Rooms and files of our own, by the beginning of their path. A room may always import itself. */
  own: string[];
  /** Parts of those, or of the room itself, that it may not import all the same. */
  not?: string[];
  packages: string[];
}

const SHARED = ['shared/kit', 'shared/contract', 'shared/journey'];
const PAGE_PACKAGES = ['preact'];
const WORDS = [
  'text',
  'formats',
  'signal-words',
  'channel-word',
  'feeling-word',
  'message-word',
].map((name) => `extension/platform/${name}.ts`);
const PAGE_OWN = [...SHARED, 'extension/ui', ...WORDS];

/** The table of the architecture, nearest room first: the first that fits a file decides. */
export const RIGHTS: Rights[] = [
  { room: 'shared/kit', own: [], packages: [] },
  { room: 'shared/contract', own: ['shared/kit'], packages: [] },
  {
    room: 'shared/journey',
    own: ['shared/kit', 'shared/contract'],
    // The JSON Schema writer is for the build alone: `plan-json-schema.ts`.
    packages: ['valibot', 'd3-shape', '@valibot/to-json-schema'],
  },
  {
    // A command for Node that holds a journey file against pages: no visitor of a site ever loads it.
    room: 'snippet/check',
    own: [...SHARED, 'extension/_locales', 'package.json'],
    packages: [
      'node:fs',
      'node:module',
      'node:path',
      'node:url',
      'node:util',
      'css-select',
      'domhandler',
      'htmlparser2',
      'parse5',
      'parse5-htmlparser2-tree-adapter',
      'playwright-core',
      'urlpattern-polyfill',
    ],
  },
  {
    // Runs in the build, and makes the npm package of what it built.
    room: 'snippet/install',
    own: [],
    packages: ['node:crypto', 'node:fs', 'node:path', 'node:url', 'vite'],
  },
  {
    room: 'snippet',
    own: ['shared/contract', 'shared/kit'],
    not: ['snippet/check', 'snippet/install'],
    packages: [],
  },
  {
    room: 'extension/platform',
    own: [...SHARED, 'extension/_locales'],
    packages: ['webextension-polyfill', '@webext-core/messaging', 'webext-storage', 'valibot'],
  },
  { room: 'extension/store', own: SHARED, packages: ['idb', 'valibot'] },
  {
    room: 'extension/background',
    own: [...SHARED, 'extension/platform', 'extension/store'],
    packages: ['valibot'],
  },
  {
    room: 'extension/content',
    own: [
      ...SHARED,
      'extension/platform',
      'extension/ui/components',
      'extension/ui/theme-tokens.css',
    ],
    // No schema library: it would be a load for every page of a walk.
    packages: ['preact', '@preact/signals', '@preact/signals-core', 'web-vitals'],
  },
  {
    room: 'extension/ui/components',
    own: [...SHARED, ...WORDS],
    packages: ['preact', 'lucide'],
  },
  {
    room: 'extension/ui',
    own: [...SHARED, 'extension/platform', 'extension/store/read.ts', 'extension/store/open.ts'],
    packages: ['@preact/signals'],
  },
  { room: 'extension/panel', own: PAGE_OWN, packages: PAGE_PACKAGES },
  {
    room: 'extension/report',
    own: PAGE_OWN,
    packages: [...PAGE_PACKAGES, 'papaparse', 'fflate', 'write-excel-file'],
  },
  { room: 'extension/options', own: PAGE_OWN, packages: PAGE_PACKAGES },
  { room: 'extension/welcome', own: PAGE_OWN, packages: PAGE_PACKAGES },
  { room: 'extension/manifest.ts', own: ['package.json'], packages: [] },
];

/** Imports that the table does not allow. */
export function strayImports(files: HouseFile[]): string[] {
  return files.flatMap((file) => {
    const rights = RIGHTS.find(({ room }) => isIn(file.path, room));
    if (!rights) return [];
    return importsOf(file)
      .filter((one) => !allows(rights, one))
      .map((one) => complaint(file, rights, one));
  });
}

function allows(rights: Rights, { from, target, query }: Import): boolean {
  // The address of the built file, not its code.
  if (query === 'script') return true;
  if (!from.startsWith('.')) return rights.packages.includes(target);
  if (rights.not?.some((room) => isIn(target, room))) return false;
  return [rights.room, ...rights.own].some((room) => isIn(target, room));
}

function isIn(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

function complaint(file: HouseFile, rights: Rights, { from }: Import): string {
  const allowed = [...rights.own, ...rights.packages].join(', ') || 'nothing outside itself';
  return `${file.path} imports '${from}': ${rights.room} may import ${allowed}. Move the code, or pass in what it needs`;
}
