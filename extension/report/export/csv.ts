import Papa from 'papaparse';
import { numberFormat } from '../../platform/formats.ts';

export type Cell = string | number;

/** Tells a spreadsheet program that the letters are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet program would reckon with, also behind blanks and quotes, and in the wide forms of the signs. A mere
 * number below zero is none.
 */
const FORMULA = /^(?!-\d+(?:[.,]\d+)?$)[\s'"]*[=+\-@\t\r\n＝＋－＠|]/;

/** Words as a spreadsheet program takes them for words, whatever they begin with. */
export function neutral(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words;
}

/**
 * A table for a spreadsheet. Columns stand apart by what the reader's own spreadsheet takes: a semicolon where numbers
 * have a decimal comma. What a page or a person wrote can be no formula.
 */
export function csv(
  fields: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: string,
): string {
  return BYTE_ORDER_MARK + unparsed(fields, rows, decimalSign(language) === ',' ? ';' : ',');
}

/** The same for a program: a comma between columns in every language, and nothing before the first. */
export function plainCsv(fields: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return unparsed(fields, rows, ',');
}

function unparsed(
  fields: readonly string[],
  rows: readonly (readonly Cell[])[],
  delimiter: string,
): string {
  const table = { fields: [...fields], data: rows.map((row) => [...row]) };
  return `${Papa.unparse(table, { delimiter, escapeFormulae: FORMULA })}\r\n`;
}

/** A number as the reader's spreadsheet takes it, with two digits at most; empty where there is none. */
export function decimal(value: number | null, language: string): Cell {
  if (value === null) return '';
  const rounded = Math.round(value * 100) / 100;
  return Number.isInteger(rounded) ? rounded : String(rounded).replace('.', decimalSign(language));
}

function decimalSign(language: string): string {
  return (
    numberFormat(language)
      .formatToParts(0.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.'
  );
}
