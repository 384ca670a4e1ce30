import { expect, it } from 'vitest';
import { focusedTests, machineTraces, poorNames, sleeps, unloads } from './habits.ts';
import { CODE, houseFiles, housePaths } from './tree.ts';

const TESTS = /^test\/.*\.test\.tsx?$/;
/** The one place that may pause, between two looks at a condition. */
const UNTIL = 'test/launch/until.ts';
const ts = (text: string) => [{ path: 'a.test.ts', text }];

it('no test is focused or skipped', () => {
  expect(focusedTests(houseFiles(TESTS))).toEqual([]);
});

it.each([
  "it.only('a', run);",
  "it.skip('a', run);",
  "describe.skip('a', run);",
  "it.todo('a');",
  "test.concurrent.only('a', run);",
  "it.each([1]).only; it.only.each([1])('a', run);",
  "it.skipIf(firefox)('a', run);",
  "xit('a', run);",
  "xdescribe('a', run);",
])('sees a focused or skipped test: %s', (text) => {
  expect(focusedTests(ts(text))).not.toEqual([]);
});

it('does not take every only for a focus', () => {
  expect(focusedTests(ts("list.only(); it('only', run); const only = it;"))).toEqual([]);
});

it('nothing that a site loads hears unload', () => {
  expect(unloads(houseFiles(/^snippet\/(?!check\/|install\/).*\.ts$/))).toEqual([]);
});

it.each([
  "addEventListener('unload', run);",
  "addEventListener('beforeunload', run);",
  'window.onbeforeunload = run;',
  'const HEARD = { unload: run, beforeunload() {} };',
])('sees who hears unload: %s', (text) => {
  expect(unloads(ts(text))).not.toEqual([]);
});

it('takes neither pagehide nor a word with unload in it for that', () => {
  expect(
    unloads(ts("const HEARD = { pagehide() {} }; say('unloaded'); addEventListener('load', run);")),
  ).toEqual([]);
});

it('no test sleeps', () => {
  const files = houseFiles(/^test\/(.*\.test\.tsx?|launch\/.*)$/);
  const code = files.filter(({ path }) => CODE.test(path) && path !== UNTIL);
  expect(sleeps(code)).toEqual([]);
});

it.each([
  'await new Promise((resolve) => setTimeout(resolve, 100));',
  'await new Promise((done) => { window.setTimeout(() => done(1), 5); });',
  'await page.waitForTimeout(100);',
  "import { setTimeout as pause } from 'node:timers/promises';",
])('sees a sleep: %s', (text) => {
  expect(sleeps(ts(text))).toHaveLength(1);
});

it('does not mind a time limit', () => {
  expect(sleeps(ts('const limit = setTimeout(() => fail(), 100); clearTimeout(limit);'))).toEqual(
    [],
  );
});

it('every file is named after what is in it', () => {
  const paths = housePaths().filter((path) => /^(shared|snippet|extension|test)\//.test(path));
  expect(poorNames(paths.filter((path) => !/README\.md$|_locales\//.test(path)))).toEqual([]);
});

it.each([
  'shared/kit/utils.ts',
  'test/helpers.test.ts',
  'extension/ui/Panel.tsx',
  'a/note_list.ts',
])('sees a poor name: %s', (path) => {
  expect(poorNames([path])).toHaveLength(1);
});

it('nothing names a machine or a registry', () => {
  expect(machineTraces(houseFiles().filter(({ path }) => path !== 'package-lock.json'))).toEqual(
    [],
  );
});

it.each([
  `open('/${'tmp'}/profile')`,
  `cd /${'work'}/main`,
  `/${'home'}/me/waymark`,
  `https://registry.${'npmjs'}.org/preact`,
])('sees a trace of a machine: %s', (text) => {
  expect(machineTraces([{ path: 'a.md', text }])).toHaveLength(1);
});

it('does not take a page of a site for a folder', () => {
  const text = "go('https://shop.example/home/start'); import './work/plan.ts'; mkdtemp(tmpdir());";
  expect(machineTraces([{ path: 'a.ts', text }])).toEqual([]);
});
