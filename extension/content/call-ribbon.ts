import { sendMessage } from '../platform/messages.ts';
import { openRibbonDoor, type RibbonWorld } from './ribbon-door.ts';

/** Has the ribbon drawn in this page. Where the browser did not let its script in, the next briefing tries again. */
export function callRibbon(pageId: string, world: RibbonWorld): void {
  const draw = openRibbonDoor(world, () => sendMessage('fetchRibbon', { pageId }));
  const stop = world.briefing.subscribe(() => void draw().catch(() => undefined));
  world.signal.addEventListener('abort', stop);
}
