import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { draftFault, tagOf } from '../../../shared/journey/tag-draft.ts';
import {
  type PlanDifference,
  planDifference,
  withoutTag,
  withTag,
} from '../../../shared/journey/tag-plan.ts';
import type { PictureRefusal, Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { JourneyModel } from './journey-model.ts';
import type { PlaceModel } from './place-model.ts';
import type { RecordsModel } from './records-model.ts';
import { type TagsPage, tagsPage } from './tags-page.ts';
import { type TagsScreen, type TagsScreens, tagsScreens } from './tags-screens.ts';

export interface TagsModel extends TagsPage, Omit<TagsScreens, 'screen'> {
  readonly screen: ReadonlySignal<TagsScreen>;
  readonly plan: ReadonlySignal<Plan | null>;
  readonly journey: ReadonlySignal<Journey | null>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** How the stored plan differs from the file that the site gives now; null where there is no such file. */
  readonly differences: ReadonlySignal<PlanDifference[] | null>;
  /** What was written or deleted last, and can be taken back. */
  readonly undoable: ReadonlySignal<{ what: 'saved' | 'removed'; label: string } | null>;
  readonly language: string;
  /** Writes the draft, then shows what to hand over. False where it was not written. */
  save(): Promise<boolean>;
  remove(touchpoint: string): Promise<void>;
  undo(): Promise<void>;
  forgetUndo(): void;
  takePicture(): Promise<{ bytes: Blob } | PictureRefusal>;
}

/** Marks, tagging and handing over, for the tab the panel stands beside. */
export function tagsModel(
  client: Client,
  place: PlaceModel,
  journey: JourneyModel,
  records: RecordsModel,
  ending: AbortSignal,
): TagsModel {
  const page = tagsPage(client, place, journey, ending);
  const plan = computed(() => journey.chosen.value?.plan ?? null);
  const screens = tagsScreens(page, plan, client.language, ending);
  const writing = planWriting(client, journey, records);
  return {
    ...page,
    ...writing,
    ...screens,
    ...{ plan, journey: journey.chosen, language: client.language },
    differences: computed(() => differenceFrom(journey)),
    async save() {
      const now = screens.draft.peek();
      const before = plan.peek();
      if (!now || !before || draftFault(now, before)) return false;
      const tag = tagOf(now, before, client.language);
      if (!(await writing.write(tag, now.label))) return false;
      await page.ask({ do: 'look' });
      screens.screen.value = { at: 'handOver', touchpoint: now.id, on: now.on };
      return true;
    },
    async remove(touchpoint) {
      if (await writing.drop(touchpoint)) await screens.toList();
    },
    async undo() {
      if (await writing.restore()) await screens.toList();
    },
    takePicture: () => takePicture(client, place),
  };
}

/** Only a journey that came from a site has a file to be compared with, and only while that site is in sight. */
function differenceFrom(journey: JourneyModel): PlanDifference[] | null {
  const chosen = journey.chosen.value;
  const offer = journey.offer.value;
  if (chosen?.source.kind !== 'site' || offer.state !== 'found') return null;
  return offer.journey.id === chosen.id ? planDifference(offer.journey.plan, chosen.plan) : null;
}

interface Undoable {
  what: 'saved' | 'removed';
  label: string;
  /** As it was before, and the plan as the change left it. */
  before: Journey;
  after: Plan;
}

type Answer = Promise<{ ok: true } | { ok: false; reason: Refusal }>;

interface Change {
  ask(journeyId: string): Answer;
  /** The plan with it. */
  as(plan: Plan): Plan;
}

/** Changes of the stored plan, each with the way back. */
function planWriting(client: Client, journey: JourneyModel, records: RecordsModel) {
  const refusal = signal<Refusal | null>(null);
  const undoable = signal<Undoable | null>(null);
  const done = async (asked: Answer) => {
    const answer = await asked.catch(() => ({ ok: false, reason: 'unknown' }) as const);
    refusal.value = answer.ok ? null : answer.reason;
    if (answer.ok) await records.reread();
    return answer.ok;
  };
  const change = async (what: Undoable['what'], label: string, { ask, as }: Change) => {
    const before = journey.chosen.peek();
    if (!before || !(await done(ask(before.id)))) return false;
    undoable.value = { what, label, before, after: as(before.plan) };
    return true;
  };
  return {
    refusal,
    undoable,
    write: (tag: ReturnType<typeof tagOf>, label: string) =>
      change('saved', label, {
        ask: (journeyId) => client.command.saveTag({ journeyId, tag }),
        as: (plan) => withTag(plan, tag),
      }),
    drop: (touchpoint: string) =>
      change('removed', touchpoint, {
        ask: (journeyId) => client.command.removeTag({ journeyId, touchpoint, what: 'touchpoint' }),
        as: (plan) => withoutTag(plan, touchpoint, 'touchpoint'),
      }),
    async restore() {
      const last = undoable.peek();
      undoable.value = null;
      if (!last) return false;
      const { before, after } = last;
      return done(client.command.takeTagBack({ before, after }));
    },
    forgetUndo() {
      undoable.value = null;
    },
  };
}

async function takePicture(
  client: Client,
  place: PlaceModel,
): Promise<{ bytes: Blob } | PictureRefusal> {
  const tabId = place.tabId.peek();
  if (tabId === null) return 'failed';
  const answer = await client.command
    .takeTagPicture({ tabId })
    .catch(() => ({ ok: false, reason: 'failed' }) as const);
  if (!answer.ok) return answer.reason;
  return (await client.read.picture(answer.value.pictureId)) ?? 'failed';
}
