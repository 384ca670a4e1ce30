/**
 * What the build puts in place of the messaging library's way to send errors: the words of an error cross, and nothing
 * else of it. Ours cross as data anyway; whoever asked only has to hear that it failed, and no page has to carry more.
 */

/** What crosses in place of an error. */
export function serializeError(error: unknown): string {
  return String(error);
}

/** An error for whoever asked. */
export function deserializeError(words: unknown): Error {
  return new Error(String(words));
}
