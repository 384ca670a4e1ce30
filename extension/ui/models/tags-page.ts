import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { PageTags, TagAct } from '../../../shared/journey/tagging.ts';
import type { Client } from '../client.ts';
import type { JourneyModel } from './journey-model.ts';
import type { PlaceModel } from './place-model.ts';

export interface TagsPage {
  /** How the page stands; null until it has answered, and where it cannot be reached. */
  readonly tags: ReadonlySignal<PageTags | null>;
  readonly reach: ReadonlySignal<'asking' | 'there' | 'unreachable'>;
  /** Asks the page for one thing. Answers null where it did not answer. */
  ask(act: TagAct): Promise<PageTags | null>;
  /** The tab is in sight: look now, and whenever something happens on the page. */
  enter(): void;
  /** It is not any more: the page gets its peace. */
  quit(): void;
}

/** The page beside the panel, as the Tags tab sees it. */
export function tagsPage(
  client: Client,
  place: PlaceModel,
  journey: JourneyModel,
  ending: AbortSignal,
): TagsPage {
  const page = pageAsker(client, place, journey, ending);
  let isShown = false;
  const look = () => {
    if (isShown) void page.ask({ do: 'look' });
  };
  client.onPage((tabId) => {
    if (tabId === place.tabId.peek()) look();
  }, ending);
  const stop = effect(() => {
    // Another page, or another plan: both change what there is to see.
    const { value } = place.view;
    void journey.chosen.value?.savedAt;
    if (value) untracked(look);
  });
  ending.addEventListener('abort', stop);
  return {
    ...page,
    enter() {
      isShown = true;
      look();
    },
    quit() {
      isShown = false;
      void page.ask({ do: 'leave' });
    },
  };
}

/** How the page stands once it is left in peace. */
function left(tags: PageTags | null): PageTags | null {
  return tags && { ...tags, pointing: false, picked: null, found: [], tried: null, shown: null };
}

/** Asks, and keeps what was answered last. */
function pageAsker(
  client: Client,
  place: PlaceModel,
  journey: JourneyModel,
  ending: AbortSignal,
): Pick<TagsPage, 'tags' | 'reach' | 'ask'> {
  const tags = signal<PageTags | null>(null);
  const reach = signal<'asking' | 'there' | 'unreachable'>('asking');
  let latest = 0;
  const ask = async (act: TagAct) => {
    const tabId = place.tabId.peek();
    if (tabId === null) return null;
    // Nobody has to wait for the page to hear that it is left: a row that still seems open would close at a press.
    if (act.do === 'leave') tags.value = left(tags.peek());
    latest += 1;
    const turn = latest;
    const journeyId = journey.chosen.peek()?.id ?? null;
    const answer = await client.command
      .tagPage({ tabId, journeyId, act })
      .catch(() => ({ ok: false }) as const);
    const said = answer.ok ? answer.value : null;
    // An answer that a later question has overtaken is not shown any more, but it is what was asked for.
    if (turn !== latest || ending.aborted) return said;
    reach.value = answer.ok ? 'there' : 'unreachable';
    tags.value = said;
    return said;
  };
  return { tags, reach, ask };
}
