import { type Owner, ownerOf, type Plan } from '../plan.ts';
import { found, type LintFinding } from './rules.ts';

/** What the company can answer for; the customer's own and independent ones are beyond its control (domain 001-13). */
const CONTROLLED: readonly Owner[] = ['brand', 'partner'];

/** Touchpoints of which nobody wrote down who owns them (domain 001-11) or answers for them (004-16, 004-18). */
export function peopleFaults(plan: Plan): LintFinding[] {
  return plan.touchpoints.flatMap((touchpoint, index) => {
    const { id, owner, responsible } = touchpoint;
    const path = `touchpoints.${index}`;
    return [
      ...(owner === undefined
        ? [found('noOwner', { path: `${path}.owner`, touchpoint: id }, id)]
        : []),
      ...(CONTROLLED.includes(ownerOf(touchpoint)) && !responsible?.trim()
        ? [found('noResponsible', { path: `${path}.responsible`, touchpoint: id }, id)]
        : []),
    ];
  });
}
