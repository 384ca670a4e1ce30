import { pause } from '../platform/retry.ts';

/**
 * Firefox holds what we fetch against the page's own policy (bugzilla 1267027), and would tell the page of a refusal
 * that the page did not cause. While the address is read, one refusal of it is ours and is kept from the page; before,
 * after and beyond that the page hears of its own.
 * @param read answers with null where nothing came
 */
export type PolicyEar = (
  address: string,
  read: () => Promise<string | null>,
) => Promise<{ text: string | null; refused: boolean }>;

/** The refusal is told within the task after the failure: this long it is waited for. */
const TOLD_WITHIN_MS = 100;

/** Registers the listener at once, before those of the page; it lasts until the signal aborts. */
export function hearPolicy(signal: AbortSignal): PolicyEar {
  const readings = new Set<{ address: string; refused: boolean }>();
  const hear = (event: SecurityPolicyViolationEvent) => {
    const { isTrusted, blockedURI } = event;
    const ours = [...readings].find((one) => !one.refused && one.address === blockedURI);
    if (!isTrusted || !ours) return;
    event.stopImmediatePropagation();
    ours.refused = true;
  };
  window.addEventListener('securitypolicyviolation', hear, { capture: true, signal });
  return async (address, read) => {
    // As a refusal names it.
    const one = { address: address.split('#', 1)[0] ?? '', refused: false };
    readings.add(one);
    const text = await read();
    if (text === null) await pause(TOLD_WITHIN_MS, signal);
    readings.delete(one);
    return { text, refused: one.refused };
  };
}
