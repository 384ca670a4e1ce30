/**
 * Both browsers open a damaged database as an empty one, without an error. Only a count kept elsewhere tells.
 * This is the rule alone; who keeps the count brings it.
 */
export interface Counts {
  walks: number;
  notes: number;
}

/** What is missing against what there should be; null when nothing is. More than expected is no loss. */
export function vanished(expected: Counts | null, found: Counts): Counts | null {
  if (!expected) return null;
  const walks = Math.max(0, expected.walks - found.walks);
  const notes = Math.max(0, expected.notes - found.notes);
  return walks + notes > 0 ? { walks, notes } : null;
}

/** Two losses before anybody looked are one. */
export function addLoss(earlier: Counts | null, found: Counts | null): Counts | null {
  if (!earlier || !found) return earlier ?? found;
  return { walks: earlier.walks + found.walks, notes: earlier.notes + found.notes };
}
