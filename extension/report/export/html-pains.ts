import type { Pain } from '../../../shared/journey/map/pains.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { counted, text } from '../../platform/text.ts';
import { firstLine } from '../../ui/components/note-row.tsx';
import { severityWord } from '../../ui/components/note-words.ts';
import { dayOf } from '../../ui/components/shown-time.ts';
import { meanFeeling } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { numberedStage } from '../map/map-words.ts';
import { facts, list, own, part, table, tag, words } from './html.ts';
import type { HtmlInput } from './html-input.ts';
import { screenshot } from './html-screenshot.ts';
import { painFacts } from './pain-facts.ts';
import { severityBars } from './svg-signs.ts';
import { element } from './xml.ts';

/** What was noted at one place in so many words at most; how much more there is is said. */
const MOST_SAID = 5;

/** The severity as four bars; the word stands beside it. */
export function bars(severity: number): string {
  const look = { class: 'bars', viewBox: '0 0 12 12', width: 14, height: 14 };
  return element('svg', { ...look, 'aria-hidden': 'true' }, severityBars(severity));
}

/** The place of a pain point in the order of their weight, which is its name in the page. */
function placeIn({ map }: MapRead, pain: Pain): number {
  return map.pains.findIndex(({ id }) => id === pain.id) + 1;
}

export interface WhoActs {
  /** Empty for nobody. */
  who: string;
  /** Heaviest first. */
  pains: [Pain, ...Pain[]];
}

/** Pain points by who answers for them: whose weigh most together first. */
export function painsByWho(read: MapRead): WhoActs[] {
  const groups = new Map<string, [Pain, ...Pain[]]>();
  for (const pain of read.map.pains) {
    const who = pain.responsible?.trim() ?? '';
    const there = groups.get(who);
    if (there) there.push(pain);
    else groups.set(who, [pain]);
  }
  const weight = ({ pains }: WhoActs) => pains.reduce((sum, one) => sum + one.weight, 0);
  return [...groups].map(([who, pains]) => ({ who, pains })).sort((a, b) => weight(b) - weight(a));
}

/** Who should act: each with their own pain points, one press from each. */
export function whoActs(read: MapRead): string {
  const rows = painsByWho(read).map(({ who, pains }) => {
    const worst = Math.max(...pains.map(({ severity }) => severity)) as Note['severity'];
    const links = pains.map((pain) => {
      const { place, stage } = painFacts(read, pain);
      const link = tag('a', { href: `#pain-${placeIn(read, pain)}` }, own(place));
      return facts(link, own(stage));
    });
    return [
      who ? own(who) : words(text('mapNobodyAnswers')),
      String(pains.length),
      bars(worst) + words(severityWord(worst)),
      list(links),
      needed(read, pains),
    ];
  });
  const heads = [text('editResponsible'), text('mapLanePains'), text('summaryWorst')];
  return part(
    'who',
    text('docWho'),
    table({
      caption: text('docWhoCaption'),
      heads: [...heads, text('docWhere'), text('noteAction')],
      rows,
      figures: [1],
    }),
  );
}

/** What is to be done, each once. */
function needed(read: MapRead, pains: readonly Pain[]): string {
  const actions = new Set(pains.flatMap((pain) => painFacts(read, pain).actions));
  return actions.size > 0 ? list([...actions].map(words)) : words(text('noteActionNone'));
}

/** Every pain point with its proof, stage by stage, the heaviest of each first; those of no stage last. */
export function painPart(input: HtmlInput): string {
  const { read } = input;
  const known = new Set(read.plan.stages.map(({ id }) => id));
  const stages = [...known, null].map((stage) => {
    const here = read.map.pains.filter((pain) =>
      stage === null ? pain.stage === null || !known.has(pain.stage) : pain.stage === stage,
    );
    if (here.length === 0) return '';
    const title = tag('h3', { dir: 'auto' }, words(numberedStage(read, stage)));
    const all = here.map((pain) => painCard(input, pain));
    return title + tag('div', { class: 'pains' }, ...all);
  });
  return part('pains', text('mapLanePains'), ...stages);
}

function painCard(input: HtmlInput, pain: Pain): string {
  const { read } = input;
  const known = painFacts(read, pain);
  const place = placeIn(read, pain);
  const feeling =
    pain.feeling === null
      ? ''
      : words(`${text('exportFeeling')} ${meanFeeling(pain.feeling, read.language)}`);
  const title = `${bars(pain.severity)}${tag('span', { class: 'figure' }, `${place}.`)} ${own(known.place)}`;
  const whose = facts(
    known.responsible ? own(known.responsible) : words(text('mapNobodyAnswers')),
    words(known.owner),
    ...[...known.actions, ...known.states].map(words),
    dueOf(pain),
  );
  const told = tag(
    'div',
    {},
    tag('h4', { id: `pain-${place}-title` }, title),
    tag('p', { class: 'quiet' }, facts(words(known.severity), words(known.hurt), feeling)),
    tag('p', { class: 'whose' }, whose),
    hurtWhom(known.personas),
    saidHere(pain),
    ...known.evidence.map((one) => tag('p', { class: 'proof', dir: 'auto' }, words(one))),
    list([...known.links, ...known.addresses].map(address), { class: 'links' }),
  );
  const marks = { class: 'pain', id: `pain-${place}`, 'aria-labelledby': `pain-${place}-title` };
  return tag('article', marks, told, screenshot(input, pain, known.place));
}

/** As whom those walked who noted it. */
function hurtWhom(personas: readonly string[]): string {
  if (personas.length === 0) return '';
  return tag('p', { class: 'quiet' }, `${words(text('mapAs'))}: ${personas.map(own).join(', ')}`);
}

/** @param day `2026-11-23`, wherever the reader is */
export function dueDay(day: string): string {
  return dayOf(Date.parse(`${day}T00:00`));
}

/** The first day by which any of it is to be done. */
function dueOf({ notes }: Pain): string {
  const [first] = notes.flatMap(({ work }) => work?.due ?? []).sort();
  return first ? words(`${text('noteDue')} ${dueDay(first)}`) : '';
}

/** What was noted, each wording once with how often it was said. */
function saidHere({ notes }: Pain): string {
  const times = new Map<string, number>();
  for (const note of notes) times.set(firstLine(note), (times.get(firstLine(note)) ?? 0) + 1);
  const lines = [...times].map(
    ([line, count]) =>
      own(line) + (count > 1 ? ` ${tag('span', { class: 'quiet' }, `×${count}`)}` : ''),
  );
  const more = lines.length - MOST_SAID;
  const shown =
    more > 0 ? [...lines.slice(0, MOST_SAID), words(counted('mapMorePains', more))] : lines;
  return list(shown, { class: 'said' });
}

/** A page of the web can be gone to; anything else is plain words. */
function address(where: string): string {
  if (!/^https?:\/\/[^\s<>]+$/i.test(where)) return own(where);
  return tag('a', { href: where, rel: 'noreferrer noopener' }, own(where));
}
