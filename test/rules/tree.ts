import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the repository, as a rule sees it. */
export interface HouseFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const BINARY = /\.(png|jpe?g|webp|gif|ico|woff2?|zip|gz|pdf)$/;

/** Every path that is tracked, or would be with the next `git add`. */
export function housePaths(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const paths = listed.split('\0').filter((path) => path && existsSync(`${ROOT}/${path}`));
  return [...new Set(paths)].sort();
}

/** Those of the files whose path fits, with their text. */
export function houseFiles(fits: RegExp = /./): HouseFile[] {
  return housePaths()
    .filter((path) => fits.test(path) && !BINARY.test(path))
    .map(readHouseFile);
}

export function readHouseFile(path: string): HouseFile {
  return { path, text: readFileSync(`${ROOT}/${path}`, 'utf8') };
}

/** Code that is shipped or tested: everything a parser understands. */
export const CODE = /\.(ts|tsx|mjs|js)$/;
