/**
 * What counts as an event of a touchpoint. `none` shows it and announces nothing; where nothing is said, a view and a
 * click count.
 */
export const ONS = ['click', 'view', 'submit', 'change', 'none'] as const;
export type On = (typeof ONS)[number];

export function isOn(word: unknown): word is On {
  return ONS.some((on) => on === word);
}
