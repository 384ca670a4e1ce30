import { escaped } from './xml.ts';

/** What turns the direction of the words after it, and is never seen itself. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;
const VOID = new Set(['br', 'hr', 'img', 'meta']);

export type HtmlAttributes = Readonly<Record<string, string | number | true | undefined>>;

/** Words anybody wrote, as the content of an element or of an attribute: no markup, and no turning of the words beside them. */
export function words(said: string): string {
  return escaped(said.replace(TURNING, ''));
}

/**
 * An element of HTML.
 * @param attributes escaped here; one that is undefined is left out
 * @param content markup already: elements, or `words`
 */
export function tag(
  name: string,
  attributes: HtmlAttributes,
  ...content: readonly string[]
): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${words(String(value))}"`))
    .join('');
  return VOID.has(name) ? `<${name}${said}>` : `<${name}${said}>${content.join('')}</${name}>`;
}

/** Words of a person or a page inside a line of ours: in their own direction. */
export function own(said: string): string {
  return tag('bdi', {}, words(said));
}

/** Facts beside each other in one line. @param facts markup already; empty ones are left out */
export function facts(...all: readonly string[]): string {
  return all.filter(Boolean).join(' · ');
}

/** A list of lines; nothing where there are none. @param lines markup already */
export function list(lines: readonly string[], attributes: HtmlAttributes = {}): string {
  if (lines.length === 0) return '';
  return tag('ul', attributes, ...lines.map((line) => tag('li', {}, line)));
}

/** A part of the report under a title of its own. @param body markup already; without any there is no part */
export function part(id: string, title: string, ...body: readonly string[]): string {
  if (!body.some(Boolean)) return '';
  const heading = tag('h2', { id: `${id}-title` }, words(title));
  return tag('section', { id, 'aria-labelledby': `${id}-title` }, heading, ...body);
}

export interface TableParts {
  caption: string;
  /** Plain words. */
  heads: readonly string[];
  /** Markup already; the first cell of a row is what the row is about. */
  rows: readonly (readonly string[])[];
  /** Columns of figures, by their position. */
  figures?: readonly number[];
}

/** A table that scrolls by itself where it is wider than the page, reached by key. */
export function table({ caption, heads, rows, figures = [] }: TableParts): string {
  if (rows.length === 0) return '';
  const kind = (column: number) => (figures.includes(column) ? 'figure' : undefined);
  const head = heads.map((one, column) =>
    tag('th', { scope: 'col', class: kind(column) }, words(one)),
  );
  const body = rows.map((cells) =>
    tag(
      'tr',
      {},
      ...cells.map((cell, column) =>
        column === 0 ? tag('th', { scope: 'row' }, cell) : tag('td', { class: kind(column) }, cell),
      ),
    ),
  );
  return tag(
    'div',
    { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': caption },
    tag(
      'table',
      {},
      tag('caption', {}, words(caption)),
      tag('thead', {}, tag('tr', {}, ...head)),
      tag('tbody', {}, ...body),
    ),
  );
}

/** Data inside a page: no text in it can end the element it stands in, or turn the reader's direction. */
export function embedded(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
