import { type Found, findAgain } from '../../../shared/journey/anchor/find.ts';
import {
  addCandidate,
  neighboursOf,
  noCandidates,
  shortlist,
} from '../../../shared/journey/anchor/shortlist.ts';
import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import type { Quote } from '../../../shared/journey/target.ts';
import { gleaner } from './glean.ts';
import { inSlices } from './in-slices.ts';
import { canBePointedAt, elementsOfPage } from './page-elements.ts';
import { noView, seeElement } from './page-view.ts';
import { findPassages, type PlacedPassage, withElement } from './passage.ts';
import { traitsOf } from './traits.ts';

export interface Sought {
  noteId: string;
  traits?: Traits | undefined;
  /** Of a note of a passage: that is looked for first. */
  quote?: Quote | undefined;
}

/** What was found of one note: its element, how sure that is, and why it is not simply found. */
export interface Placed extends PlacedPassage, Partial<Pick<Found, 'reason' | 'evidence'>> {}

/**
 * Looks through the whole page for what was noted, in slices: for passages by their words, and for elements, those of
 * passages that are not simply found among them, as they were described.
 * @param sought what to look for
 * @param except our own element
 * @param page a frame's document where the page's own is not meant
 * @returns by note; undefined where the signal aborted on the way
 */
export async function searchPage(
  sought: readonly Sought[],
  except: Element,
  signal: AbortSignal,
  page = document,
): Promise<Map<string, Placed> | undefined> {
  const placed = new Map<string, Placed>();
  const quoted = sought.flatMap(({ quote, ...one }) => (quote ? { ...one, quote } : []));
  if (quoted.length > 0) {
    const passages = await findPassages(
      quoted.map(({ quote }) => quote),
      signal,
      page.body,
    );
    if (!passages) return undefined;
    for (const [index, { noteId }] of quoted.entries()) {
      const passage = passages[index];
      if (passage) placed.set(noteId, passage);
    }
  }
  const described = sought.flatMap(({ traits, ...one }) =>
    traits && placed.get(one.noteId)?.answer !== 'found' ? { ...one, traits } : [],
  );
  if (described.length === 0) return placed;
  const elements = await searchElements(described, except, signal, page);
  if (!elements) return undefined;
  for (const { noteId, traits, quote } of described) {
    const found = elements.get(noteId);
    const passage = placed.get(noteId);
    if (found)
      placed.set(noteId, passage && quote ? withElement(passage, found, { quote, traits }) : found);
  }
  return placed;
}

type Described = Sought & { traits: Traits };

async function searchElements(
  sought: readonly Described[],
  except: Element,
  signal: AbortSignal,
  page: Document,
): Promise<Map<string, Placed> | undefined> {
  const all: Element[] = [];
  const view = noView();
  const gleaning = gleaner(sought.map(({ traits }) => traits));
  const see = (element: Element) => {
    all.push(element);
    seeElement(view, element);
    gleaning.see(element);
  };
  if (!(await inSlices(elementsOfPage(except, page), see, signal))) return undefined;
  const candidates = noCandidates(sought.map(({ traits }) => traits));
  const elements: Element[] = [];
  const chosen = new Set<Element>();
  if (!(await inSlices(gleaning.chosen(view), (element) => chosen.add(element), signal)))
    return undefined;
  const isRead = await inSlices(
    all.filter((element) => chosen.has(element)),
    (element) => {
      if (!canBePointedAt(element)) return;
      elements.push(element);
      addCandidate(candidates, traitsOf(element, view));
    },
    signal,
  );
  const placed = new Map<string, Placed>();
  const compare = ({ noteId, traits }: Described) => {
    const chosen = shortlist(traits, candidates);
    const likely = chosen.flatMap((index) => candidates.all[index] ?? []);
    const { index, ...found } = findAgain(traits, likely, neighboursOf(traits, candidates));
    const element = found.answer === 'lost' ? null : elements[chosen[index] ?? -1];
    placed.set(noteId, { ...found, element: element ?? null, range: null });
  };
  return isRead && (await inSlices(sought, compare, signal)) ? placed : undefined;
}
