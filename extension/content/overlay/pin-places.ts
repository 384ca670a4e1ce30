import type { Pin } from '../../../shared/journey/briefing.ts';
import { resolveSelector } from '../anchor/resolve.ts';
import type { PageChanges } from '../watch-page.ts';

/** Content that comes later than this, in milliseconds, is not waited for before a note is called lost. */
const SETTLED_MS = 5_000;
/** Two searches are at least this far apart, in milliseconds, however busy the page is. */
const APART_MS = 250;

export interface PinPlaces {
  /** Which notes' elements to look for. */
  seek(pins: readonly Pin[]): void;
}

/** What was found once the page had settled, or found or lost since. */
export interface Findings {
  found: string[];
  lost: string[];
}

/**
 * Looks for the notes' elements: at once, and again with every change of the page, since much of it comes late and
 * some of it goes and returns.
 * @param place the element of a note; null while there is none
 * @param tell once the page has settled, and whenever that changes
 */
export function findPinPlaces(
  changes: Pick<PageChanges, 'onMarks'>,
  place: (pin: Pin, element: Element | null) => void,
  tell: (findings: Findings) => void,
  signal: AbortSignal,
): PinPlaces {
  const elements = new Map<string, Element | null>();
  let pins: readonly Pin[] = [];
  let settled = false;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = () => {
    const ids = pins.map(({ noteId }) => noteId);
    const found = ids.filter((id) => elements.get(id));
    const lost = ids.filter((id) => !elements.get(id));
    if (lost.length > 0 && !settled) return;
    const news = JSON.stringify([found, lost]);
    if (news === told || ids.length === 0) return;
    told = news;
    tell({ found, lost });
  };
  const look = () => {
    timer = undefined;
    if (signal.aborted) return;
    for (const pin of pins) {
      const known = elements.get(pin.noteId);
      if (known?.isConnected) continue;
      const element = resolveSelector(pin.selector);
      if (element === known) continue;
      elements.set(pin.noteId, element);
      place(pin, element);
    }
    report();
  };
  changes.onMarks(() => {
    const isWanted = pins.some(({ noteId }) => !elements.get(noteId)?.isConnected);
    if (isWanted) timer ??= setTimeout(look, APART_MS);
  });
  const settling = setTimeout(() => {
    settled = true;
    look();
  }, SETTLED_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(settling);
  });
  return {
    seek(next) {
      const kept = new Set(next.map(({ noteId }) => noteId));
      for (const id of [...elements.keys()]) if (!kept.has(id)) elements.delete(id);
      pins = next;
      look();
    },
  };
}
