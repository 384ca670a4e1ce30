import writeXlsxFile, { type SheetData } from 'write-excel-file/browser';
import type { Tally } from '../../../shared/journey/map/cells.ts';
import { text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { outcomeSentence } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage, personaName } from '../map/map-words.ts';
import { neutral } from './csv.ts';
import { type MapInput, seenDigests } from './map-input.ts';
import { painLines, touchpointLines } from './map-tables.ts';
import { stepHeads, stepRows } from './step-table.ts';

type XlsxCell = string | number | Date;

interface Sheet {
  sheet: string;
  heads: string[];
  rows: readonly (readonly XlsxCell[])[];
}

/** Longest text of a cell; spreadsheet programs call a longer one damage. */
const LONGEST = 32_767;
const DATE = 'yyyy-mm-dd hh:mm';
const MINUTE_MS = 60_000;

/** The map as a workbook: pain points, touchpoints, stages, walks and steps on a sheet each; figures are numbers, times are times. */
export async function mapXlsx(input: MapInput): Promise<Blob> {
  const { read } = input;
  const figure = (value: number | null) => (value === null ? '' : rounded(value));
  const sheets: Sheet[] = [
    { sheet: text('mapLanePains'), ...painLines(read, figure) },
    { sheet: text('export_mapTouchpoints'), ...touchpointLines(read) },
    { sheet: text('editStages'), ...stageLines(read) },
    { sheet: text('exportWalks'), ...walkLines(input) },
    { sheet: text('exportSteps'), ...stepLines(input) },
  ];
  return writeXlsxFile(sheets.map(written)).toBlob();
}

function written({ sheet, heads, rows }: Sheet) {
  const title = heads.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  const data: SheetData = [title, ...rows.map((row) => row.map(cellOf))];
  const columns = heads.map((_, column) => ({ width: widthOf(rows.map((row) => row[column])) }));
  return { sheet, data, columns, stickyRowsCount: 1 };
}

/** Words are words, whatever they begin with, in this file and in a table that somebody makes of it. */
function cellOf(value: XlsxCell): SheetData[number][number] {
  if (value instanceof Date) return { value, type: Date, format: DATE };
  if (typeof value === 'number') return { value, type: Number };
  if (value === '') return null;
  return { value: neutral(value).slice(0, LONGEST), type: String };
}

/** In letters: as wide as what stands in it, as far as that can be read. */
function widthOf(cells: readonly (XlsxCell | undefined)[]): number {
  const longest = Math.max(
    0,
    ...cells.map((cell) => (cell instanceof Date ? 16 : `${cell}`.length)),
  );
  return Math.min(60, Math.max(10, longest + 1));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function stageLines(read: MapRead): Omit<Sheet, 'sheet'> {
  const { map } = read;
  const heads = [
    ...[text('summaryStage'), text('exportWalksCame'), text('exportWalksLeft'), text('exportWhy')],
    ...[text('exportFeeling'), text('docLowest'), text('docHighest')],
    ...[text('docMinutes'), text('docWaitingMinutes'), text('reportSignals')],
    ...[text('reportMessages'), text('exportKnown')],
  ];
  const rows = map.stages.map((cell): XlsxCell[] => {
    const { stage, walkedMs, waitingMs } = cell;
    const { came = 0, left = 0, why = null } = map.losses.find((one) => one.stage === stage) ?? {};
    const point = map.curves[0]?.points.find((one) => one.stage === stage);
    const minutes = (ms: number | null) => (ms === null ? '' : rounded(ms / MINUTE_MS));
    return [
      ...[numberedStage(read, stage), came, left, why ? firstLine(why) : ''],
      ...(point ? [point.mean, point.lowest, point.highest].map(rounded) : ['', '', '']),
      ...[minutes(walkedMs), minutes(waitingMs), sum(cell.observed), sum(cell.sent)],
      text(`mapEvidence_${cell.evidence}`),
    ];
  });
  return { heads, rows };
}

const sum = (all: readonly Tally[]) => all.reduce((total, { times }) => total + times, 0);

function walkLines(input: MapInput): Omit<Sheet, 'sheet'> {
  const { read } = input;
  const heads = [
    ...[text('exportNumber'), text('exportTime'), text('mapAs'), text('charterWalker')],
    ...[text('docWalker'), text('docOutcome'), text('exportNotes'), text('summaryRemark')],
  ];
  const rows = seenDigests(input).map(({ walk, at, outcome, notes }, index): XlsxCell[] => {
    const { walker = '', role } = walk.charter ?? {};
    return [
      ...[index + 1, new Date(at), personaName(read, walk.personaId ?? ''), walker],
      ...[role ? text(`reportRole_${role}`) : ''],
      outcomeSentence(outcome, read.plan, read.language) ?? '',
      ...[notes.length, walk.closing?.remark ?? ''],
    ];
  });
  return { heads, rows };
}

/** Each line begins with the number of its walk. */
function stepLines(input: MapInput): Omit<Sheet, 'sheet'> {
  const { plan, language } = input.read;
  const rows = seenDigests(input).flatMap(({ walk, notes }, index) => {
    const steps = input.steps.filter((step) => step.walkId === walk.id && !step.deletedAt);
    return stepRows({ plan, language, steps, notes }).map(([number = '', time = '', ...cells]) => [
      ...[index + 1, number, new Date(time)],
      ...cells,
    ]);
  });
  return { heads: [text('docWalkNumber'), ...stepHeads()], rows };
}
