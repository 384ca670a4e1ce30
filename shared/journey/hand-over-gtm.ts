import { SNIPPET_GLOBAL } from '../contract/attributes.ts';
import type { On } from '../contract/on.ts';

export interface GtmWords {
  touchpoint: string;
  selector: string;
  /** The URLPattern of the rule; undefined for every page. */
  pages: string | undefined;
  /** What fires it; null is a click. `none` has neither tag nor trigger: the caller says so. */
  on: Exclude<On, 'none'> | null;
}

/**
 * A tag for Google Tag Manager where nobody can change the markup: a custom HTML tag that calls the snippet's queue, and
 * the trigger that fires it. The queue stub makes the order of the two scripts no matter;
 * the stage is the page's own. Tag Manager knows no change of a field, so that tag listens for itself.
 */
export function gtmTag({ touchpoint, selector, on }: GtmWords): string {
  const name = SNIPPET_GLOBAL;
  const call = `${name}('touchpoint', ${quoted(touchpoint)});`;
  const listening = [
    "  document.addEventListener('change', function (event) {",
    `    if (event.target.closest(${quoted(selector)})) ${call}`,
    '  });',
  ];
  return [
    '<script>',
    `  window.${name} = window.${name} || function () {`,
    `    (${name}.q = ${name}.q || []).push(arguments);`,
    '  };',
    ...(on === 'change' ? listening : [`  ${call}`]),
    '</script>',
  ].join('\n');
}

/** The trigger in the words of Tag Manager's own interface, which is English wherever a developer reads of it. */
export function gtmTrigger({ selector, pages, on }: GtmWords): string {
  const { site = '', path } = parts(pages ?? '');
  const lines = triggerLines(selector, on ?? 'click', site !== '' || path !== '');
  if (site) lines.push(`Page Hostname | matches RegEx | ${expression(site, '[^.]+')}`);
  if (path) lines.push(`Page Path | matches RegEx | ${expression(path, '[^/]+')}`);
  return lines.join('\n');
}

/** As the snippet sees it: half of it for a second. */
const VIEW = ['Minimum Percent Visible: 50', 'Set minimum on-screen duration: 1000 milliseconds'];

function triggerLines(selector: string, on: Exclude<On, 'none'>, isSome: boolean): string[] {
  switch (on) {
    case 'click':
      return [
        'Trigger type: Click - All Elements, Some Clicks',
        `Click Element | matches CSS selector | ${selector}, ${starred(selector)}`,
      ];
    case 'submit':
      return [
        'Trigger type: Form Submission, Some Forms',
        `Form Element | matches CSS selector | ${selector}, ${holding(selector)}`,
      ];
    case 'view':
      return [
        `Trigger type: Element Visibility, ${isSome ? 'Some' : 'All'} Visibility Events`,
        'Selection Method: CSS Selector',
        `Element Selector: ${selector}`,
        'When to fire this trigger: Once per page',
        ...VIEW,
        'Observe DOM changes: on',
      ];
    case 'change':
      return [`Trigger type: DOM Ready, ${isSome ? 'Some' : 'All'} DOM Ready Events`];
  }
}

/** Whatever is inside it: a click lands on the innermost element. */
function starred(selector: string): string {
  return selector.includes(',') ? `:is(${selector}) *` : `${selector} *`;
}

/** The form around it: what is marked may be its button. */
function holding(selector: string): string {
  return `form:has(${selector})`;
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
