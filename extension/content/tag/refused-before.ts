import { keepRefused } from '../refused-files.ts';

/** What the browser keeps of a violation for those who ask later; Chromium has it, Firefox has not. */
interface Report {
  readonly body?: { readonly blockedURL?: string } | null;
}
type Observer = new (
  hear: (reports: readonly Report[]) => void,
  options: { types: string[]; buffered: boolean },
) => { observe(): void; disconnect(): void };

/**
 * Addresses that the policy had refused before any script of ours was here, where the browser keeps its reports. Only the
 * Tags tab asks: pages that are walked do without (`hearRefused` hears what comes after us).
 */
export function refusedBefore(tell: () => void, signal: AbortSignal): ReadonlySet<string> {
  const refused = new Set<string>();
  const Reports = (globalThis as { ReportingObserver?: Observer }).ReportingObserver;
  if (!Reports) return refused;
  const observer = new Reports(
    (reports) => {
      for (const { body } of reports) if (body?.blockedURL) keepRefused(refused, body.blockedURL);
      tell();
    },
    { types: ['csp-violation'], buffered: true },
  );
  observer.observe();
  signal.addEventListener('abort', () => observer.disconnect());
  return refused;
}
