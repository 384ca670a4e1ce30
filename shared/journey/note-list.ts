import { isStanding, worstFirst } from './note-order.ts';
import type { Journey, Note, Walk } from './records.ts';
import { isUnsettled, responsibleOf, stateOf } from './work-note.ts';

/** What a list of notes may be narrowed to: one value each, as text. */
export const NOTE_FACETS = [
  'journey',
  'walk',
  'site',
  'page',
  'state',
  'kind',
  'severity',
  'stage',
  'touchpoint',
  'owner',
  'responsible',
  'persona',
  'place',
] as const;
export type NoteFacet = (typeof NOTE_FACETS)[number];

export const NOTE_ORDERS = ['newest', 'worst', 'stage', 'due'] as const;
export type NoteOrder = (typeof NOTE_ORDERS)[number];

/** A list as somebody asked for it. */
export interface NoteQuery {
  /** All of these words are somewhere in the note; capitals and accents make no difference. */
  words: string;
  only: Partial<Record<NoteFacet, string>>;
  order: NoteOrder;
  /** The notes that were deleted, and can still be brought back. */
  bin: boolean;
}

export const EVERY_NOTE: NoteQuery = { words: '', only: {}, order: 'newest', bin: false };
/** Of the facet `state`: what still waits for somebody. */
export const UNSETTLED = 'unsettled';

/** A note as it is looked for: made once, so that each letter of a search costs little. */
export interface ListedNote {
  note: Note;
  facets: Partial<Record<NoteFacet, string>>;
  /** All its words, folded. */
  words: string;
  /** Position of its stage in its journey; behind all where it has none. */
  stageIndex: number;
}

interface Around {
  journeys: readonly Journey[];
  walks: readonly Walk[];
}

/** Capitals and accents taken off, so that “Café” is found by “cafe”, and “Ångra” by “angra”. */
export function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Notes as they are looked for. Those that say nothing (an empty draft that was closed) are left out, in the bin, too. */
export function listedNotes(notes: readonly Note[], { journeys, walks }: Around): ListedNote[] {
  const plans = new Map(journeys.map(({ id, plan }) => [id, plan]));
  const ofWalk = new Map(walks.map((walk) => [walk.id, walk]));
  const sites = new Map<string, string>();
  return notes
    .filter((note) => note.text.trim() !== '' || isStanding(note))
    .map((note) => {
      const stages = plans.get(note.journeyId ?? '')?.stages ?? [];
      const at = stages.findIndex(({ id }) => id === note.stage);
      const walk = ofWalk.get(note.walkId ?? '');
      return {
        note,
        facets: facetsOf(note, walk, siteOf(note.address, sites)),
        words: folded(wordsOf(note)),
        stageIndex: at < 0 ? Number.POSITIVE_INFINITY : at,
      };
    });
}

/** As `listedNotes`, time after time: a note that is the same as before is not looked through again. */
export function noteLister(): typeof listedNotes {
  let around: Around = { journeys: [], walks: [] };
  let listed = new Map<Note, ListedNote>();
  return (notes, { journeys, walks }) => {
    if (journeys !== around.journeys || walks !== around.walks) listed = new Map();
    around = { journeys, walks };
    const changed = listedNotes(
      notes.filter((note) => !listed.has(note)),
      around,
    );
    const fresh = new Map(changed.map((one) => [one.note, one]));
    listed = new Map(
      notes.flatMap((note) => {
        const one = fresh.get(note) ?? listed.get(note);
        return one ? [[note, one]] : [];
      }),
    );
    return [...listed.values()];
  };
}

function facetsOf(note: Note, walk: Walk | undefined, site: string): ListedNote['facets'] {
  const said = {
    journey: note.journeyId,
    walk: note.walkId,
    site,
    page: note.address,
    state: stateOf(note),
    kind: note.kind,
    severity: String(note.severity),
    stage: note.stage,
    touchpoint: note.touchpoint,
    owner: note.owner,
    responsible: responsibleOf(note),
    persona: note.personaId ?? walk?.personaId,
    place: note.stepId ? 'off' : note.target ? note.anchor : 'page',
  };
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value),
  ) as ListedNote['facets'];
}

/** Reading an address costs more than the rest of a note; many notes are about one page. */
function siteOf(address: string, known: Map<string, string>): string {
  const before = known.get(address);
  if (before !== undefined) return before;
  const site = URL.canParse(address) ? new URL(address).origin : '';
  known.set(address, site);
  return site;
}

function wordsOf({ text, title, target, more, touchpoint, by, work, address }: Note): string {
  const targets = target ? [target, ...(more ?? [])] : (more ?? []);
  return [
    text,
    title,
    ...targets.flatMap(({ label, quote }) => [label, quote?.exact ?? '']),
    touchpoint ?? '',
    by ?? '',
    work?.evidence ?? '',
    ...(work?.replies ?? []).flatMap((reply) => [reply.by, reply.text]),
    address,
  ].join('\n');
}

/** The notes that are asked for, in the order that is asked for. */
export function askedFor(listed: readonly ListedNote[], query: NoteQuery): ListedNote[] {
  return ordered(
    listed.filter((one) => fits(one, query)),
    query.bin ? 'newest' : query.order,
  );
}

function fits(one: ListedNote, query: NoteQuery, without?: NoteFacet): boolean {
  if ((one.note.deletedAt !== null) !== query.bin) return false;
  const words = folded(query.words).split(/\s+/).filter(Boolean);
  if (!words.every((word) => one.words.includes(word))) return false;
  return NOTE_FACETS.every((facet) => {
    const wanted = query.only[facet];
    if (wanted === undefined || facet === without) return true;
    if (facet === 'state' && wanted === UNSETTLED) return isUnsettled(one.note);
    return one.facets[facet] === wanted;
  });
}

function ordered(found: ListedNote[], order: NoteOrder): ListedNote[] {
  const newest = (a: ListedNote, b: ListedNote) => b.note.at - a.note.at;
  switch (order) {
    case 'newest':
      return found.sort(newest);
    case 'worst': {
      const rank = new Map(worstFirst(found.map(({ note }) => note)).map(({ id }, at) => [id, at]));
      return found.sort((a, b) => (rank.get(a.note.id) ?? 0) - (rank.get(b.note.id) ?? 0));
    }
    case 'stage':
      return found.sort((a, b) => compared(a.stageIndex, b.stageIndex) || newest(a, b));
    case 'due':
      return found.sort((a, b) => compared(dueOf(a), dueOf(b)) || newest(a, b));
  }
}

/** Days sort as text; a note without one comes last. */
function dueOf({ note }: ListedNote): string {
  return note.work?.due ?? '9999';
}

/** Infinity less infinity is no number. */
function compared<Value extends number | string>(a: Value, b: Value): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/**
 * What a facet could be narrowed to, with how many notes there are of each; what else is asked for holds, so that nobody
 * chooses a list of nothing.
 */
export function choicesOf(
  listed: readonly ListedNote[],
  facet: NoteFacet,
  query: NoteQuery,
): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const one of listed) {
    const value = one.facets[facet];
    if (value && fits(one, query, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = query.only[facet];
  if (chosen !== undefined && chosen !== UNSETTLED && !counts.has(chosen)) counts.set(chosen, 0);
  return [...counts].map(([value, count]) => ({ value, count }));
}

/** The query as the part of an address behind the question mark; empty for every note, the newest first. */
export function queryText({ words, only, order, bin }: NoteQuery): string {
  const said = new URLSearchParams();
  if (words.trim()) said.set('q', words.trim());
  for (const facet of NOTE_FACETS) {
    const value = only[facet];
    if (value !== undefined) said.set(facet, value);
  }
  if (order !== EVERY_NOTE.order) said.set('order', order);
  if (bin) said.set('bin', '1');
  return said.toString();
}

/** The query that stands in an address; what it does not know is left out. */
export function queryIn(text: string): NoteQuery {
  const said = new URLSearchParams(text);
  const only = Object.fromEntries(
    NOTE_FACETS.flatMap((facet) => {
      const value = said.get(facet);
      return value ? [[facet, value]] : [];
    }),
  );
  const order = NOTE_ORDERS.find((known) => known === said.get('order')) ?? EVERY_NOTE.order;
  return { words: said.get('q') ?? '', only, order, bin: said.has('bin') };
}
