import { SNIPPET_GLOBAL } from '../contract/attributes.ts';

export interface GtmWords {
  touchpoint: string;
  selector: string;
  /** The URLPattern of the rule; undefined for every page. */
  pages: string | undefined;
}

/**
 * A tag for Google Tag Manager where nobody can change the markup: a custom HTML tag that calls the snippet's queue, and
 * the trigger that fires it. The queue stub makes the order of the two scripts no matter;
 * the stage is the page's own.
 */
export function gtmTag({ touchpoint }: GtmWords): string {
  const name = SNIPPET_GLOBAL;
  return [
    '<script>',
    `  window.${name} = window.${name} || function () {`,
    `    (${name}.q = ${name}.q || []).push(arguments);`,
    '  };',
    `  ${name}('touchpoint', ${quoted(touchpoint)});`,
    '</script>',
  ].join('\n');
}

/** The trigger in the words of Tag Manager's own interface, which is English wherever a developer reads of it. */
export function gtmTrigger({ selector, pages }: GtmWords): string {
  const lines = [
    'Trigger type: Click - All Elements, Some Clicks',
    `Click Element | matches CSS selector | ${selector}, ${starred(selector)}`,
  ];
  const { site = '', path } = parts(pages ?? '');
  if (site) lines.push(`Page Hostname | matches RegEx | ${expression(site, '[^.]+')}`);
  if (path) lines.push(`Page Path | matches RegEx | ${expression(path, '[^/]+')}`);
  return lines.join('\n');
}

/** Whatever is inside it: a click lands on the innermost element. */
function starred(selector: string): string {
  return selector.includes(',') ? `:is(${selector}) *` : `${selector} *`;
}

/** The name of the site (its port is no part of it) and the path of a URLPattern; parameters and fragments Tag Manager does not compare. */
function parts(pages: string): { site?: string | undefined; path: string } {
  const [, site, rest = ''] = /^(?:[^/]+:\/\/([^/]+))?(.*)$/s.exec(pages) ?? [];
  const [path = ''] = /^(?:\\.|\([^)]*\)[?]?|[}*][?]|:\w+[?]?|[^?#])*/s.exec(rest) ?? [];
  return { site: site?.replace(/:[\d*]+$/, ''), path };
}

/** What stands for itself or for something else in a URLPattern. */
const TOKEN = /\\(.)|:\w+(\([^)]*\))?|(\([^)]*\))|[{}]|([?+])|(.)/gs;

/**
 * A part of a URLPattern as a regular expression.
 * @param some what a named group without an expression of its own may hold
 */
function expression(pattern: string, some: string): string {
  const source = pattern.replace(TOKEN, (token, meant, own, group, repeat, plain) => {
    if (meant !== undefined) return literally(meant);
    if (token === '{') return '(?:';
    if (token === '}') return ')';
    if (plain === '*') return '.*';
    return own ?? group ?? repeat ?? (plain === undefined ? `(?:${some})` : literally(plain));
  });
  return `^${source}$`;
}

function literally(sign: string): string {
  return /[.*+?^${}()|[\]\\]/.test(sign) ? `\\${sign}` : sign;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('<', '\\u003c')}'`;
}
