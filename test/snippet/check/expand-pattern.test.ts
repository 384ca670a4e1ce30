import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expandPattern } from '../../../snippet/check/expand-pattern.ts';

const FILES = [
  'index.html',
  'a [1].html',
  'cart/index.html',
  'cart/step/pay.htm',
  'cart/step/pay.js',
  'node_modules/x/readme.html',
  '.cache/old.html',
];
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'waymark-pattern-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
  symlinkSync(root, join(root, 'cart/round'));
});
afterAll(() => rmSync(root, { recursive: true }));

const found = (pattern: string) =>
  expandPattern(`${root}/${pattern}`).map((path) => path.slice(root.length + 1));

it.each([
  ['index.html', ['index.html']],
  ['a [1].html', ['a [1].html']],
  ['*.html', ['a [1].html', 'index.html']],
  ['**/*.html', ['a [1].html', 'cart/index.html', 'index.html']],
  ['**/*.{html,htm}', ['a [1].html', 'cart/index.html', 'cart/step/pay.htm', 'index.html']],
  ['cart/**', ['cart/index.html', 'cart/step/pay.htm']],
  ['cart/**/*', ['cart/index.html', 'cart/step/pay.htm']],
  ['*/index.html', ['cart/index.html']],
  ['cart/st?p/*.[hj]*', ['cart/step/pay.htm', 'cart/step/pay.js']],
  ['cart/step/*.[!h]*', ['cart/step/pay.js']],
  ['node_modules/**/*.html', ['node_modules/x/readme.html']],
  ['cart', ['cart/index.html', 'cart/step/pay.htm']],
  ['gone.html', []],
  ['gone/**/*.html', []],
  ['*.php', []],
])('%s', (pattern, files) => {
  expect(found(pattern)).toEqual(files);
});
