import { passageTo } from '../../../shared/journey/due-prompt.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import { ownerOf } from '../../../shared/journey/plan.ts';
import { questionOf } from '../../../shared/journey/prompts.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { SEAM_KINDS } from '../../../shared/journey/seam.ts';
import type { Stop } from '../../../shared/journey/way.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { messageWord } from '../../platform/message-word.ts';
import { signalName, signalSentence } from '../../platform/signal-words.ts';
import { counted, text } from '../../platform/text.ts';
import { answerWords, questionWords } from '../../ui/components/answer-words.ts';
import { verdictWord } from '../../ui/components/message-words.ts';
import { kindWord, severityWord } from '../../ui/components/note-words.ts';
import { ownerWord } from '../../ui/components/owner-shape.tsx';
import { passageWords } from '../../ui/components/passage-words.ts';
import { clockTime, dayAndTime } from '../../ui/components/shown-time.ts';
import { personaOf, walkName } from '../../ui/components/walk-name.ts';
import {
  headlineSentence,
  meanFeeling,
  outcomeSentence,
  stageName,
  stretch,
  timeFacts,
  touchpointName,
} from '../../ui/components/walk-summary-words.ts';
import { CONTACT, type WalkRead } from '../walk/walk-read.ts';
import { destinationWords, sideWord, stagesWords, stationName } from '../walk/walk-words.ts';
import { inline, quoted, section, table } from './markdown.ts';

/** A walk as Markdown, for a wiki, a ticket or a chat: the answer first, then the way and what it rests on. */
export function walkMarkdown(read: WalkRead): string {
  const parts = [opening(read), feeling(read), notes(read), way(read), plan(read), seams(read)];
  return `${[...parts, signals(read), messages(read), answers(read)].filter(Boolean).join('\n\n')}\n`;
}

function opening(read: WalkRead): string {
  const { walk, journey, plan, told, language } = read;
  const facts = [
    // A walk without a name of its own is called by these.
    walk.title ? inLanguage(plan.name, language) : '',
    walk.title ? personaOf(walk, journey) : '',
    walk.channel && text('walkFrom', channelWord(walk.channel)),
    dayAndTime(walk.startedAt),
    outcomeSentence(told.outcome, plan, language) ?? '',
    destinationWords(read),
    stagesWords(read),
    ...timeFacts(told.time, language),
    told.ease === null ? '' : text('summaryEase', told.ease),
  ];
  return [
    `# ${inline(walkName(walk, journey, language))}`,
    `**${inline(headlineSentence(told.headline))}**`,
    facts.filter(Boolean).map(inline).join(' · '),
    ...(walk.goal ? [quoted(walk.goal)] : []),
  ].join('\n\n');
}

function feeling({ told, plan, language }: WalkRead): string {
  if (told.curve.length === 0) return '';
  const rows = told.curve.map((point) => [
    `${point.index + 1} ${stageName(plan, point.stage, language)}`,
    meanFeeling(point.mean, language),
    `${meanFeeling(point.lowest, language)} – ${meanFeeling(point.highest, language)}`,
  ]);
  const heads = [text('summaryStage'), text('summaryMean'), text('summarySpread')];
  return section(text('summaryFeeling'), table(heads, rows));
}

function notes(read: WalkRead): string {
  if (read.told.notes.length === 0) return '';
  return section(
    text('summaryNotes'),
    read.told.notes.map((note) => noteLine(note, read)).join('\n'),
  );
}

function noteLine(note: Note, { plan, language }: WalkRead): string {
  const where = [
    kindWord(note.kind),
    severityWord(note.severity),
    note.feeling === null ? '' : feelingWord(note.feeling),
    stageName(plan, note.stage, language),
    note.touchpoint ? touchpointName(plan, note.touchpoint, language) : '',
    note.responsible ?? '',
  ];
  const said = inline(note.text.trim() || text('summaryNoteEmpty'));
  const facts = where.filter(Boolean).map(inline).join(' · ');
  return `- ${said}  \n  ${facts}  \n  ${inline(note.address)}`;
}

function way(read: WalkRead): string {
  return section(text('reportWay'), read.stops.map((stop) => stopLine(stop, read)).join('\n'));
}

function stopLine({ station, column, movement, met }: Stop, { plan, language }: WalkRead): string {
  const bend = movement && movement !== 'forward' ? text(`walkMovement_${movement}`) : '';
  const touchpoints = met.map(({ touchpoint, action }) => {
    const planned = plan.touchpoints.find(({ id }) => id === touchpoint);
    const owner = planned ? ` (${ownerWord(ownerOf(planned))})` : '';
    return `${touchpointName(plan, touchpoint, language)}${owner} ${text(`walkAction_${action}`)}`;
  });
  const facts = [
    clockTime(station.at),
    column < 0 ? '' : `${column + 1} ${stageName(plan, plan.stages[column]?.id ?? null, language)}`,
    bend,
    station.address,
    touchpoints.join(', '),
  ];
  return `1. **${inline(stationName(station))}** ${facts.filter(Boolean).map(inline).join(' · ')}`;
}

function plan({ deviation, plan: planned, language }: WalkRead): string {
  if (deviation.planned === 0) return '';
  const names = (ids: readonly string[]) =>
    ids.map((id) => touchpointName(planned, id, language)).join(', ');
  const { missing, extra, repeated, outOfOrder, skipped } = deviation;
  const lines: [string, string][] = [
    [counted('reportMissing', missing.length), names(missing)],
    [counted('reportExtra', extra.length), names(extra)],
    [
      counted('reportRepeated', repeated.length),
      repeated.map(({ touchpoint, times }) => `${names([touchpoint])} ×${times}`).join(', '),
    ],
    [
      counted('reportOutOfOrder', outOfOrder.length),
      outOfOrder
        .map((one) => `${names([one.touchpoint])} ${text('reportBefore', names([one.before]))}`)
        .join(', '),
    ],
    [
      counted('reportSkipped', skipped.length),
      skipped.map((stage) => stageName(planned, stage, language)).join(', '),
    ],
  ];
  const told = lines.filter(([, said]) => said).map(([what, said]) => `- ${what}: ${inline(said)}`);
  const met = text('reportPlanMet', deviation.met, deviation.planned);
  return section(text('reportPlan'), [met, told.join('\n')].filter(Boolean).join('\n\n'));
}

function seams({ seams: all, language }: WalkRead): string {
  if (all.length === 0) return '';
  const rows = all.map(({ from, to, kinds, tookMs, before, after, rated }) => [
    `${stationName(from)} → ${stationName(to)}`,
    SEAM_KINDS.filter((kind) => kinds.includes(kind))
      .map((kind) => `${sideWord(from, kind, language)} → ${sideWord(to, kind, language)}`)
      .join(', '),
    stretch(tookMs, language),
    [
      before === null && after === null
        ? ''
        : [before, after].map((felt) => (felt === null ? '–' : feelingWord(felt))).join(' → '),
      rated === null ? '' : text('reportSeamRated', rated),
    ]
      .filter(Boolean)
      .join(' · '),
  ]);
  const heads = [
    text('reportSeams'),
    text('reportSeamWhat'),
    text('reportSeamTime'),
    text('exportFeeling'),
  ];
  return section(text('reportSeams'), table(heads, rows));
}

function signals({ signals: all }: WalkRead): string {
  const lines = all.map((signal) => {
    const state = text(`reportSignalState_${signal.state}`);
    return `- ${inline(signalName(signal.rule))}: ${inline(signalSentence(signal))} (${state})`;
  });
  return lines.length > 0 ? section(text('reportSignals'), lines.join('\n')) : '';
}

function messages({ messages: all }: WalkRead): string {
  const lines = all.map(({ at, sort, text: words, verdict }) => {
    const wrong = verdict ? ` (${verdictWord(verdict)})` : '';
    return `- ${dayAndTime(at)} ${messageWord(sort)}: ${inline(words)}${wrong}`;
  });
  return lines.length > 0 ? section(text('reportMessages'), lines.join('\n')) : '';
}

function answers({ answers: all, contact, steps, told }: WalkRead): string {
  const lines = all.map((answer) => {
    const { question, at } = answer;
    const passage = questionOf(question)?.scale === 'seam' ? passageTo(steps, at) : null;
    const ends = passage ? ` (${inline(passageWords(passage))})` : '';
    return `- ${inline(questionWords(question))}${ends} ${inline(answerWords(answer))}`;
  });
  if (contact) lines.unshift(`- ${inline(questionWords(CONTACT))} ${inline(contact)}`);
  if (told.remark) lines.push(`- ${text('walkRemark')} ${inline(told.remark)}`);
  return lines.length > 0 ? section(text('reportAnswers'), lines.join('\n')) : '';
}
