import type { Plan } from '../../shared/journey/plan.ts';
import type { TagDraft } from '../../shared/journey/tag-draft.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import type { TagsModel } from '../ui/models/tags-model.ts';

/** What every part of the tab is given that looks beyond it. */
export interface TagsProps {
  model: PanelModel;
  tags: TagsModel;
}

/** What every part of the form is given. */
export interface DraftProps {
  draft: TagDraft;
  plan: Plan;
  onChange: (change: Partial<TagDraft>) => void;
}
