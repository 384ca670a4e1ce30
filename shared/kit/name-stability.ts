/*
 * Which names in markup outlive a release. Shared by who makes selectors and who judges them.
 */

/** Ids that a framework counts up, or that name a person. */
const PASSING_ID = /[:\d@]/;
/** A class that reads like a word, and is not made by a build tool. */
const LASTING_CLASS =
  /^(?!(?:css|sc|jss|emotion|svelte|is|has|js)-)[a-z]{3,}(?:[-_]{1,2}[a-z]{2,})*$/i;
const STATE_CLASS =
  /^(active|hover|focus|open|opened|closed|selected|visible|hidden|loading|current)$/i;
/** Hashes have long runs of consonants. */
const HASH_LIKE = /[bcdfghjklmnpqrstvwxz]{5}/i;

/** True for an id that reads as if a person had given it. */
export function isLastingId(id: string): boolean {
  return id !== '' && !PASSING_ID.test(id);
}

/** True for a class that says what state something is in just now. */
export function isStateClass(name: string): boolean {
  return STATE_CLASS.test(name) || /^(is|has)-/i.test(name);
}

/** True for a class that reads like a word, and is neither a state nor made by a build tool. */
export function isLastingClass(name: string): boolean {
  return LASTING_CLASS.test(name) && !STATE_CLASS.test(name) && !HASH_LIKE.test(name);
}
