import { useEffect, useState } from 'preact/hooks';
import type { Client, LaneChoice } from '../../ui/client.ts';
import { inChosenOrder } from './lane-order.ts';
import { LANES, type Lane } from './lanes.tsx';
import type { MapRead } from './map-read.ts';

/** What of a map is shown, as this person likes it. */
export interface Lanes {
  /** Those that have something to say. */
  told: readonly Lane[];
  /** Of those the ones that are shown, in the chosen order. */
  shown: readonly Lane[];
  /** Null until what was chosen before is known. */
  choice: LaneChoice | null;
  choose: (choice: LaneChoice) => void;
}

const AS_MADE: LaneChoice = { order: [], hidden: [] };

/** The choice is kept for every map. */
export function useLanes(read: MapRead, { lanes }: Pick<Client, 'lanes'>): Lanes {
  const [choice, setChoice] = useState<LaneChoice | null>(null);
  useEffect(() => {
    let isGone = false;
    // What cannot be read is as if nothing had been chosen.
    lanes.get().then(
      (kept) => isGone || setChoice(kept),
      () => isGone || setChoice(AS_MADE),
    );
    return () => {
      isGone = true;
    };
  }, [lanes]);
  const told = LANES.filter(({ isEmpty }) => !isEmpty(read));
  const { hidden } = choice ?? AS_MADE;
  const shown = inChosenOrder(told, choice ?? AS_MADE).filter(({ id }) => !hidden.includes(id));
  const choose = (next: LaneChoice) => {
    setChoice(next);
    lanes.set(next).catch(() => undefined);
  };
  return { told, shown, choice, choose };
}
