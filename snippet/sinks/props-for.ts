import type { Fact } from './pass-to-global.ts';

/** What most vendors take: the props, and `stage`, `touchpoint`, `action` beside them. An entered stage has no touchpoint. */
export function propsFor({ props, stages, touchpoint, action }: Fact): Record<string, string> {
  return touchpoint ? { ...props, stage: stages, touchpoint, action } : { stage: stages };
}
