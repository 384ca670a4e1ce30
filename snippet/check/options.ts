import { parseArgs } from 'node:util';
import { prefixFrom } from '../../shared/contract/attributes.ts';
import { originOf } from '../../shared/kit/page-address.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';

export const USAGE = `waymark check <journey.json> <page ...>

Holds a journey file against the pages of a site: every planned touchpoint marked, every mark valid and planned.

  <journey.json>   the journey file: a path, or an address of a running site
  <page ...>       HTML files, patterns in quotes ("dist/**/*.html"), or addresses (https://shop.example/cart),
                   which are opened in Chromium through playwright-core

  --base <origin>  the site the files belong to, for rules that name pages (default: the journey's first site)
  --root <folder>  the folder that is the site's / (default: the folder all files are in)
  --without <file> leave this file, folder or pattern out; may be said more than once
  --prefix <name>  read data-<name>-touchpoint where the page itself names no prefix
  --some           these are not all pages of the site: what is on none of them may be elsewhere
  --strict         warnings fail, too
  --all            every warning and advice, also beyond the first five of a kind
  --json           one JSON document instead of lines
  --browser <path> the Chromium to open addresses with
  --help, --version

Ends with 0 when nothing is wrong, 1 with an error found (with --strict also a warning), 2 when it could not check.
`;

/** What one run was asked to do. */
export interface CheckOptions {
  journey: string;
  /** Paths, patterns and addresses, as given. */
  pages: string[];
  /** Paths and patterns of files that are no pages of the journey. */
  without: string[];
  /** Origin of the files; empty where none was given. */
  base: string;
  root: string | undefined;
  prefix: string | undefined;
  some: boolean;
  strict: boolean;
  /** Tell each finding, also what repeats itself. */
  all: boolean;
  json: boolean;
  browser: string | undefined;
}

/** `help` and `version` ask for a text instead of a check; a refusal is a sentence. */
export type Command = 'help' | 'version' | CheckOptions;

const FLAGS = {
  base: { type: 'string' },
  root: { type: 'string' },
  without: { type: 'string', multiple: true },
  prefix: { type: 'string' },
  browser: { type: 'string' },
  some: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Reads the words after `waymark`. */
export function readCommand(words: string[]): Result<Command, string> {
  let read: ReturnType<typeof readWords>;
  try {
    read = readWords(words);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = read;
  if (values.help) return ok('help');
  if (values.version) return ok('version');
  const [command, journey, ...pages] = positionals;
  if (command === undefined) return refused('Say what to do: waymark check.');
  if (command !== 'check') return refused(`There is no command ${command}: waymark check is one.`);
  if (journey === undefined) return refused('Name the journey file to check the pages against.');
  if (pages.length === 0) return refused('Name the pages to check: files, patterns or addresses.');
  const { base = '', root, without = [], prefix, browser, some, strict, all, json } = values;
  if (base && !originOf(base)) {
    return refused(`--base ${base} is no origin: write one such as https://shop.example.`);
  }
  const named = prefixFrom(prefix);
  if (prefix !== undefined && named === undefined) {
    return refused(
      `--prefix ${prefix} is no prefix: letters, digits and single hyphens, a letter first.`,
    );
  }
  const asked = { root, without, prefix: named, browser, some, strict, all, json };
  return ok({ journey, pages, base: originOf(base), ...asked });
}

function readWords(args: string[]) {
  return parseArgs({ args, options: FLAGS, allowPositionals: true });
}

/** True for what is opened in a browser or fetched; everything else is a path or a pattern. */
export function isAddress(page: string): boolean {
  return /^https?:\/\//i.test(page);
}
