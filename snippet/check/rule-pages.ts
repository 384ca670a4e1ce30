import { URLPattern } from 'urlpattern-polyfill/urlpattern';
import { pagesOf, type Rule } from '../../shared/contract/rule.ts';
import { originOf } from '../../shared/kit/page-address.ts';

/**
 * Whether a rule is for a page that can be asked for with any of these addresses. A broken pattern is for none.
 * Node has a URLPattern of its own from 23.8 on; this one answers the same in each.
 */
export function isForPage(rule: Rule, addresses: readonly string[]): boolean {
  return addresses.some(
    (address) => pagesOf(rule, originOf(address), URLPattern)?.(address) === true,
  );
}
