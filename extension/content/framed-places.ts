import type { Pin } from '../../shared/journey/briefing.ts';
import type { FrameAnswer, FramedPlace } from '../../shared/journey/in-frame.ts';
import { placeKey } from '../../shared/journey/targets.ts';
import { firstLineInWindow } from './anchor/lines.ts';
import type { Spot } from './anchor/spot.ts';
import { bringIntoView } from './bring-into-view.ts';
import { boxInWindow, isOnPage } from './frame-place.ts';
import type { Findings } from './overlay/findings.ts';
import { pinKey } from './overlay/pin-key.ts';
import { PinPlaces } from './overlay/pin-places.ts';
import { canBeSeen } from './pick/neighbours.ts';
import { PageScan } from './scan-page.ts';
import { watchPage } from './watch-page.ts';

/** Nobody asks any more after so long, in milliseconds: the page is hidden, or its notes are gone. */
const UNASKED_MS = 10_000;

type Places = FrameAnswer['places'];

/** Where what was noted in this frame is now; looked for as pins of a page are, and only while somebody asks. */
export function createFramedPlaces(nothing: () => Element) {
  let search: Search | null = null;
  let ending: ReturnType<typeof setTimeout> | undefined;
  return {
    /** @param show brings the first one into view */
    find(wanted: readonly FramedPlace[], show: boolean): Places {
      search ??= new Search(nothing());
      clearTimeout(ending);
      ending = setTimeout(() => {
        search?.end();
        search = null;
      }, UNASKED_MS);
      return search.find(wanted, show);
    },
  };
}

class Search {
  #ending = new AbortController();
  #spots = new Map<string, Spot | null>();
  #anchors = new Map<string, 'found' | 'moved' | 'lost'>();
  #places: PinPlaces;
  #asked = '';

  constructor(nothing: Element) {
    const { signal } = this.#ending;
    const changes = watchPage(new PageScan(), signal);
    const seeker = {
      place: (pin: Pin, spot: Spot | null) => void this.#spots.set(pinKey(pin), spot),
      tell: (findings: Findings) => this.#hear(findings),
    };
    this.#places = new PinPlaces(seeker, { changes, ours: nothing }, signal);
  }

  end(): void {
    this.#ending.abort();
  }

  find(wanted: readonly FramedPlace[], show: boolean): Places {
    const asked = JSON.stringify(wanted.map((place) => [place.key, placeKey(place)]));
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.#anchors.clear();
      this.#places.seek(
        wanted.map(({ key, ...place }) => ({ ...place, noteId: key, severity: 0, number: 1 })),
      );
    }
    const spot = show ? this.#spots.get(wanted[0]?.key ?? '') : null;
    if (spot && isOnPage(spot.element)) bringIntoView(spot.element, spot.range);
    return wanted.flatMap(({ key }) => {
      const at = this.#spots.get(key) ?? null;
      // What is there at once is found; of anything else it is known later.
      const anchor = this.#anchors.get(key) ?? (at ? 'found' : null);
      return anchor ? [{ key, anchor, box: boxOf(at) }] : [];
    });
  }

  #hear({ found, moved, lost }: Findings): void {
    for (const key of found) this.#anchors.set(key, 'found');
    for (const key of moved) this.#anchors.set(key, 'moved');
    for (const key of lost) this.#anchors.set(key, 'lost');
  }
}

function boxOf(spot: Spot | null) {
  if (!spot || !isOnPage(spot.element) || !canBeSeen(spot.element)) return null;
  return spot.range ? firstLineInWindow(spot.range) : boxInWindow(spot.element);
}
