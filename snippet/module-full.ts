import { guarded } from './guarded.ts';
import { type Settings as CoreSettings, init as initCore } from './module.ts';
import { type Account, explain as explainPage } from './more/explain.ts';

export { consent, stage, touchpoint } from './module.ts';

/** What a script element would say by its attributes. */
export interface Settings extends CoreSettings {
  /** Tells the console what is announced, and what cannot be. */
  debug?: boolean;
  /** Rules, or the journey file as an object with its rules and page types. */
  rules?: unknown;
}

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
