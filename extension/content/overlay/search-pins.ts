import { documentAt } from '../anchor/frame-path.ts';
import { type Placed, type Sought, searchPage } from '../anchor/search.ts';

/** A pin whose place has to be looked for. */
export interface SoughtPin extends Pick<Sought, 'traits' | 'quote'> {
  /** As `pinKey` spells it. */
  key: string;
  frames?: readonly string[] | undefined;
}

/**
 * Looks for places by all that was kept of them, each in the document it was in.
 * @returns by key; undefined where the signal aborted on the way
 */
export async function searchPins(
  sought: readonly SoughtPin[],
  ours: Element,
  signal: AbortSignal,
): Promise<Map<string, Placed> | undefined> {
  const placed = new Map<string, Placed>();
  const wayOf = ({ frames = [] }: SoughtPin) => JSON.stringify(frames);
  for (const way of new Set(sought.map(wayOf))) {
    const group = sought.filter((one) => wayOf(one) === way);
    const page = documentAt(group[0]?.frames);
    const wanted = group.map(({ key, traits, quote }) => ({ noteId: key, traits, quote }));
    const found = page ? await searchPage(wanted, ours, signal, page) : nowhere(wanted);
    if (!found) return undefined;
    for (const [key, place] of found) placed.set(key, place);
  }
  return placed;
}

/** Its frame is gone, or shows what we may not read. */
function nowhere(wanted: readonly { noteId: string }[]): Map<string, Placed> {
  const lost: Placed = {
    ...{
      answer: 'lost',
      confidence: 0,
      reason: 'noCandidates',
      evidence: [],
      element: null,
      range: null,
    },
  };
  return new Map(wanted.map(({ noteId }) => [noteId, lost]));
}
