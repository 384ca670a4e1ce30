import type { On } from '../../shared/contract/on.ts';
import type { MarkWords } from '../../shared/journey/hand-over-html.ts';
import type { Touchpoint } from '../../shared/journey/plan.ts';
import type { PlanRule } from '../../shared/journey/plan-rule.ts';
import type { PageTags } from '../../shared/journey/tagging.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';

/** What is handed over, and of what. */
export interface Handed {
  tags: TagsModel;
  page: PageTags | null;
  touchpoint: Touchpoint;
  /** The rule that finds it, or would. */
  rule: PlanRule | null;
  /** Stages to write on the element: only where its surroundings say others. */
  stages: readonly string[];
  prefix: string;
  /** What counts, as in `MarkWords`. */
  on: On | null | undefined;
}

/** The mark as it is to be written. */
export function markWordsOf({ touchpoint, stages, prefix, on }: Handed): MarkWords {
  return { touchpoint: touchpoint.id, stages, prefix, ...(on === undefined ? {} : { on }) };
}
