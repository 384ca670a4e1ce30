import { type Setting, setting } from './settings.ts';

/** How this person wants the lanes of a journey map: their order, and which are not shown. Ids; lanes not named stand last. */
export interface LaneChoice {
  order: string[];
  hidden: string[];
}

function isNames(stored: unknown): stored is string[] {
  return Array.isArray(stored) && stored.every((one) => typeof one === 'string');
}

function isChoice(stored: unknown): stored is LaneChoice {
  if (typeof stored !== 'object' || stored === null) return false;
  return isNames(Reflect.get(stored, 'order')) && isNames(Reflect.get(stored, 'hidden'));
}

export const laneChoice: Setting<LaneChoice> = setting('laneChoice', isChoice, {
  order: [],
  hidden: [],
});
