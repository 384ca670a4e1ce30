import { channelWord } from '../../platform/channel-word.ts';
import { text } from '../../platform/text.ts';
import { ownerWord } from '../../ui/components/owner-shape.tsx';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage } from '../map/map-words.ts';
import { type Cell, csv, decimal } from './csv.ts';
import { painFacts } from './pain-facts.ts';

/** Between several values of one cell. */
const ALSO = ' | ';

/** The titles of a table's columns, and its lines. */
export interface Table {
  heads: string[];
  rows: Cell[][];
}

/** Where it hurts as a table for a spreadsheet: a pain point on a line, the heaviest first. */
export function painTable(read: MapRead): string {
  const { heads, rows } = painLines(read, (value) => decimal(value, read.language));
  return csv(heads, rows, read.language);
}

/** @param figure how a number with digits after the sign is written; empty where there is none */
export function painLines(read: MapRead, figure: (value: number | null) => Cell): Table {
  const heads = [
    text('exportNumber'),
    text('summaryStage'),
    text('exportPlace'),
    text('exportText'),
    text('editResponsible'),
    text('reportSeam_owner'),
    text('exportSeverity'),
    text('exportSeverityNumber'),
    text('exportFeeling'),
    text('exportWalksHurt'),
    text('exportWalksCame'),
    text('exportWeight'),
    text('exportNotes'),
    text('noteFacet_state'),
    text('noteAction'),
    text('noteEvidence'),
    text('noteLinks'),
    text('exportAddress'),
  ];
  const rows = read.map.pains.map((pain, index): Cell[] => {
    const facts = painFacts(read, pain);
    return [
      ...[index + 1, facts.stage, facts.place, pain.worst.text.trim(), facts.responsible],
      ...[facts.owner, facts.severity, pain.severity, figure(pain.feeling)],
      ...[pain.hurt, pain.came, figure(pain.weight), pain.notes.length],
      ...[facts.states, facts.actions, facts.evidence, facts.links, facts.addresses].map((all) =>
        all.join(ALSO),
      ),
    ];
  });
  return { heads, rows };
}

/** Every touchpoint as a table for a spreadsheet: planned ones in the plan's order, then those nobody planned. */
export function touchpointTable(read: MapRead): string {
  const { heads, rows } = touchpointLines(read);
  return csv(heads, rows, read.language);
}

export function touchpointLines(read: MapRead): Table {
  const { plan, map, language } = read;
  const heads = [
    text('exportNumber'),
    text('summaryStage'),
    text('exportTouchpoint'),
    text('tagsId'),
    text('exportInPlan'),
    text('exportMedium'),
    text('reportSeam_channel'),
    text('reportSeam_owner'),
    text('editResponsible'),
    text('exportWalksCame'),
    text('exportWalksUsed'),
    text('exportWalksHurt'),
    text('exportKnown'),
  ];
  const rows = map.touchpoints.map((cell, index): Cell[] => [
    index + 1,
    cell.stages.map((stage) => numberedStage(read, stage)).join(ALSO),
    touchpointName(plan, cell.touchpoint, language),
    cell.touchpoint,
    cell.planned ? text('promptYes') : text('summaryUnplanned'),
    text(`medium_${cell.medium}`),
    cell.channel ? channelWord(cell.channel) : '',
    ownerWord(cell.owner),
    cell.responsible ?? '',
    ...[cell.met, cell.used, cell.hurt],
    text(`mapEvidence_${cell.evidence}`),
  ]);
  return { heads, rows };
}
