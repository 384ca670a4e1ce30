import { isPrefix } from '../../shared/contract/attributes.ts';
import { guarded } from '../guarded.ts';
import { ready } from '../page-state.ts';
import { type Account, explain } from './explain.ts';
import { note } from './record.ts';
import { addRules } from './rules.ts';

/** What the page calls besides. */
export interface MoreApi {
  rules?: (rules: unknown) => void;
  explain?: (of?: string | Element) => Account | undefined;
}

/** Adds the further calls, and reads the rules that stand in the page. */
export function extendApi(api: MoreApi): void {
  api.rules = guarded(addRules);
  // The one call that answers.
  api.explain = (of) => {
    try {
      return explain(of);
    } catch {
      return undefined;
    }
  };
  if (ready.prefix && !isPrefix(ready.prefix)) note(`"${ready.prefix}" cannot be a prefix.`);
}
