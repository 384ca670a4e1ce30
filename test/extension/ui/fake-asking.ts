import type { Asking, Client } from '../../../extension/ui/client.ts';

/**
 * Which questions are wanted, as the settings keep it.
 * @param listen calls back at once and whenever the world changes
 */
export function askingIn(
  world: { asking: Asking },
  listen: (callback: () => void, signal: AbortSignal) => void,
  changed: () => void,
): Client['asking'] {
  return {
    onChange: (callback, signal) => listen(() => callback(world.asking), signal),
    async quieten(walkId, card) {
      const before = world.asking.walkId === walkId ? world.asking.quiet : [];
      world.asking = { ...world.asking, walkId, quiet: [...before, card] };
      changed();
    },
  };
}
