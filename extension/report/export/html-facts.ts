import type { PersonaDeviation } from '../../../shared/journey/map/deviation-sums.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { dayOf } from '../../ui/components/shown-time.ts';
import {
  outcomeSentence,
  stretch,
  touchpointName,
} from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage, personaName } from '../map/map-words.ts';
import { facts, list, own, part, table, tag, words } from './html.ts';
import type { HtmlInput } from './html-input.ts';
import { seamWords } from './seam-words.ts';

/** How many came to each stage, how many the journey lost there, and why. */
export function losses(read: MapRead): string {
  if (read.map.walks === 0) return '';
  const rows = read.map.losses.map(({ stage, came, left, why }) => [
    own(numberedStage(read, stage)),
    String(came),
    bar(left, came) + tag('span', {}, String(left)),
    left === 0 ? '' : why ? own(firstLine(why)) : words(text('mapLeftUnsaid')),
  ]);
  const heads = [text('summaryStage'), text('exportWalksCame'), text('exportWalksLeft')];
  return part(
    'losses',
    text('mapLaneLosses'),
    table({
      caption: text('docLossesCaption'),
      heads: [...heads, text('exportWhy')],
      rows,
      figures: [1, 2],
    }),
  );
}

/** The share of those who left, drawn; the figure stands beside it. */
function bar(left: number, came: number): string {
  const share = came > 0 ? Math.round((left / came) * 100) : 0;
  return tag(
    'span',
    { class: 'bar', 'aria-hidden': 'true' },
    tag('i', { style: `width:${share}%` }),
  );
}

/** Planned against walked, persona by persona. */
export function planned(read: MapRead): string {
  if (read.plan.touchpoints.length === 0) return '';
  return part('planned', text('reportPlan'), ...read.map.deviations.map((one) => ofOne(read, one)));
}

function ofOne(read: MapRead, { persona, walks, rows, skipped }: PersonaDeviation): string {
  const caption = `${personaName(read, persona)} · ${counted('mapWalks', walks)}`;
  if (rows.length + skipped.length === 0) {
    return tag('p', {}, `${own(caption)}: ${words(text('reportPlanAsMeant'))}`);
  }
  const jumped = skipped.map(
    ({ stage, walks: times }) => `${numberedStage(read, stage)} (${times})`,
  );
  return (
    table({
      caption,
      heads: [
        ...[text('exportTouchpoint'), text('docMissed'), text('docExtra'), text('docRepeated')],
        text('docOutOfOrder'),
      ],
      rows: rows.map(({ touchpoint, missing, extra, repeated, outOfOrder }) => [
        own(touchpointName(read.plan, touchpoint, read.language)),
        ...[missing, extra, repeated, outOfOrder].map((times) => (times > 0 ? String(times) : '')),
      ]),
      figures: [1, 2, 3, 4],
    }) + (jumped.length > 0 ? tag('p', {}, words(text('docSkipped', jumped.join(', ')))) : '')
  );
}

/** Every hand-over, the one that broke most first. */
export function seams({ map, language }: MapRead): string {
  const rows = map.seams.map((seam) => {
    const [ends = '', kind = ''] = seamWords(seam, language);
    const figures = [seam.times, seam.broke].map(String);
    return [own(ends), words(kind), ...figures, words(stretch(seam.tookMs, language))];
  });
  const heads = [
    ...[text('reportSeams'), text('reportSeamWhat'), text('exportSeamTimes')],
    ...[text('exportSeamBroke'), text('exportSeamLongest')],
  ];
  return part(
    'seams',
    text('reportSeams'),
    table({ caption: text('docSeamsCaption'), heads, rows, figures: [2, 3, 4] }),
  );
}

/** What customers wanted to know and did not find. */
export function notFound(read: MapRead): string {
  const lines = read.map.lacks.map(({ text: said, stage }) =>
    facts(own(said), tag('span', { class: 'quiet' }, own(numberedStage(read, stage)))),
  );
  return part('lacks', text('mapLaneLacks'), list(lines, { class: 'lines' }));
}

/** What all of it rests on. */
export function walks({ read, digests }: HtmlInput): string {
  const rows = digests.map(({ walk, at, outcome, notes }) => {
    const { role, walker } = walk.charter ?? {};
    return [
      words(dayOf(at)),
      own(personaName(read, walk.personaId ?? '')),
      facts(walker ? own(walker) : '', role ? words(text(`reportRole_${role}`)) : ''),
      words(outcomeSentence(outcome, read.plan, read.language) ?? ''),
      String(notes.length),
    ];
  });
  const heads = [text('docDay'), text('mapAs'), text('docWalker'), text('docOutcome')];
  return part(
    'walks',
    text('docWalks'),
    table({
      caption: text('docWalksCaption'),
      heads: [...heads, text('exportNotes')],
      rows,
      figures: [4],
    }),
  );
}
