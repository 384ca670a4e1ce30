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
  if (pages !== undefined) lines.push(`Page Path | matches RegEx | ${pathExpression(pages)}`);
  return lines.join('\n');
}

/** Whatever is inside it: a click lands on the innermost element. */
function starred(selector: string): string {
  return selector.includes(',') ? `:is(${selector}) *` : `${selector} *`;
}

/** The path of a simple URLPattern as a regular expression. */
export function pathExpression(pages: string): string {
  const path = pages.replace(/^[^/]*\/\/[^/]*/, '') || '/';
  const plain = path.replace(/\\(.)|[.*+?^${}()|[\]]/g, (sign, meant: string | undefined) => {
    if (meant !== undefined) return /[\w/-]/.test(meant) ? meant : `\\${meant}`;
    return sign === '*' ? '.*' : `\\${sign}`;
  });
  return `^${plain}$`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('<', '\\u003c')}'`;
}
