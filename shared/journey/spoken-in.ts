import type { Step } from './records.ts';

/** Query keys by which sites choose a language (kit/page-address keeps them). */
const LANGUAGE_KEYS = ['lang', 'language'];
/** Languages that sites put first in a path: a path is not a language because it is two letters long. */
const IN_PATHS = new Set(
  'ar bg cs da de el en es et fi fr he hr hu is it ja ko lt lv nb nl nn no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  ),
);

/**
 * The language a page speaks, without its region: what the page says of itself, else what its address says, as a query
 * or as the first part of the path. Null where neither says it. `nb`, `nn` and `no` are one.
 */
export function spokenIn(step: Extract<Step, { kind: 'page' }>): string | null {
  const said = step.language ? primary(step.language) : fromAddress(step.address);
  return said && (said === 'nb' || said === 'nn' ? 'no' : said);
}

function fromAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  const asked = LANGUAGE_KEYS.map((key) => searchParams.get(key)).find(Boolean);
  if (asked) return primary(asked);
  const first = primary(pathname.split('/')[1] ?? '');
  return first && IN_PATHS.has(first) ? first : null;
}

/** `sv` of `sv-SE`; null for what is no language tag. */
function primary(tag: string): string | null {
  return /^([a-z]{2,3})(?:[-_][a-z\d]{2,8})*$/i.exec(tag)?.[1]?.toLowerCase() ?? null;
}
