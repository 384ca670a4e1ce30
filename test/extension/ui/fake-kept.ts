import type { Walker } from '../../../extension/platform/settings.ts';
import type { Client, LaneChoice, LeftOut } from '../../../extension/ui/client.ts';

/** Choices that are kept for the next time. */
interface Choices {
  walker: Walker;
  lanes: LaneChoice;
  leftOut: LeftOut;
}

export const kept = (world: Choices): Pick<Client, keyof Choices> => ({
  walker: keptIn(world, 'walker'),
  lanes: keptIn(world, 'lanes'),
  leftOut: keptIn(world, 'leftOut'),
});

function keptIn<Kept extends keyof Choices>(world: Choices, one: Kept) {
  return {
    get: async () => world[one],
    async set(chosen: Choices[Kept]) {
      world[one] = chosen;
    },
  };
}
