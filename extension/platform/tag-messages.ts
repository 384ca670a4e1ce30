import type { Plan } from '../../shared/journey/plan.ts';
import type { Journey } from '../../shared/journey/records.ts';
import type { Tag } from '../../shared/journey/tag-plan.ts';
import type { PageTags, TagAct } from '../../shared/journey/tagging.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { PictureRefusal, Refusal } from './refusal.ts';

/** What the Tags tab asks of the background: a part of `PanelCalls` in `messages.ts`. */
export interface TagCalls {
  /** Does one thing in the tab's page for the Tags tab and answers how the page stands then. */
  tagPage(data: {
    tabId: number;
    /** Whose rules count; null where no journey is chosen. */
    journeyId: string | null;
    act: TagAct;
  }): Result<PageTags, Refusal>;
  /** Writes a touchpoint, and the rule that finds it, into the stored journey. */
  saveTag(data: { journeyId: string; tag: Tag }): Result<null, Refusal>;
  /** Takes a touchpoint and its rules out of the stored journey; `rule` alone leaves the touchpoint planned. */
  removeTag(data: {
    journeyId: string;
    touchpoint: string;
    what: 'rules' | 'touchpoint';
  }): Result<null, Refusal>;
  /** Takes one such change back, and nothing that came after it: `after` is the plan as the change left it. */
  takeTagBack(data: { before: Journey; after: Plan }): Result<null, Refusal>;
  /** Takes a picture of the element being tagged, for a ticket: the latest is the only one that is kept. */
  takeTagPicture(data: { tabId: number }): Result<{ pictureId: string }, PictureRefusal>;
}
