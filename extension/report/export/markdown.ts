/** What would be markup at any place, or begin some at the beginning of a line. */
const MARKUP = /[\\`*_{}[\]<>#|~!]/g;
const LINE_START = /^(\s*)([-+=]|\d+[.)])/;

/** Words anybody wrote, as plain words in one line of Markdown, wherever in the line. */
export function inline(words: string): string {
  return plain(words).replace(
    LINE_START,
    (_, blank: string, sign: string) => `${blank}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
  );
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replace(MARKUP, '\\$&').replaceAll('&', '&amp;');
}

/** An address of the web as one that can be pressed, whatever signs are in it; anything else is plain words. */
export function link(address: string): string {
  return /^https?:\/\/[^\s<>]+$/i.test(address) ? `<${address}>` : inline(address);
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
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(heads), `|${heads.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A part of a document under a title of its own. */
export function section(title: string, body: string): string {
  return `## ${inline(title)}\n\n${body}`;
}
