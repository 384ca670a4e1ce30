import type { Traits } from './traits.ts';

/** Longer texts are read, not recognised: they are renewed in place. */
const SHORT = 80;
/** What has more in it is a part of the page, whose words come and go. */
const FEW = 3;

export const wordsIn = ({ text, label }: Traits): string => text ?? label ?? '';

/** What a person would use it as. */
export function kindOf({ tag, type = '' }: Traits): string {
  if (tag === 'input') {
    if (/^(submit|button|reset|image)$/i.test(type)) return 'button';
    return /^(checkbox|radio)$/i.test(type) ? 'choice' : 'field';
  }
  if (tag === 'textarea') return 'field';
  if (/^(img|svg|picture|video|iframe|canvas)$/.test(tag)) return 'picture';
  if (/^h\d$/.test(tag)) return 'heading';
  return tag === 'a' || tag === 'button' || tag === 'select' ? tag : 'part';
}

const kept = new Map<string, ReadonlySet<string>>();
const KEPT_LIMIT = 20_000;

function tokensOf(text: string): ReadonlySet<string> {
  const known = kept.get(text);
  if (known) return known;
  const tokens = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  if (kept.size > KEPT_LIMIT) kept.clear();
  kept.set(text, tokens);
  return tokens;
}

/** What stands beside it is the same, or what it does is: then other words are a new name for the same thing. */
function isInItsPlace(was: Traits, is: Traits): boolean {
  const isSame = (name: 'before' | 'after' | 'heading' | 'link' | 'name' | 'hint') =>
    Boolean(was[name]) && was[name] === is[name];
  const says = wordsIn(is);
  const isBeside = isSame('before') && (isSame('after') || isSame('heading'));
  if (isBeside && says !== was.before && says !== was.after) return true;
  return isSame('link') || isSame('name') || isSame('hint');
}

/**
 * Whether something small that says something else is still the same thing: in a list, what stands where it stood is
 * mostly the next one.
 * @returns from 0, not one word in common, to 1; undefined where that cannot be told
 */
export function renamed(was: Traits, is: Traits): number | undefined {
  const words = wordsIn(was);
  const others = wordsIn(is);
  if (words === others || words.length > SHORT || (was.children ?? 0) > FEW) return undefined;
  const said = tokensOf(words);
  const says = tokensOf(others);
  if (said.size === 0 || says.size === 0 || isInItsPlace(was, is)) return undefined;
  let common = 0;
  for (const token of said) if (says.has(token)) common += 1;
  const alike = common / (said.size + says.size - common);
  return (alike + (common > 0 ? 1 : 0)) / 2;
}
