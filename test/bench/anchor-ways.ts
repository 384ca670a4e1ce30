import { type Found, findAgain, type Limits } from '../../shared/journey/anchor/find.ts';
import {
  addCandidate,
  type Candidates,
  neighboursOf,
  noCandidates,
  shortlist,
} from '../../shared/journey/anchor/shortlist.ts';
import type { Traits } from '../../shared/journey/anchor/traits.ts';
import type { PageRead } from './anchor-entry.ts';
import type { ReadWithout, SavedPage } from './anchor-pages.ts';
import { findBySimilo, type RivalTraits } from './anchor-similo.ts';

/** What one way said of one element. `isGone`: the element had been taken out, and lost is right. */
export interface Line {
  way: Way;
  site: string;
  from: string;
  to: string;
  id: string;
  isGone: boolean;
  answer: Found['answer'];
  right: boolean;
  confidence: number;
  /** Our answer had it to be surer, or less sure. */
  at?: (limits: Limits) => Pick<Line, 'answer' | 'right'>;
}

export const WAYS = [
  'Waymark',
  'Similo',
  'XPath',
  'css-selector-generator',
  'exact text, else XPath',
] as const;
export type Way = (typeof WAYS)[number];

type Place = Pick<RivalTraits, 'path' | 'text' | 'tag'>;

export function candidatesOf(traits: readonly Traits[]): Candidates {
  const candidates = noCandidates();
  for (const one of traits) addCandidate(candidates, one);
  return candidates;
}

/** Our own search, over the list of a page. */
export function findByUs(was: Traits, candidates: Candidates, limits?: Limits): Found {
  const chosen = shortlist(was, candidates);
  const likely = chosen.flatMap((at) => candidates.all[at] ?? []);
  const found = findAgain(was, likely, neighboursOf(was, candidates), limits);
  return { ...found, index: chosen[found.index] ?? -1 };
}

const byPath = (was: Place, places: readonly Place[]) =>
  places.findIndex(({ path }) => path === was.path);

/** The only one of its tag that says the same; where there is none or several, the one in its place. */
function byText(was: Place, places: readonly Place[]): number {
  const alike = places.flatMap(({ text, tag }, index) =>
    was.text && text === was.text && tag === was.tag ? [index] : [],
  );
  return alike.length === 1 ? (alike[0] ?? -1) : byPath(was, places);
}

/** An element of the older page that is on the newer one too. */
interface Pair {
  id: string;
  was: Traits;
  rival: RivalTraits;
  selector: string;
}

async function pairsOf(older: SavedPage, old: PageRead, now: PageRead): Promise<Pair[]> {
  const pairs = old.ids.flatMap((id, place) => {
    const truth = id ? now.ids.indexOf(id) : -1;
    const was = old.traits[place];
    const rival = old.rivals[place];
    return was && rival && now.traits[truth]?.tag === was.tag ? [{ id, was, rival }] : [];
  });
  const selectors = await older.selectorsOf(pairs.map(({ id }) => id));
  return pairs.map((pair, index) => ({ ...pair, selector: selectors[index] ?? '' }));
}

type Said = Pick<Line, 'way' | 'answer' | 'confidence'> & {
  id: string | undefined;
  at?: (limits: Limits) => Said;
};

/** A way that never doubts: found, or nothing. */
const plainly = (way: Way, id: string | undefined): Said => ({
  way,
  id,
  answer: id === undefined ? 'lost' : 'found',
  confidence: id === undefined ? 0 : 1,
});

/** @param gleaned the places of what our search reads: nothing else of the page is known to it */
function byUs(was: Traits, { traits, ids: all }: PageRead, gleaned: readonly number[]): Said {
  const candidates = candidatesOf(gleaned.flatMap((place) => traits[place] ?? []));
  const ids = gleaned.map((place) => all[place]);
  const at = (limits?: Limits): Said => {
    const { answer, index, confidence } = findByUs(was, candidates, limits);
    const id = answer === 'lost' ? undefined : ids[index];
    return { way: 'Waymark', id, answer, confidence: Number(confidence.toFixed(4)) };
  };
  return { ...at(), at };
}

/** Every way's answer, on the page as it is. */
function answers(pair: Pair, now: PageRead, gleaned: number[], bySelector: string): Said[] {
  return [
    byUs(pair.was, now, gleaned),
    plainly('Similo', now.ids[findBySimilo(pair.rival, now.rivals)]),
    plainly('XPath', now.ids[byPath(pair.rival, now.rivals)]),
    plainly('css-selector-generator', bySelector || undefined),
    plainly('exact text, else XPath', now.ids[byText(pair.rival, now.rivals)]),
  ];
}

/** Every way's answer once the element is gone. */
function answersWithout(pair: Pair, left: ReadWithout): Said[] {
  return [
    byUs(pair.was, left, left.gleaned),
    // It takes the likeliest of whatever there is.
    plainly('Similo', left.ids[0]),
    plainly('XPath', left.ids[byPath(pair.rival, left.paths)]),
    plainly('css-selector-generator', left.found || undefined),
    plainly('exact text, else XPath', left.ids[byText(pair.rival, left.paths)]),
  ];
}

/** @param truth the id that is right; undefined where none is */
function judged({ id, at, ...said }: Said, truth: string | undefined) {
  const right = id === truth;
  if (!at) return { ...said, right };
  return { ...said, right, at: (limits: Limits) => judged(at(limits), truth) };
}

/** Compares two years of a site, all ways beside each other. */
export async function comparePages(
  [older, old]: readonly [SavedPage, PageRead],
  [newer, now]: readonly [SavedPage, PageRead],
): Promise<Line[]> {
  const pairs = await pairsOf(older, old, now);
  const bySelector = await newer.found(pairs.map(({ selector }) => selector));
  const gleaned = await newer.gleaned(pairs.map(({ was }) => was));
  const lines: Line[] = [];
  for (const [place, pair] of pairs.entries()) {
    const known = { site: older.site, from: older.year, to: newer.year, id: pair.id };
    for (const said of answers(pair, now, gleaned[place] ?? [], bySelector[place] ?? '')) {
      lines.push({ ...known, isGone: false, ...judged(said, pair.id) });
    }
    const left = await newer.readWithout(pair.id, pair.selector, pair.was);
    for (const said of answersWithout(pair, left)) {
      lines.push({ ...known, isGone: true, ...judged(said, undefined) });
    }
  }
  return lines;
}
