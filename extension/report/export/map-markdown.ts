import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Pain } from '../../../shared/journey/map/pains.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { dayOf } from '../../ui/components/shown-time.ts';
import { meanFeeling, stretch, touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { mapSentence, numberedStage } from '../map/map-words.ts';
import { inline, link, section, table } from './markdown.ts';
import { painFacts } from './pain-facts.ts';
import { seamWords } from './seam-words.ts';

/** The map as Markdown, for a wiki, a mail or a chat: the answer first, then what it rests on. */
export function mapMarkdown(read: MapRead): string {
  const parts = [opening(read), headlines(read), feeling(read), pains(read), losses(read)];
  return `${[...parts, seams(read), lacks(read)].filter(Boolean).join('\n\n')}\n`;
}

function opening(read: MapRead): string {
  const { walks, curves, alive } = read.map;
  // The first curve is everybody's.
  const personas = Math.max(0, curves.length - 1);
  const facts = [
    counted('mapWalks', walks),
    personas > 1 ? counted('mapPersonas', personas) : '',
    alive.walkedAt === null ? '' : text('mapWalkedAt', dayOf(alive.walkedAt)),
    alive.reviewedAt === null
      ? text('mapNeverReviewed')
      : text('mapReviewedAt', dayOf(alive.reviewedAt)),
  ];
  const name = inLanguage(read.plan.name, read.language) || text('editUnnamed');
  return [
    `# ${inline(text('mapTitle', name))}`,
    `**${inline(mapSentence(read))}**`,
    facts.filter(Boolean).map(inline).join(' · '),
  ].join('\n\n');
}

function headlines(read: MapRead): string {
  if (read.map.walks === 0) return '';
  const { breaks, leaves, ends, seam, unmeasured, unanswered } = read.map.headlines;
  const { plan, language } = read;
  const lines: [title: string, said: string][] = [
    [text('mapBreaks'), breaks ? painLine(read, breaks) : text('mapBreaksNone')],
    [
      text('mapLeavesTitle'),
      leaves
        ? [
            numberedStage(read, leaves.stage),
            counted('mapLeftOf', leaves.came, leaves.left),
            leaves.why ? firstLine(leaves.why) : text('mapLeftUnsaid'),
          ].join(' · ')
        : text('mapLeavesNone'),
    ],
    [
      text('mapLanePains'),
      ends.atEnds + ends.between > 0 ? text('exportEnds', ends.atEnds, ends.between) : '',
    ],
    [text('exportWorstSeam'), seam ? seamWords(seam, language).join(' · ') : ''],
    [text('exportUnmeasured'), unmeasured.map((stage) => numberedStage(read, stage)).join(', ')],
    [
      text('exportUnanswered'),
      unanswered.map((id) => touchpointName(plan, id, language)).join(', '),
    ],
  ];
  const said = lines.filter(([, words]) => words);
  return section(
    text('exportHeadlines'),
    said.map(([title, words]) => `- **${inline(title)}**: ${inline(words)}`).join('\n'),
  );
}

function painLine(read: MapRead, pain: Pain): string {
  const { place, words, severity, stage, hurt, responsible } = painFacts(read, pain);
  return [place, words, severity, stage, hurt, responsible || text('mapNobodyAnswers')].join(' · ');
}

function feeling(read: MapRead): string {
  const { language } = read;
  const points = read.map.curves[0]?.points ?? [];
  if (points.length === 0) return '';
  const heads = [
    text('summaryStage'),
    text('summaryMean'),
    text('summarySpread'),
    text('exportWalks'),
  ];
  const rows = points.map(({ stage, mean, lowest, highest, walks }) => [
    numberedStage(read, stage),
    meanFeeling(mean, language),
    `${meanFeeling(lowest, language)} – ${meanFeeling(highest, language)}`,
    String(walks),
  ]);
  return section(text('summaryFeelingCaption'), table(heads, rows));
}

/** Stage by stage, in each the heaviest first; those of no stage last. */
function pains(read: MapRead): string {
  const known = new Set(read.plan.stages.map(({ id }) => id));
  const stages = [...known, null];
  const parts = stages.flatMap((stage) => {
    const here = read.map.pains.filter((pain) =>
      stage === null ? pain.stage === null || !known.has(pain.stage) : pain.stage === stage,
    );
    if (here.length === 0) return [];
    const lines = here.map((pain) => painItem(read, pain)).join('\n');
    return [`### ${inline(numberedStage(read, stage))}`, lines];
  });
  return parts.length > 0 ? section(text('mapLanePains'), parts.join('\n\n')) : '';
}

function painItem(read: MapRead, pain: Pain): string {
  const facts = painFacts(read, pain);
  const answers = facts.responsible || text('mapNobodyAnswers');
  const known = [facts.severity, facts.hurt, answers, facts.owner, ...facts.actions];
  return [
    `- **${inline(facts.place)}**: ${inline(facts.words)}`,
    known.filter(Boolean).map(inline).join(' · '),
    ...facts.evidence.map(inline),
    ...[...facts.links, ...facts.addresses].map(link),
  ].join('  \n  ');
}

function losses(read: MapRead): string {
  if (read.map.losses.every(({ left }) => left === 0)) return '';
  const heads = [
    text('summaryStage'),
    text('exportWalksCame'),
    text('exportWalksLeft'),
    text('exportWhy'),
  ];
  const rows = read.map.losses.map(({ stage, came, left, why }) => [
    numberedStage(read, stage),
    String(came),
    String(left),
    left === 0 ? '' : why ? firstLine(why) : text('mapLeftUnsaid'),
  ]);
  return section(text('mapLaneLosses'), table(heads, rows));
}

function seams({ map, language }: MapRead): string {
  if (map.seams.length === 0) return '';
  const heads = [
    text('reportSeams'),
    text('reportSeamWhat'),
    text('exportSeamTimes'),
    text('exportSeamBroke'),
    text('exportSeamLongest'),
  ];
  const rows = map.seams.map((seam) => {
    const [ends = '', kind = ''] = seamWords(seam, language);
    return [ends, kind, String(seam.times), String(seam.broke), stretch(seam.tookMs, language)];
  });
  return section(text('reportSeams'), table(heads, rows));
}

function lacks(read: MapRead): string {
  if (read.map.lacks.length === 0) return '';
  const lines = read.map.lacks.map(
    ({ text: words, stage }) => `- ${inline(words)} (${inline(numberedStage(read, stage))})`,
  );
  return section(text('mapLaneLacks'), lines.join('\n'));
}
