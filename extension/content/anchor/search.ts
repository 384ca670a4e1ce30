import { type Found, findAgain } from '../../../shared/journey/anchor/find.ts';
import {
  addCandidate,
  neighboursOf,
  noCandidates,
  shortlist,
} from '../../../shared/journey/anchor/shortlist.ts';
import type { Traits } from '../../../shared/journey/anchor/traits.ts';
import { afterTurn } from '../later.ts';
import { inOneGo } from './in-one-go.ts';
import { canBePointedAt, elementsOfPage } from './page-elements.ts';
import { noView, seeElement } from './page-view.ts';
import { traitsOf } from './traits.ts';

/** Work in one go, in milliseconds: half a frame, so that the page keeps its own. */
const SLICE_MS = 8;

export interface Sought {
  noteId: string;
  traits: Traits;
}

/** What was found of one note: its element, how sure that is, and why it is not simply found. */
export interface Placed extends Pick<Found, 'answer' | 'confidence' | 'reason' | 'evidence'> {
  element: Element | null;
}

/**
 * Looks through the whole page for elements as they were described, in slices.
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
  const all: Element[] = [];
  const view = noView();
  const see = (element: Element) => {
    all.push(element);
    seeElement(view, element);
  };
  if (!(await inSlices(elementsOfPage(except, page), see, signal))) return undefined;
  const candidates = noCandidates(sought.map(({ traits }) => traits));
  const elements: Element[] = [];
  const isRead = await inSlices(
    all,
    (element) => {
      if (!canBePointedAt(element)) return;
      elements.push(element);
      addCandidate(candidates, traitsOf(element, view));
    },
    signal,
  );
  const placed = new Map<string, Placed>();
  const compare = ({ noteId, traits }: Sought) => {
    const chosen = shortlist(traits, candidates);
    const likely = chosen.flatMap((index) => candidates.all[index] ?? []);
    const { index, ...found } = findAgain(traits, likely, neighboursOf(traits, candidates));
    const element = found.answer === 'lost' ? null : elements[chosen[index] ?? -1];
    placed.set(noteId, { ...found, element: element ?? null });
  };
  return isRead && (await inSlices(sought, compare, signal)) ? placed : undefined;
}

/** @returns false where the signal aborted on the way */
async function inSlices<Item>(
  items: Iterable<Item>,
  work: (item: Item) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const left = items[Symbol.iterator]();
  let isDone = false;
  const slice = () => {
    const end = performance.now() + SLICE_MS;
    while (!isDone && performance.now() < end) {
      const next = left.next();
      if (next.done) isDone = true;
      else work(next.value);
    }
  };
  while (!isDone && !signal.aborted) {
    inOneGo(slice);
    if (!isDone) await new Promise<void>((resolve) => afterTurn(resolve));
  }
  return !signal.aborted;
}
