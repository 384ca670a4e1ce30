import type { NotedPlace } from '../platform/messages.ts';
import { later } from './later.ts';
import { PLACE_SHOWN_MS } from './notes-door.ts';
import type { Visits } from './visits.ts';
import type { WalkPage } from './walk-page.ts';

/** Shows noted places in the page, in a walk or not. Where no walk runs nothing of us stays behind. */
export function placeShower(
  page: WalkPage,
  visits: Visits,
): (place: NotedPlace) => Promise<boolean> {
  let leaving: ReturnType<typeof later>;
  return async (place) => {
    // What goes on until the background has answered may end with its answer.
    if (page.state() === 'asking') return false;
    const shown = await (await visits.here().notes()).showPlace(place);
    clearTimeout(leaving);
    leaving = later(() => void page.ask(), PLACE_SHOWN_MS);
    return shown;
  };
}
