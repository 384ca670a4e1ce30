import { inflateRawSync } from 'node:zlib';
import type { Element } from 'domhandler';
import { named, said, xmlOf } from './xml-of.ts';

const [CENTRAL, END] = [0x02014b50, 0x06054b50];

/** The files of a zip archive by their path, found by its directory as every program finds them. */
export async function partsOf(body: Blob): Promise<Map<string, string>> {
  const zip = Buffer.from(await body.arrayBuffer());
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new Error('no directory');
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      ...[number, number, number],
    ];
    const [method, size, from] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 42),
    ];
    const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const packed = zip.subarray(start, start + size);
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    parts.set(path, (method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + name + extra + comment;
  }
  return parts;
}

/** All that a file says, whether it is packed or not. */
export async function textOf(body: Blob): Promise<string> {
  const head = Buffer.from(await body.slice(0, 2).arrayBuffer()).toString('latin1');
  return head === 'PK' ? [...(await partsOf(body)).values()].join('\n') : body.text();
}

/** A cell as it lies in the file: its text, or its number; nothing where it is empty. */
export type XlsxCell = string | number | undefined;

/** The sheets of a workbook by their name, in their order, cell by cell, by a reader that is not ours. */
export async function sheetsOf(body: Blob): Promise<Map<string, XlsxCell[][]>> {
  const parts = await partsOf(body);
  const xml = (path: string) => {
    const text = parts.get(path);
    if (text === undefined) throw new Error(`no part ${path}`);
    return xmlOf(text.replace(/^<\?xml[^>]*>\s*/, ''));
  };
  const shared = named(xml('xl/sharedStrings.xml'), 'si').map(said);
  const targets = new Map(
    named(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attribs }) => [
      attribs.Id,
      attribs.Target,
    ]),
  );
  return new Map(
    named(xml('xl/workbook.xml'), 'sheet').map(({ attribs }) => {
      const sheet = xml(`xl/${targets.get(attribs['r:id'])}`);
      if (named(sheet, 'f').length > 0) throw new Error('a formula');
      return [attribs.name ?? '', named(sheet, 'row').map((row) => cellsOf(row, shared))] as const;
    }),
  );
}

function cellsOf(row: Element, shared: readonly string[]): XlsxCell[] {
  const cells: XlsxCell[] = [];
  for (const cell of named(row, 'c')) {
    const value = named(cell, 'v').map(said)[0];
    const column = columnOf(cell.attribs.r ?? '');
    if (value === undefined) continue;
    cells[column] = cell.attribs.t === 's' ? shared[Number(value)] : Number(value);
  }
  return cells;
}

/** `C7` is the third, which is 2. */
function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
