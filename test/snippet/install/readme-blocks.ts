import { type HouseFile, housePaths, readHouseFile } from '../../rules/tree.ts';

/** A piece of code that a README shows. */
export interface Block {
  path: string;
  /** Line of its first line, from 1. */
  line: number;
  /** `html`, `sh` ...; empty where none is said. */
  language: string;
  code: string;
}

/** What is proved without a browser: by `readme.test.ts`. */
export const READ_LANGUAGES = ['json', 'sh', 'yaml', ''];
/** What a page runs: `install.test.ts` among the tests in browsers. */
export const RUN_LANGUAGES = ['html', 'http', 'js', 'jsx', 'liquid', 'php'];

/** The fenced blocks of a page, in order. */
export function blocksOf({ path, text }: HouseFile): Block[] {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((found) => {
    const [, language = '', code = ''] = found;
    return { path, line: text.slice(0, found.index).split('\n').length + 1, language, code };
  });
}

/** Every block of the snippet's pages: its README, and what its rooms tell. */
export function snippetBlocks(): Block[] {
  return housePaths()
    .filter((path) => /^snippet\/.+\.md$/.test(path))
    .flatMap((path) => blocksOf(readHouseFile(path)));
}

/** How a test calls a block: `snippet/README.md:12 html`. */
export const nameOfBlock = ({ path, line, language }: Block) => `${path}:${line} ${language}`;
