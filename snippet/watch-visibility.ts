import type { Marker } from '../shared/contract/marker.ts';
import { glimpse } from './glimpse.ts';
import { guarded } from './guarded.ts';
import { listen } from './listen.ts';
import { markOf } from './read-markup.ts';

/** Time between two looks, in ms: 1,000 marks cost about 5 ms a look, which is 0.2 ms a frame while scrolling. */
const LOOK_MS = 500;
/** Looks in a row that must find a touchpoint half visible: three of them span one second. */
const LOOKS = 3;

/** What may show, hide or move an element. Heard in the capture phase, so nested scrollers count too. */
const STIRS = 'scroll resize transitionend';

/**
 * Says when a touchpoint was at least half visible (or covered half the window's height) for one second.
 *
 * Nothing is observed for long: when something stirred, the browser is asked once about every mark that still matters.
 * As long as it finds one it is asked again, twice a second; in a quiet page nothing runs.
 *
 * @param seen what needs no further look, by touchpoint; filled here, emptied by the caller for a new page view
 * @returns call it when marks may have appeared, moved or become visible
 */
export function watchVisibility(
  see: (marker: Marker) => void,
  seen: Map<string | null, Marker>,
): () => void {
  let looking = false;
  const streaks = new WeakMap<Element, number>();

  const stir = () => {
    if (!looking) setTimeout(guarded(look), LOOK_MS);
    looking = true;
  };
  const look = () =>
    glimpse(seen, (entries) => {
      looking = false;
      entries.forEach(judge);
    });
  const judge = (entry: IntersectionObserverEntry) => {
    const { target, intersectionRatio } = entry;
    // The rectangle is read last: for 1,000 elements out of sight it would cost a millisecond.
    if (
      intersectionRatio >= 0.5 ||
      (intersectionRatio && entry.intersectionRect.height * 2 >= innerHeight)
    ) {
      const streak = ((streaks.get(target) || 0) + 1) % LOOKS;
      streaks.set(target, streak);
      if (streak) stir();
      else tell(markOf(target));
    } else streaks.delete(target);
  };
  const tell = (marker: Marker | undefined) => {
    // Several elements may carry one touchpoint.
    if (!marker || seen.has(marker.touchpoint)) return;
    seen.set(marker.touchpoint, marker);
    see(marker);
  };

  listen(STIRS, stir);
  return stir;
}
