import { ANNOUNCED_ACTIONS } from './marker.ts';

/** What a rule lets count as an event of its touchpoint; where it says nothing, the same as where a mark says nothing. */
export const ONS = [...ANNOUNCED_ACTIONS, 'none'] as const;
export type On = (typeof ONS)[number];

export function isOn(word: unknown): word is On {
  return ONS.some((on) => on === word);
}
