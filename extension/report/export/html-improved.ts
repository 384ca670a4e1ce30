import {
  changeOf,
  type Period,
  type Share,
  type Then,
} from '../../../shared/journey/map/periods.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { dayOf } from '../../ui/components/shown-time.ts';
import { meanFeeling, touchpointName } from '../../ui/components/walk-summary-words.ts';
import { numberedStage } from '../map/map-words.ts';
import { own, part, table, tag, words } from './html.ts';
import type { HtmlInput } from './html-input.ts';

/** How far two means lie apart that read as different. */
const FELT_STEP = 0.3;

/** Last time beside the times before: what became better, and what did not. */
export function improved(input: HtmlInput): string {
  const { periods } = input;
  if (!periods) return '';
  const { was, now } = periods;
  const head = text(
    'docCompared',
    counted('mapWalks', now.walks),
    spanOf(now),
    counted('mapWalks', was.walks),
    spanOf(was),
  );
  return part(
    'improved',
    text('docImproved'),
    tag('p', {}, words(head)),
    tag('p', { class: 'quiet' }, words(text('docChangeWhy'))),
    places(input),
    stages(input),
  );
}

function spanOf({ from, until }: Period): string {
  const [first, last] = [dayOf(from), dayOf(until)];
  return first === last ? first : `${first} – ${last}`;
}

function places({ read, periods }: HtmlInput): string {
  const rows = (periods?.places ?? []).map((place) => {
    const { worst, was, now } = place;
    const name = worst.touchpoint
      ? touchpointName(read.plan, worst.touchpoint, read.language)
      : worst.target?.label || worst.title || firstLine(worst);
    return [
      own(name),
      own(numberedStage(read, worst.stage)),
      words(shareWords(was)),
      words(shareWords(now)),
      verdict(changeOf(place)),
    ];
  });
  const heads = [text('exportPlace'), text('summaryStage')];
  return table({
    caption: text('docPlacesThen'),
    heads: [...heads, text('docThen'), text('docNow'), text('docChange')],
    rows,
    figures: [2, 3],
  });
}

function stages({ read, periods }: HtmlInput): string {
  if (!periods) return '';
  const mean = (value: number | null) =>
    value === null ? text('summaryFeelingUnsaid') : meanFeeling(value, read.language);
  const row = (title: string, left: Then<Share>, feeling: Then<number | null>) => [
    title,
    words(shareWords(left.was)),
    words(shareWords(left.now)),
    verdict(changeOf(left)),
    words(mean(feeling.was)),
    words(mean(feeling.now)),
    verdict(feltChange(feeling)),
  ];
  const { was, now } = periods;
  const whole = { was: was.left, now: now.left };
  const rows = [
    row(words(text('docWholeJourney')), whole, { was: was.felt, now: now.felt }),
    ...periods.stages.map(({ stage, left, felt: feeling }) =>
      row(own(numberedStage(read, stage)), left, feeling),
    ),
  ];
  const heads = [
    ...[text('summaryStage'), text('docLeftThen'), text('docLeftNow'), text('docChange')],
    ...[text('docFeltThen'), text('docFeltNow'), text('docChange')],
  ];
  return table({ caption: text('docStagesThen'), heads, rows, figures: [1, 2, 4, 5] });
}

function shareWords({ of, came }: Share): string {
  return came === 0 ? text('mapNobodyCame') : text('docOf', of, came);
}

function feltChange({ was, now }: Then<number | null>): 'better' | 'worse' | 'same' {
  if (was === null || now === null || Math.abs(now - was) < FELT_STEP) return 'same';
  return now > was ? 'better' : 'worse';
}

function verdict(change: 'better' | 'worse' | 'same'): string {
  if (change === 'same') return words(text('docSame'));
  const arrow = tag('span', { 'aria-hidden': 'true' }, change === 'better' ? '↗' : '↘');
  return tag('span', { class: change }, `${arrow} ${words(text(`docIs_${change}`))}`);
}
