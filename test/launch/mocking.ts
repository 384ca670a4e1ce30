import { readdirSync, readFileSync } from 'node:fs';

const TEST = /\.test\.tsx?$/;
/** Puts something else in the place of a module, for as long as its thread lives. */
const MOCKS = /\bvi\.(mock|doMock|resetModules)\(/;

/** Paths of the test files below these folders that need a thread of their own, as every module may be another one there. */
export function mockingTests(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(`${root}/${folder}`, { recursive: true }).map((path) => `${folder}/${path}`),
    )
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => TEST.test(path) && MOCKS.test(readFileSync(`${root}/${path}`, 'utf8')));
}
