import { fetching } from './call-when.ts';
import { type Look, type LookWorld, openLookDoor } from './look-door.ts';

/** Gets the script that shows notes where nobody walks: once the page is said to have some, or on the first call. */
export function callLooking(world: LookWorld): { open(): Look | null; come(): Promise<Look> } {
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
  return { open: () => look, come };
}
