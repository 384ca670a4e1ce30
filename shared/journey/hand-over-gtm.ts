import { type MarkWords, markPairs } from './hand-over-html.ts';

export interface GtmWords {
  /** What is written on the elements. */
  mark: MarkWords;
  selector: string;
  /** The URLPattern of the rule; undefined for every page. */
  pages: string | undefined;
}

/**
 * A tag for Google Tag Manager where nobody can change the markup: a custom HTML tag that writes the mark's attributes on
 * the elements, so that the snippet tells seen, clicked, submitted and changed as of any mark. What the markup says
 * itself stays.
 */
export function gtmTag({ selector, mark }: GtmWords): string {
  const [first, ...others] = markPairs(mark);
  const set = (pair: readonly [string, string]) =>
    `    element.setAttribute(${pair.map(quoted).join(', ')});`;
  return [
    '<script>',
    `  document.querySelectorAll(${quoted(selector)}).forEach(function (element) {`,
    `    if (element.hasAttribute(${quoted(first[0])})) return;`,
    ...[first, ...others].map(set),
    '  });',
    '</script>',
  ].join('\n');
}

/**
 * The trigger in the words of Tag Manager's own interface, which is English wherever a developer reads of it. It fires
 * for each element that comes into the window, at once: before anybody can use it, and also where it comes late.
 */
export function gtmTrigger({ selector, pages }: GtmWords): string {
  const { site = '', path } = parts(pages ?? '');
  const lines = [
    `Trigger type: Element Visibility, ${site || path ? 'Some' : 'All'} Visibility Events`,
    'Selection Method: CSS Selector',
    `Element Selector: ${selector}`,
    'When to fire this trigger: Every time an element appears on-screen',
    'Minimum Percent Visible: 1',
    'Observe DOM changes: on',
  ];
  if (site) lines.push(`Page Hostname | matches RegEx | ${expression(site, '[^.]+')}`);
  if (path) lines.push(`Page Path | matches RegEx | ${expression(path, '[^/]+')}`);
  return lines.join('\n');
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
