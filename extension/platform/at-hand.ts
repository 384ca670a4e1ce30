/**
 * Facts that a gesture needs at once. Firefox forgets the gesture at the first await and in every callback, and its
 * background remembers nothing when it wakes; being a page there, it has a storage that answers without being waited for.
 * Chromium's worker has none, and needs none: see `panel-for-note.ts`.
 */
type Fact = 'sites';

const keyOf = (fact: Fact) => `at-hand:${fact}`;

/** Firefox alone: copies what is true now. Elsewhere nothing is kept. */
export function keepAtHand(fact: Fact, words: readonly string[]): void {
  if (__BROWSER__ !== 'firefox') return;
  try {
    localStorage.setItem(keyOf(fact), words.join(' '));
  } catch {
    // A full disk: the fact is known all the same, a gesture later.
  }
}

/** What was kept last; nothing where nothing was. */
export function atHand(fact: Fact): string[] {
  return (localStorage.getItem(keyOf(fact)) ?? '').split(' ');
}
