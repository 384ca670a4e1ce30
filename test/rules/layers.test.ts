import { expect, it } from 'vitest';
import { RIGHTS, strayImports } from './layers.ts';
import { CODE, houseFiles } from './tree.ts';

it('every room imports only what the architecture allows', () => {
  expect(strayImports(houseFiles(/^(shared|snippet|extension)\/.*\.tsx?$/))).toEqual([]);
});

it('every file of the product lives in a room of the table', () => {
  const homeless = houseFiles(/^(shared|snippet|extension)\//)
    .filter(({ path }) => CODE.test(path) && !path.endsWith('.d.ts'))
    .filter(({ path }) => !RIGHTS.some(({ room }) => path.startsWith(room)));
  expect(homeless.map(({ path }) => `${path} is in no room: move it, or add its room`)).toEqual([]);
});

it.each([
  ['shared/kit/a.ts', "import { b } from '../journey/b.ts';"],
  ['shared/contract/a.ts', "import * as v from 'valibot';"],
  ['shared/journey/a.ts', "import type { b } from '../../extension/store/read.ts';"],
  ['snippet/a.ts', "import { b } from '../shared/journey/b.ts';"],
  ['snippet/a.ts', "import { onCLS } from 'web-vitals';"],
  ['snippet/a.ts', "import { readPage } from './check/page-tree.ts';"],
  ['snippet/a.ts', "import { parse } from 'parse5';"],
  ['snippet/check/a.ts', "import { core } from '../core.ts';"],
  ['snippet/check/a.ts', "import { text } from '../../extension/platform/text.ts';"],
  ['extension/platform/a.ts', "import { b } from '../store/read.ts';"],
  ['extension/content/a.ts', "import { b } from '../store/read.ts';"],
  ['extension/content/a.ts', "export { b } from '../background/b.ts';"],
  ['extension/content/a.ts', "import { b } from '../ui/models/b.ts';"],
  ['extension/content/a.ts', "const b = await import('../store/read.ts');"],
  ['extension/background/a.ts', "import { h } from 'preact';"],
  ['extension/ui/components/a.tsx', "import { b } from '../models/b.ts';"],
  ['extension/ui/components/a.tsx', "import { b } from '../../platform/messages.ts';"],
  ['extension/ui/models/a.ts', "import { b } from '../../store/write.ts';"],
  ['extension/panel/a.tsx', "import { b } from '../store/read.ts';"],
  ['extension/panel/a.tsx', "import browser from 'webextension-polyfill';"],
])('sees a stray import in %s: %s', (path, text) => {
  expect(strayImports([{ path, text }])).toHaveLength(1);
});

it.each([
  ['shared/journey/a.ts', "import { b } from '../contract/b.ts'; import { line } from 'd3-shape';"],
  ['extension/background/a.ts', "import address from '../content/main.iife.tsx?script';"],
  ['extension/ui/components/a.tsx', "import { text } from '../../platform/text.ts';"],
  ['extension/panel/a.tsx', "import { useState } from 'preact/hooks'; import './panel.css';"],
])('leaves %s alone', (path, text) => {
  expect(strayImports([{ path, text }])).toEqual([]);
});
