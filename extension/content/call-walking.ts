import { sendMessage } from '../platform/messages.ts';
import { openWalkingDoor, type WalkingWorld } from './walking-door.ts';

/** Waits between attempts, in milliseconds: a killed background needs one. */
const RETRY_MS = [50, 150, 400, 1_000, 2_500];

/** Gets the script for walking into this page. Where the browser does not let it in, steps are recorded all the same. */
export async function callWalking(world: Omit<WalkingWorld, 'undo'>): Promise<void> {
  const { pageId, signal } = world.context;
  const undo = () => sendMessage('undoStep', { pageId });
  const bring = openWalkingDoor({ ...world, undo }, () => sendMessage('fetchWalking', { pageId }));
  for (const wait of [0, ...RETRY_MS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return;
    try {
      await bring();
      return;
    } catch {
      // The background slept or died; the next attempt wakes it.
    }
  }
}
