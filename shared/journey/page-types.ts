import type { Plan } from './plan.ts';

/**
 * Which of the plan's page types a page is of, by the plan's own name for it: the first that the page says and the plan
 * maps, letter by letter, else without regard to case. Undefined where the plan maps none of them.
 * @param said what the page says of itself, latest first
 */
export function plannedType(plan: Plan, said: readonly string[]): string | undefined {
  const names = Object.keys(plan.pageTypes ?? {});
  for (const type of said) {
    const word = type.trim();
    const found =
      names.find((name) => name === word) ??
      names.find((name) => name.toLowerCase() === word.toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The stages a journey gives to a page by the type that it gives itself; empty where it maps none. */
export function stagesByType(plan: Plan, said: readonly string[]): string[] {
  const type = plannedType(plan, said);
  return (type !== undefined && plan.pageTypes?.[type]) || [];
}
