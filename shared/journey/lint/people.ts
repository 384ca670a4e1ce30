import type { Owner, Plan } from '../plan.ts';
import { found, type LintFinding } from './rules.ts';

/** What the company can answer for; the customer's own and independent ones are beyond its control (domain 001-13). */
const CONTROLLED: readonly Owner[] = ['brand', 'partner'];

/**
 * Touchpoints nobody owns (domain 001-11) or answers for (004-16, 004-18).
 * @param file the journey file as it was written: reading it as a plan makes the brand the owner of what names none.
 *   Without it no missing owner can be seen.
 */
export function peopleFaults(plan: Plan, file: unknown): LintFinding[] {
  return plan.touchpoints.flatMap(({ id, owner, responsible }, index) => {
    const path = `touchpoints.${index}`;
    return [
      ...(namesNoOwner(file, id)
        ? [found('noOwner', { path: `${path}.owner`, touchpoint: id }, id)]
        : []),
      ...(CONTROLLED.includes(owner) && !responsible?.trim()
        ? [found('noResponsible', { path: `${path}.responsible`, touchpoint: id }, id)]
        : []),
    ];
  });
}

function namesNoOwner(file: unknown, id: string): boolean {
  const touchpoints = member(file, 'touchpoints');
  if (!Array.isArray(touchpoints)) return false;
  const written: unknown = touchpoints.find((touchpoint) => member(touchpoint, 'id') === id);
  return written !== undefined && member(written, 'owner') === undefined;
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(key);
}
