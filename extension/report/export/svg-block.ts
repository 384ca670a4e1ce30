import { type Attributes, element, escaped } from './xml.ts';

/** The light face of the theme's tokens: a picture in a document has no dark one, and few programs read `oklch`. */
export const INK = {
  paper: '#ffffff',
  text: '#1c1f25',
  muted: '#60636a',
  hairline: '#dfdeda',
  edge: '#86898f',
  good: '#21763c',
  bad: '#5d55a9',
  severity: '#c13234',
  stages: ['#635ea5', '#316ca5', '#007890', '#007d6b', '#3b793f', '#6d6e0a', '#944d77'],
} as const;

/** The stage's colour, by its position in the plan. */
export function stageInk(index: number): string {
  return INK.stages[index % INK.stages.length] ?? INK.edge;
}

/** Something drawn from 0, 0 downwards. */
export interface Block {
  /** CSS pixels. */
  height: number;
  drawing: string;
}

/** Nothing at all. */
export const BLANK: Block = { height: 0, drawing: '' };

/** Moved to a place. */
export function at(x: number, y: number, ...drawing: readonly string[]): string {
  return element('g', { transform: `translate(${short(x)} ${short(y)})` }, ...drawing);
}

/** Blocks under each other. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  let height = 0;
  const drawing = blocks
    .filter((block) => block.height > 0)
    .map((block, index) => {
      const top = height + (index > 0 ? gap : 0);
      height = top + block.height;
      return at(0, top, block.drawing);
    });
  return { height, drawing: drawing.join('') };
}

/** A coordinate with as many digits as can be seen. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

export interface Type {
  /** CSS pixels. */
  size: 11 | 13 | 15 | 24;
  bold?: boolean;
  ink?: string;
}

const LINE_HEIGHT = 1.38;
/** Where letters stand in their line, from its top. */
const BASELINE = 1;

/** Words in as many lines as they need, at most so many; what does not fit ends with an ellipsis. */
export function words(said: string, width: number, type: Type, most = 1): Block {
  const lines = linesOf(said, width, type, most);
  const line = type.size * LINE_HEIGHT;
  const drawing = lines.map((one, index) =>
    written(one, { x: 0, y: short(index * line + type.size * BASELINE) }, type),
  );
  return { height: lines.length * line, drawing: drawing.join('') };
}

/** Words at a place, however long. */
export function written(said: string, place: Attributes, { size, bold, ink }: Type): string {
  const look = { 'font-size': size, 'font-weight': bold ? 600 : undefined, fill: ink };
  return element('text', { ...place, ...look }, escaped(said));
}

/** How wide a letter is at most, in shares of the size: by the widest of the usual interface fonts. */
const NARROW = /[ijlI.,:;'’|!()[\]/ ]/;
const WIDE = /[mwMW@%—…]/;
const FULL =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;

function widthOf(letter: string): number {
  if (FULL.test(letter)) return 1.1;
  if (NARROW.test(letter)) return 0.39;
  if (WIDE.test(letter)) return 0.98;
  return /\p{Lu}/u.test(letter) ? 0.74 : 0.62;
}

/** How wide words are drawn at most, in CSS pixels. */
export function drawnWidth(said: string, { size, bold }: Type): number {
  const shares = [...said].reduce((sum, letter) => sum + widthOf(letter), 0);
  return shares * size * (bold ? 1.08 : 1);
}

function linesOf(said: string, width: number, type: Type, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (one: string) => drawnWidth(one, type) <= width;
  for (const word of said
    .trim()
    .split(/\s+/)
    .flatMap((one) => pieces(one, fits))) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) line = longer;
    else {
      if (line) lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), cut(lines[most - 1] ?? '', fits)];
}

/** A word that is wider than a line is broken where it must be. */
function pieces(word: string, fits: (one: string) => boolean): string[] {
  const all: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece && !fits(piece + letter)) {
      all.push(piece);
      piece = letter;
    } else piece += letter;
  }
  return piece ? [...all, piece] : all;
}

function cut(line: string, fits: (one: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
