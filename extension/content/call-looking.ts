import type { NotedPlace } from '../platform/messages.ts';
import { fetching } from './call-when.ts';
import { type Look, type LookWorld, openLookDoor } from './look-door.ts';
import type { Notes } from './notes-door.ts';
import type { Visits } from './visits.ts';
import type { Walking } from './walking-door.ts';

/** Notes and pins of this page, whether somebody walks here, may (nobody has answered yet), or nobody does. */
export interface Noting {
  notes(): Promise<Notes>;
  pins(): Walking | null | undefined;
  /** Brings a noted place into view and outlines it. False where the page does not have it, or not yet. */
  showPlace(place: NotedPlace): Promise<boolean>;
}

/** Gets the script that shows notes where nobody walks: once the page is said to have some, or one is begun. */
export function callLooking(world: LookWorld, visits: Visits): Noting {
  const { page } = world;
  const bring = openLookDoor(world, fetching('fetchLooking', page));
  let look: Look | null = null;
  const come = async () => {
    look = await bring();
    return look;
  };
  const stop = page.visiting.subscribe((told) => {
    // Not let in (any more): the page is as without us.
    if (told) come().catch(() => undefined);
  });
  page.signal.addEventListener('abort', stop);
  const isWalked = () => page.state() === 'asking' || page.briefing.peek() !== null;
  const notes = async () => {
    // What is begun for a walk that may run here ends with the answer that none does.
    if (page.state() === 'asking') await page.ask();
    return (isWalked() ? visits.here() : await come()).notes();
  };
  return {
    notes,
    // The background asks again, until the page knows.
    showPlace: async (place) => page.state() === 'answered' && (await notes()).showPlace(place),
    pins: () => (isWalked() ? visits.open()?.pins() : look),
  };
}
