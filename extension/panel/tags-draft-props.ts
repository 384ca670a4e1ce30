import type { Plan } from '../../shared/journey/plan.ts';
import type { TagDraft } from '../../shared/journey/tag-draft.ts';

/** What every part of the form is given. */
export interface DraftProps {
  draft: TagDraft;
  plan: Plan;
  onChange: (change: Partial<TagDraft>) => void;
}
