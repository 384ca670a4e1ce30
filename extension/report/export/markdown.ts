/** What would be markup at any place, or begin some at the beginning of a line. */
const MARKUP = /[\\`*_{}[\]<>#|~!]/g;
const LINE_START = /^(\s*)([-+=]|\d+[.)])/;

/** Words anybody wrote, as plain words in one line of Markdown. */
export function inline(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&').replaceAll('&', '&amp;');
  return line.replace(
    LINE_START,
    (_, blank: string, sign: string) => `${blank}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
  );
}

/** Words as a quotation, line by line. */
export function quoted(words: string): string {
  return words
    .trim()
    .split('\n')
    .map((line) => `> ${inline(line)}`)
    .join('\n');
}

/** A table; what its cells say is plain words. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
