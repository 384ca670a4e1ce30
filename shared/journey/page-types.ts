import { mappedType, PAGE_TYPE_LENGTH } from '../contract/page-type.ts';
import type { Plan } from './plan.ts';
import type { PageType } from './tagging.ts';

type Mapping = Partial<Plan>;

/**
 * Which of the plan's page types a page is of, by the plan's own name for it. Undefined where the plan maps none of them.
 * @param said what the page says of itself, latest first
 */
export function plannedType(plan: Mapping, said: readonly string[]): string | undefined {
  return mappedType(plan.pageTypes ?? {}, said);
}

/** The stages a journey gives to a page by the type that it gives itself; empty where it maps none. */
export function stagesByType(plan: Mapping, said: readonly string[]): string[] {
  const type = plannedType(plan, said);
  return (type !== undefined && plan.pageTypes?.[type]) || [];
}

/** A page's type by the plan's name for it, else as the page says it first; with the stages the journey gives to it. */
export function pageTypeOf(plan: Mapping, said: readonly string[]): PageType {
  const type = plannedType(plan, said) ?? said[0]?.trim().slice(0, PAGE_TYPE_LENGTH) ?? '';
  return { type, stages: stagesByType(plan, said) };
}
