/**
 * What counts as an event of a touchpoint. `none` shows it and announces nothing; where nothing is said, a view, a
 * click and a submit count.
 */
export const ONS = ['view', 'click', 'submit', 'change', 'none'] as const;
export type On = (typeof ONS)[number];

/** True for a word of `ONS`. */
export function isOn(word: unknown): word is On {
  return ONS.some((on) => on === word);
}
