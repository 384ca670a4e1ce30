import { pause } from '../platform/retry.ts';

/**
 * Firefox holds what we fetch against the page's own policy (bugzilla 1267027), and would tell the page of a refusal
 * that the page did not cause. From now on a refusal of this address is kept from the page.
 * @returns tells, once the fetch has failed, whether it was the policy
 */
export type PolicyEar = (address: string) => () => Promise<boolean>;

/** The refusal is told within the task after the failure: this long it is waited for. */
const TOLD_WITHIN_MS = 100;

/** Registers the listener at once, before those of the page; it lasts until the signal aborts. */
export function hearPolicy(signal: AbortSignal): PolicyEar {
  let asked = '';
  let refused = false;
  const keepOurs = (event: SecurityPolicyViolationEvent) => {
    if (!event.isTrusted || event.blockedURI !== asked) return;
    event.stopImmediatePropagation();
    refused = true;
  };
  window.addEventListener('securitypolicyviolation', keepOurs, { capture: true, signal });
  return (address) => {
    // As a refusal names it.
    asked = address.split('#', 1)[0] ?? '';
    refused = false;
    return () => pause(TOLD_WITHIN_MS, signal).then(() => refused);
  };
}
