import { sendMessage } from '../platform/messages.ts';
import { retried } from '../platform/retry.ts';
import { openWalkingDoor, type Walking, type WalkingWorld } from './walking-door.ts';

/** Gets the script for walking into this page. Where the browser does not let it in, steps are recorded all the same: undefined. */
export async function callWalking(world: Omit<WalkingWorld, 'send'>): Promise<Walking | undefined> {
  const { pageId, signal } = world.context;
  const bring = openWalkingDoor({ ...world, send: sendMessage }, () =>
    sendMessage('fetchWalking', { pageId }),
  );
  // A background that slept or died is woken by the next attempt.
  return retried(bring, signal);
}
