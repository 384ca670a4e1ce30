/**
 * Firefox holds what we fetch against the page's own policy (bugzilla 1267027), and would tell the page of a refusal
 * that the page did not cause.
 */
export interface PolicyEar {
  /** From now on a refusal of this address is kept from the page. */
  listenFor(address: string): {
    /** Ask when the fetch has failed: whether it was the policy. */
    refused(): Promise<boolean>;
  };
}

/** The refusal is told within the task after the failure; longer is not waited for. */
const TOLD_WITHIN_MS = 100;

/** Registers the listener at once, before those of the page; it lasts until the signal aborts. */
export function hearPolicy(signal: AbortSignal): PolicyEar {
  const refusals = new Map<string, PromiseWithResolvers<boolean>>();
  const keepOurs = (event: SecurityPolicyViolationEvent) => {
    const ours = event.isTrusted && refusals.get(event.blockedURI);
    if (!ours) return;
    event.stopImmediatePropagation();
    ours.resolve(true);
  };
  window.addEventListener('securitypolicyviolation', keepOurs, { capture: true, signal });
  return {
    listenFor: (address) => {
      const told = Promise.withResolvers<boolean>();
      refusals.set(withoutFragment(address), told);
      return {
        refused: () => {
          setTimeout(() => told.resolve(false), TOLD_WITHIN_MS);
          return told.promise;
        },
      };
    },
  };
}

/** As a refusal names it. */
function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
