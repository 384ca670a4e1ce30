import { guarded } from './guarded.ts';
import { init as initCore } from './module.ts';
import { explain as explainPage } from './more/explain.ts';
import type { Account, Settings } from './public/waymark.full.mjs';
import type { Settings as CoreSettings } from './public/waymark.mjs';

export { consent, stage, touchpoint } from './module.ts';

/** Begins; on a server, or where the snippet runs already, nothing happens. */
export const init: (settings?: Settings) => void = guarded((settings?: Settings) => {
  if (window.waymark?.version) return;
  const { debug, rules, ...said } = settings ?? {};
  const withDebug: CoreSettings & { debug?: string } = debug ? { ...said, debug: '' } : said;
  initCore(withDebug);
  if (rules) window.waymark?.rules?.(rules);
});

/** What was announced on this page, and why the rest was not; undefined on a server. */
export function explain(of?: string | Element): Account | undefined {
  return typeof document === 'undefined' ? undefined : explainPage(of);
}
