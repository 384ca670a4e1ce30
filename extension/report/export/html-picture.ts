import type { FeltStage } from '../../../shared/journey/map/curves.ts';
import { text } from '../../platform/text.ts';
import {
  isStretch,
  meanFeeling,
  stretch,
  touchpointName,
} from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage, personaName } from '../map/map-words.ts';
import { list, own, part, table, tag, words } from './html.ts';
import { feelingName } from './html-answers.ts';
import { mapSvg } from './map-svg.ts';
import { painFacts } from './pain-facts.ts';

/** The map as it is drawn, and below it all that the drawing says, in words. */
export function picture(read: MapRead): string {
  if (read.plan.stages.length === 0) return '';
  // The page says its own encoding, and the drawing's names have to be its own in a page with others.
  const svg = mapSvg(read)
    .replace(/^<\?xml[^>]*>\s*/, '')
    .replace('aria-labelledby="name answer"', 'aria-labelledby="drawn-name drawn-answer"')
    .replace('<title id="name">', '<title id="drawn-name">')
    .replace('<desc id="answer">', '<desc id="drawn-answer">');
  return part(
    'map',
    text('mapTable'),
    tag(
      'div',
      { class: 'scroll drawing', role: 'group', tabindex: 0, 'aria-label': text('mapTable') },
      svg,
    ),
    inWords(read),
    feelings(read),
  );
}

/** Stage by stage what the drawing shows. */
function inWords(read: MapRead): string {
  const rows = read.plan.stages.map(({ id }) => {
    const { came = 0, left = 0 } = read.map.losses.find(({ stage }) => stage === id) ?? {};
    const point = read.map.curves[0]?.points.find(({ stage }) => stage === id);
    return [
      own(numberedStage(read, id)),
      String(came),
      String(left),
      point ? words(feelingOf(point, read.language)) : words(text('summaryFeelingUnsaid')),
      touchpoints(read, id),
      pains(read, id),
      time(read, id),
    ];
  });
  const heads = [
    ...[text('summaryStage'), text('exportWalksCame'), text('exportWalksLeft')],
    ...[text('mapFeeling'), text('docTouchpoints'), text('mapLanePains'), text('mapLaneTime')],
  ];
  return table({ caption: text('docMapWords'), heads, rows, figures: [1, 2] });
}

function feelingOf({ mean }: FeltStage, language: string): string {
  return `${meanFeeling(mean, language)}, ${feelingName(mean)}`;
}

function touchpoints({ map, plan, language }: MapRead, stage: string): string {
  const here = map.touchpoints.filter((cell) => cell.stages.includes(stage));
  return list(
    here.map(
      ({ touchpoint, met, medium }) =>
        `${own(touchpointName(plan, touchpoint, language))} ${tag(
          'span',
          { class: 'quiet' },
          words(`${text(`medium_${medium}`)}, ${met}`),
        )}`,
    ),
  );
}

function pains(read: MapRead, stage: string): string {
  const here = read.map.pains.filter((pain) => pain.stage === stage);
  return list(
    here.map((pain) => {
      const { place, words: said } = painFacts(read, pain);
      return `${own(place)}: ${own(said)}`;
    }),
  );
}

function time({ map, language }: MapRead, stage: string): string {
  const { walkedMs = null, waitingMs = null } = map.stages.find((one) => one.stage === stage) ?? {};
  if (walkedMs === null) return '';
  const waits = waitingMs !== null && isStretch(waitingMs);
  return list([
    words(text('summaryActive', stretch(walkedMs, language))),
    ...(waits ? [words(text('summaryWaiting', stretch(waitingMs, language)))] : []),
  ]);
}

/** Persona by persona where there is more than one. */
function feelings(read: MapRead): string {
  const [everybody, ...personas] = read.map.curves;
  if (!everybody || personas.length < 2) return '';
  const rows = [everybody, ...personas].map(({ persona, points }) => [
    persona === null ? words(text('mapEverybody')) : own(personaName(read, persona)),
    ...read.plan.stages.map(({ id }) => {
      const point = points.find(({ stage }) => stage === id);
      return words(point ? feelingOf(point, read.language) : text('summaryFeelingUnsaid'));
    }),
  ]);
  const heads = [text('mapAs'), ...read.plan.stages.map(({ id }) => numberedStage(read, id))];
  return table({ caption: text('summaryFeelingCaption'), heads, rows });
}
