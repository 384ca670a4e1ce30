import {
  DEFAULT_PREFIX,
  JOURNEY_SCRIPT_ATTRIBUTE,
  PREFIX_SCRIPT_ATTRIBUTE,
  prefixFrom,
  TOUCHPOINT_ATTRIBUTE,
} from '../../../shared/contract/attributes.ts';
import { PREFIXES_LIMIT, type SnippetStatus, WORD_LIMIT } from '../../../shared/journey/tagging.ts';
import { askSnippet } from '../page-link.ts';

/** The snippet's file by the name it is built under, whatever stands before and after it. */
const FILE_NAME = /(^|\/)waymark([.-][\w.-]+)?\.js$/;
/** Any product's "this is a touchpoint": ours with another prefix, until shown otherwise. */
const ANY_TOUCHPOINT = new RegExp(
  TOUCHPOINT_ATTRIBUTE.replace(DEFAULT_PREFIX, '([a-z][a-z0-9-]{0,31})'),
);
/** Elements looked at for marks with another prefix; a page of more is looked at in part. */
const LOOK_LIMIT = 20_000;

let ready: ReturnType<typeof askSnippet> = null;

/**
 * What is known of the snippet. `running`: it answered. `blocked`: its script element is there, and the browser said
 * that a policy refused it. `failed`: the file was asked for and did not come (404, a network error). `silent`: the
 * element is there and the page has loaded, but nothing answered, and nobody said why: an ad blocker, an error before
 * it, a broken file. `absent`: there is no element for it, which also is what a removed one looks like. In small steps:
 * attributes of many elements are read.
 */
export function* snippetStatus(
  isRefused: (file: string) => boolean,
): Generator<void, SnippetStatus> {
  const scripts = snippetScripts();
  // Asked until it answers and not again: it says everything anew, and whoever else listens would hear it twice.
  ready ??= askSnippet();
  const asked = scripts.map((script) => script.getAttribute(PREFIX_SCRIPT_ATTRIBUTE));
  const prefix =
    ready?.prefix ?? asked.map(prefixFrom).find((found) => found !== undefined) ?? DEFAULT_PREFIX;
  return {
    state: ready ? 'running' : stateOf(scripts, isRefused),
    version: ready?.snippet.slice(0, WORD_LIMIT) ?? '',
    scripts: scripts.length,
    prefix,
    otherPrefixes: yield* otherPrefixes(prefix),
  };
}

function snippetScripts(): HTMLScriptElement[] {
  return [...document.querySelectorAll<HTMLScriptElement>('script[src]')].filter(
    (script) => script.hasAttribute(JOURNEY_SCRIPT_ATTRIBUTE) || FILE_NAME.test(pathOf(script.src)),
  );
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

function stateOf(
  scripts: readonly HTMLScriptElement[],
  isRefused: (file: string) => boolean,
): SnippetStatus['state'] {
  if (scripts.length === 0) return 'absent';
  if (scripts.some(({ src }) => isRefused(src))) return 'blocked';
  return scripts.every(({ src }) => didNotCome(src)) ? 'failed' : 'silent';
}

/** True where the browser has asked for the file and got an error for it. */
function didNotCome(src: string): boolean {
  const [entry] = performance.getEntriesByName(src, 'resource');
  const status = entry && 'responseStatus' in entry ? entry.responseStatus : 0;
  return typeof status === 'number' && status >= 400;
}

/** Prefixes of marks that the snippet here does not read. */
function* otherPrefixes(prefix: string): Generator<void, string[]> {
  const found = new Set<string>();
  const elements = document.getElementsByTagName('*');
  for (let index = 0; index < Math.min(elements.length, LOOK_LIMIT); index += 1) {
    for (const name of elements[index]?.getAttributeNames() ?? []) {
      const other = ANY_TOUCHPOINT.exec(name);
      if (other?.[0] === name && other[1] && other[1] !== prefix) found.add(other[1]);
    }
    if (found.size >= PREFIXES_LIMIT) break;
    yield;
  }
  return [...found].slice(0, PREFIXES_LIMIT);
}
