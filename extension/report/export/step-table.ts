import { ownerOf } from '../../../shared/journey/plan.ts';
import { questionOf } from '../../../shared/journey/prompts.ts';
import type { Note, Step } from '../../../shared/journey/records.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { type TextKey, text } from '../../platform/text.ts';
import { valueWord } from '../../ui/components/answer-words.ts';
import { verdictWord } from '../../ui/components/message-words.ts';
import { kindWord, severityWord } from '../../ui/components/note-words.ts';
import { ownerWord } from '../../ui/components/owner-shape.tsx';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';
import { stepWords } from '../walk/step-words.ts';
import type { WalkRead } from '../walk/walk-read.ts';
import { type Cell, csv } from './csv.ts';

type Row = Partial<Record<Column, Cell>>;

const COLUMNS = {
  number: 'exportNumber',
  time: 'exportTime',
  kind: 'exportKind',
  stage: 'summaryStage',
  what: 'exportWhatColumn',
  touchpoint: 'exportTouchpoint',
  action: 'exportAction',
  address: 'exportAddress',
  channel: 'reportSeam_channel',
  owner: 'reportSeam_owner',
  feeling: 'exportFeeling',
  severity: 'exportSeverity',
  active: 'exportActiveSeconds',
  waited: 'exportWaitedSeconds',
  text: 'exportText',
} as const satisfies Record<string, TextKey>;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

const SECOND_MS = 1_000;

/** As much of a walk as its steps are told by. */
export interface StepsRead extends Pick<WalkRead, 'plan' | 'language' | 'steps'> {
  notes: readonly Note[];
}

/** Steps and notes of a walk as a table, in the order they happened, for a spreadsheet. */
export function stepTable(read: WalkRead): string {
  return csv(stepHeads(), stepRows({ ...read, notes: read.told.notes }), read.language);
}

/** The titles of the columns. */
export function stepHeads(): string[] {
  return NAMES.map((name) => text(COLUMNS[name]));
}

/** Steps and notes of a walk, a line each, in the order they happened; the time is the second cell. */
export function stepRows(read: StepsRead): Cell[][] {
  const happened = [
    ...read.steps
      .filter((step) => step.kind !== 'answer' || !step.waits)
      .map((step) => ({ at: step.at, row: rowOfStep(step, read) })),
    ...read.notes.map((note) => ({ at: note.at, row: rowOfNote(note, read) })),
  ].sort((a, b) => a.at - b.at);
  return happened.map(({ at, row }, index) => {
    const whole: Row = { ...row, number: index + 1, time: new Date(at).toISOString() };
    return NAMES.map((name) => whole[name] ?? '');
  });
}

function seconds(ms: number | null | undefined): Cell {
  return ms === null || ms === undefined ? '' : Math.round(ms / SECOND_MS);
}

function rowOfStep(step: Step, read: StepsRead): Row {
  const { plan, language } = read;
  const base: Row = {
    kind: text(`exportKind_${step.kind}`),
    stage: stageName(plan, step.stage, language),
    address: step.address,
    what: stepWords(step, read),
    ...touchpointCells('touchpoint' in step ? step.touchpoint : null, read),
  };
  switch (step.kind) {
    case 'page':
      return { ...base, active: seconds(step.activeMs) };
    case 'touchpoint':
      return { ...base, action: text(`walkAction_${step.action}`) };
    case 'felt':
      return { ...base, feeling: step.feeling };
    case 'moment':
      return {
        ...{ ...base, channel: channelWord(step.channel), owner: ownerWord(step.owner) },
        ...{ text: step.text, feeling: step.feeling ?? '' },
        ...{ active: seconds(step.tookMs), waited: seconds(step.waitedMs) },
      };
    case 'message':
      return {
        ...base,
        action: step.verdict ? verdictWord(step.verdict) : '',
        text: step.text,
      };
    case 'answer':
      return { ...base, action: answerCell(step), text: step.text };
    case 'signal':
      return { ...base, action: text(`reportSignalState_${step.state}`), text: step.label };
  }
}

/** What was chosen: in words, and as a number where there is more to choose from than two. */
function answerCell({ question, value }: Extract<Step, { kind: 'answer' }>): Cell {
  const scale = questionOf(question)?.scale;
  if (value === null) return '';
  return scale === 'yesNo' || scale === 'found' ? valueWord(scale, value) : value;
}

function touchpointCells(id: string | null, { plan, language }: StepsRead): Row {
  if (!id) return {};
  const planned = plan.touchpoints.find((touchpoint) => touchpoint.id === id);
  return {
    touchpoint: touchpointName(plan, id, language),
    owner: planned ? ownerWord(ownerOf(planned)) : '',
  };
}

function rowOfNote(note: Note, read: StepsRead): Row {
  return {
    ...touchpointCells(note.touchpoint, read),
    kind: text('exportKind_note'),
    what: kindWord(note.kind),
    stage: stageName(read.plan, note.stage, read.language),
    address: note.address,
    feeling: note.feeling ?? '',
    severity: severityWord(note.severity),
    text: note.text,
  };
}
