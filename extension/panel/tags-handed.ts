import { DEFAULT_PREFIX } from '../../shared/contract/attributes.ts';
import { isOn, type On } from '../../shared/contract/on.ts';
import type { MarkWords } from '../../shared/journey/hand-over-html.ts';
import type { Touchpoint } from '../../shared/journey/plan.ts';
import type { PlanRule } from '../../shared/journey/plan-rule.ts';
import { pagesFor } from '../../shared/journey/tag-draft.ts';
import type { PageTags, Picked } from '../../shared/journey/tagging.ts';
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

/** What is handed over of a touchpoint: of the plan, or one that only the page has. */
export function handedOver(tags: TagsModel, id: string): Handed {
  const page = tags.tags.value;
  const plan = tags.plan.value;
  const planned = plan?.touchpoints.find((one) => one.id === id);
  const picked = page?.picked ?? null;
  const fallback: Touchpoint = {
    ...{ id, label: picked?.name || id, owner: 'brand', medium: 'digital' },
    stages: picked?.stages ?? [],
  };
  const touchpoint = planned ?? fallback;
  const here = picked?.stages ?? [];
  const says = touchpoint.stages.every((stage) => here.includes(stage));
  const own = picked?.written?.stages ?? '';
  const found = plan?.rules?.find((rule) => rule.touchpoint === id);
  const on = onOf(tags, picked, found);
  return {
    ...{ tags, page, touchpoint, on, rule: found ?? proposedRule(id, page, on) },
    // A stage that its surroundings say already need not be written again; one that it says itself stays its own.
    stages: says && own === '' ? [] : touchpoint.stages,
    prefix: page?.snippet.prefix ?? DEFAULT_PREFIX,
  };
}

/** A rule for this page alone, by the surest way there is. */
function proposedRule(
  touchpoint: string,
  page: PageTags | null,
  on: Handed['on'],
): PlanRule | null {
  const selector = page?.picked?.ways[0]?.selector;
  if (!page || !selector) return null;
  return { pages: pagesFor(page.path, 'page'), selector, touchpoint, ...(on ? { on } : {}) };
}

/** What was just chosen; else what the markup says, as far as it says one thing, else the rule. */
function onOf(tags: TagsModel, picked: Picked | null, rule: PlanRule | undefined): Handed['on'] {
  const screen = tags.screen.value;
  if (screen.at === 'handOver' && screen.on !== undefined) return screen.on;
  const written = picked?.written?.on.trim();
  if (written) return isOn(written) ? written : undefined;
  return rule?.on ?? null;
}
