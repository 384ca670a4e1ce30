/**
 * An outcome that cannot be mistaken: either a value, or the reason there is none.
 * Used where failing is an ordinary answer (a file that does not fit, a page that refuses).
 */
export type Result<Value, Reason> = { ok: true; value: Value } | { ok: false; reason: Reason };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refused<Reason>(reason: Reason): { ok: false; reason: Reason } {
  return { ok: false, reason };
}
