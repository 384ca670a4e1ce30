const MINUTE_MS = 60_000;
/** `2026-11-22T14:02:05`: what a date field takes and gives. */
const FIELD_LENGTH = 19;

/** An instant as a date field shows it, in the reader's own time, to the second. */
export function localTime(at: number): string {
  const shifted = at - new Date(at).getTimezoneOffset() * MINUTE_MS;
  return new Date(shifted).toISOString().slice(0, FIELD_LENGTH);
}

/** The instant a date field means; null for an empty one. */
export function instantIn(field: string): number | null {
  const at = new Date(field).getTime();
  return Number.isFinite(at) && at >= 0 ? at : null;
}
