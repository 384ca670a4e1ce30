import type { FeltStage } from '../../../shared/journey/map/curves.ts';
import { changeOf } from '../../../shared/journey/map/periods.ts';
import { hurts } from '../../../shared/journey/note-order.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { counted, text } from '../../platform/text.ts';
import { FEELINGS } from '../../ui/components/feeling-face.tsx';
import { firstLine } from '../../ui/components/note-row.tsx';
import { meanFeeling } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { mapSentence, numberedStage } from '../map/map-words.ts';
import { facts, own, part, tag, words } from './html.ts';
import type { HtmlInput } from './html-input.ts';
import { bars, painsByWho } from './html-pains.ts';
import { painFacts } from './pain-facts.ts';

/** The headline that the report is read for, and in a card each: why, who, what was felt, what improved. */
export function answers(input: HtmlInput): string {
  const { read } = input;
  return part(
    'answer',
    text('docQuestion'),
    tag('p', { class: 'answer', dir: 'auto' }, words(mapSentence(read))),
    read.map.walks === 0
      ? ''
      : tag(
          'div',
          { class: 'cards' },
          card(text('mapLeavesTitle'), leaves(read)),
          card(text('mapBreaks'), breaks(read)),
          card(text('docWho'), who(read)),
          card(text('docFelt'), felt(read)),
          card(text('docImproved'), better(input)),
        ),
  );
}

function card(title: string, body: string): string {
  return body ? tag('div', { class: 'card' }, tag('h3', {}, words(title)), body) : '';
}

function strong(markup: string): string {
  return tag('p', { class: 'first' }, markup);
}

function quiet(markup: string): string {
  return markup ? tag('p', { class: 'quiet' }, markup) : '';
}

/** What somebody noted, in their words. */
function said(note: Parameters<typeof firstLine>[0]): string {
  return tag('p', { class: 'said', dir: 'auto' }, words(firstLine(note)));
}

function leaves(read: MapRead): string {
  const { leaves: lost } = read.map.headlines;
  if (!lost) return quiet(words(text('mapLeavesNone')));
  const why = lost.why ? said(lost.why) : quiet(words(text('mapLeftUnsaid')));
  return (
    strong(own(numberedStage(read, lost.stage))) +
    why +
    quiet(words(counted('mapLeftOf', lost.came, lost.left)))
  );
}

function breaks(read: MapRead): string {
  const { breaks: pain } = read.map.headlines;
  if (!pain) return quiet(words(text('mapBreaksNone')));
  const { place, severity, stage, hurt, responsible } = painFacts(read, pain);
  return (
    strong(bars(pain.severity) + tag('a', { href: '#pain-1' }, own(place))) +
    said(pain.worst) +
    quiet(
      facts(
        words(severity),
        own(stage),
        words(hurt),
        responsible ? own(responsible) : words(text('mapNobodyAnswers')),
      ),
    )
  );
}

function who(read: MapRead): string {
  const groups = painsByWho(read);
  const [first] = groups;
  if (!first) return quiet(words(text('mapBreaksNone')));
  const { place } = painFacts(read, first.pains[0]);
  const others = groups.length - 1;
  return (
    strong(first.who ? own(first.who) : words(text('mapNobodyAnswers'))) +
    tag('p', {}, facts(words(counted('docPains', first.pains.length)), own(place))) +
    quiet(others > 0 ? tag('a', { href: '#who' }, words(counted('docOthersAct', others))) : '')
  );
}

function felt(read: MapRead): string {
  const points = read.map.curves[0]?.points ?? [];
  const ordered = points.toSorted((a, b) => a.mean - b.mean);
  const [worst, best] = [ordered[0], ordered.at(-1)];
  if (!worst || !best) return quiet(words(text('mapFeelingNone')));
  const line = (point: FeltStage) => [
    numberedStage(read, point.stage),
    `${feelingName(point.mean)}, ${meanFeeling(point.mean, read.language)}`,
  ];
  return (
    strong(words(text('docFeltWorst', ...line(worst)))) +
    (best === worst ? '' : tag('p', {}, words(text('docFeltBest', ...line(best)))))
  );
}

/** The feeling that a mean is nearest to. */
export function feelingName(mean: number): string {
  return feelingWord(FEELINGS.find((feeling) => feeling === Math.round(mean)) ?? 0);
}

function better({ periods, records }: HtmlInput): string {
  const solved = records.notes.filter(
    (note) => hurts(note) && note.work?.state === 'solved',
  ).length;
  const settled =
    solved > 0
      ? tag('p', {}, tag('a', { href: '#settled' }, words(counted('docSolved', solved))))
      : '';
  if (!periods) return settled + quiet(words(text('docImprovedNone')));
  const count = (what: 'better' | 'worse') =>
    periods.places.filter((place) => changeOf(place) === what).length;
  const [fewer, more] = [count('better'), count('worse')];
  const said = [
    fewer > 0 ? words(counted('docBetterPlaces', fewer)) : words(text('docBetterNone')),
    more > 0 ? words(counted('docWorsePlaces', more)) : '',
  ];
  const { was, now } = periods;
  const gaveUp = text('docGaveUpThen', ...[was.left.of, was.left.came, now.left.of, now.left.came]);
  return (
    strong(said[0] ?? '') +
    (said[1] ? tag('p', {}, said[1]) : '') +
    settled +
    quiet(tag('a', { href: '#improved' }, words(gaveUp)))
  );
}
