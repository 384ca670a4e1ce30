import { expect, it } from 'vitest';
import { type Lock, lockFaults, looseVersions, unlocked } from './packages.ts';
import { readHouseFile } from './tree.ts';

const facts = JSON.parse(readHouseFile('package.json').text) as object;
const lock = JSON.parse(readHouseFile('package-lock.json').text) as Lock;

it('every package has one exact version', () => {
  expect(looseVersions(facts)).toEqual([]);
});

it('the lock is complete and names no registry', () => {
  expect(lockFaults(lock)).toEqual([]);
});

it('the lock holds what package.json asks for', () => {
  expect(unlocked(facts, lock)).toEqual([]);
});

it.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', 'git+https://example.com/a.git', '>=1.0.0'])(
  'sees a loose version: %s',
  (version) => {
    expect(looseVersions({ devDependencies: { a: version } })).toHaveLength(1);
  },
);

it('sees a binary that the lock lacks', () => {
  const packages = {
    'node_modules/a': {
      version: '1.0.0',
      optionalDependencies: { '@a/linux': '1', '@a/mac': '1' },
    },
    'node_modules/@a/linux': { version: '1.0.0' },
  };
  expect(lockFaults({ packages })).toEqual([expect.stringContaining('@a/mac')]);
});

it('sees the address of a registry', () => {
  const packages = { 'node_modules/a': { resolved: 'https://packages.example/a.tgz' } };
  expect(lockFaults({ packages })).toHaveLength(1);
});

it('sees a lock that was not updated', () => {
  const packages = { 'node_modules/a': { version: '1.0.0' } };
  expect(unlocked({ dependencies: { a: '1.0.1' } }, { packages })).toHaveLength(1);
  expect(unlocked({ dependencies: { a: '1.0.0' } }, { packages })).toEqual([]);
});
