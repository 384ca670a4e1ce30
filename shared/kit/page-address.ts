import { isSecret, NUMBER_SHAPES } from './secret.ts';

/** Query keys that say which page this is. Everything else may name a person or open a door, and is cut. */
const TELLING_KEYS = new Set([
  'category',
  'color',
  'colour',
  'lang',
  'language',
  'page',
  'product',
  'size',
  'sort',
  'step',
  'tab',
  'variant',
  'view',
]);
const CUT = '~';

function cleanPath(path: string): string {
  return (
    path
      .split('/')
      // What follows a semicolon is a session (`;jsessionid=`), never a page.
      .map((segment) => segment.split(';')[0] ?? '')
      .map((segment) => (isSecret(segment) ? CUT : segment))
      .join('/')
  );
}

function cleanQuery(query: URLSearchParams): string {
  const kept = [...query]
    .filter(([key, value]) => TELLING_KEYS.has(key) && value.length <= 40 && !isSecret(value))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/** Behind it in a fragment stands what is for the browser and not for the page (`#:~:text=...`). */
export const DIRECTIVE = ':~:';

/** `#/checkout/2` is a route; every other fragment is a place on the page, or a token. */
function cleanFragment(whole: string): string {
  const [fragment = ''] = whole.split(DIRECTIVE);
  return /^#!?\/[\w/.-]{0,200}$/.test(fragment) ? cleanPath(fragment) : '';
}

/**
 * A page's address fit to be kept: origin and path without tokens, only telling query keys, only route fragments.
 * @returns the empty string for what is no http(s) page
 */
export function cleanAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return '';
  const cleaned =
    url.origin + cleanPath(url.pathname) + cleanQuery(url.searchParams) + cleanFragment(url.hash);
  return cleaned.slice(0, 2_048);
}

/** The origin of a page's address (`https://shop.example`), or the empty string. */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : '';
}

/** So much of a text is looked at, in characters. */
const GLANCE = 1_000;

/**
 * A page title, or another short text of a page, fit to be kept: e-mail addresses, tokens, personal numbers and
 * long numbers cut (cards and accounts are written in groups), one line, at most 200 characters.
 */
export function cleanTitle(title: string): string {
  return title
    .slice(0, GLANCE)
    .replace(/\s+/g, ' ')
    .replace(/[^\s@]+@[^\s@]+\.[^\s@]+/g, CUT)
    .replace(NUMBER_SHAPES, CUT)
    .replace(/\d{9,}|\d(?:[ -]?\d){12,}/g, CUT)
    .replace(/[\w.~+=-]{20,}/g, (run) => (isSecret(run) ? CUT : run))
    .trim()
    .slice(0, 200);
}

/** Whether a name in a page's markup holds what `cleanTitle` would cut, or is too long to be a name. */
export function isPersonal(name: string): boolean {
  return (
    name.length > GLANCE || cleanTitle(name) !== name.replace(/\s+/g, ' ').trim().slice(0, 200)
  );
}
