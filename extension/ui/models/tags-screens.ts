import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { On } from '../../../shared/contract/on.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { mending, newDraft, type TagDraft } from '../../../shared/journey/tag-draft.ts';
import type { PageTags } from '../../../shared/journey/tagging.ts';
import type { TagsPage } from './tags-page.ts';

/** What the tab shows. */
export type TagsScreen =
  | { at: 'list' }
  /** Somebody points at an element, for a touchpoint of the plan or for a new one. */
  | { at: 'pick'; wanted: string | null; mends?: number | undefined }
  | { at: 'edit' }
  /** What a developer is given for a touchpoint; `on` is what was just chosen to count, where that is so. */
  | { at: 'handOver'; touchpoint: string; on?: On | null };

/** The ways between list, pointing, form and handing over. */
export interface TagsScreens {
  readonly screen: Signal<TagsScreen>;
  readonly draft: Signal<TagDraft | null>;
  /** Lets the person point; `wanted` is the touchpoint it is for. */
  point(wanted: string | null): Promise<void>;
  /** The same, for a rule that finds nothing any more. */
  pointFor(rule: number): Promise<void>;
  /** Opens the form that makes such a rule anew for an element of the page. */
  mendWith(rule: number, key: number): Promise<void>;
  /** Opens the form for an element of the page. */
  editElement(key: number): Promise<void>;
  /** Opens the form for a touchpoint that has no element here. */
  editPlanned(touchpoint: string): void;
  /** @param key the element it is about; null where this page has none */
  handOver(touchpoint: string, key: number | null): Promise<void>;
  toList(): Promise<void>;
}

/** Opens the form for what was picked; `wanted` is the touchpoint it was picked for, `mends` the rule. */
type Edit = (tags: PageTags | null, wanted: string | null, mends?: number) => void;

/** Begins at the list, and follows the person who points on the page. */
export function tagsScreens(
  page: TagsPage,
  plan: ReadonlySignal<Plan | null>,
  language: string,
  ending: AbortSignal,
): TagsScreens {
  const screen = signal<TagsScreen>({ at: 'list' });
  const draft = signal<TagDraft | null>(null);
  const edit: Edit = (tags, wanted, mends) => {
    const now = plan.peek();
    if (!now) return;
    const { path = '/', picked = null } = tags ?? {};
    const fresh = newDraft(now, picked, path, language, wanted);
    draft.value = mends === undefined ? fresh : mending(fresh, now, mends);
    screen.value = { at: 'edit' };
  };
  followPointing(page, screen, edit, ending);
  return { screen, draft, ...waysBetween(page, plan, { screen, draft }, edit) };
}

function waysBetween(
  page: TagsPage,
  plan: ReadonlySignal<Plan | null>,
  { screen, draft }: Pick<TagsScreens, 'screen' | 'draft'>,
  edit: Edit,
): Omit<TagsScreens, 'screen' | 'draft'> {
  const wantedBy = (rule: number) => plan.peek()?.rules?.[rule]?.touchpoint ?? null;
  return {
    async pointFor(rule) {
      screen.value = { at: 'pick', wanted: wantedBy(rule), mends: rule };
      await page.ask({ do: 'pick' });
    },
    async mendWith(rule, key) {
      const tags = await page.ask({ do: 'choose', key });
      if (tags?.picked) edit(tags, wantedBy(rule), rule);
    },
    async point(wanted) {
      screen.value = { at: 'pick', wanted };
      await page.ask({ do: 'pick' });
    },
    async editElement(key) {
      const tags = await page.ask({ do: 'choose', key });
      if (tags?.picked) edit(tags, null);
    },
    editPlanned: (touchpoint) => edit(null, touchpoint),
    async handOver(touchpoint, key) {
      await page.ask(key === null ? { do: 'leave' } : { do: 'choose', key });
      screen.value = { at: 'handOver', touchpoint };
    },
    async toList() {
      screen.value = { at: 'list' };
      draft.value = null;
      await page.ask({ do: 'leave' });
    },
  };
}

/** A person who has pointed goes on to the form; one who left pointing on the page goes back to the list. */
function followPointing(
  page: TagsPage,
  screen: Signal<TagsScreen>,
  edit: Edit,
  ending: AbortSignal,
): void {
  const stop = effect(() => {
    const tags = page.tags.value;
    const now = screen.peek();
    if (!tags || now.at !== 'pick') return;
    untracked(() => {
      if (tags.picked) edit(tags, now.wanted, now.mends);
      else if (!tags.pointing) screen.value = { at: 'list' };
    });
  });
  ending.addEventListener('abort', stop);
}
