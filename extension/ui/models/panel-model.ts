import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { once } from '../../../shared/kit/once.ts';
import type { Client } from '../client.ts';
import { type ArchiveModel, archiveModel } from './archive-model.ts';
import type { CoverageModel } from './coverage-model.ts';
import { type HealthModel, healthModel } from './health-model.ts';
import type { InviteModel } from './invite-model.ts';
import { type JourneyModel, journeyModel } from './journey-model.ts';
import { type MomentsModel, momentsModel } from './moments-model.ts';
import { type NotesModel, notesModel } from './notes-model.ts';
import { type PicturesModel, picturesModel } from './pictures-model.ts';
import { type PlaceModel, placeModel } from './place-model.ts';
import type { PromptsModel } from './prompts-model.ts';
import { type RecordsModel, recordsModel } from './records-model.ts';
import { type SignalsModel, signalsModel } from './signals-model.ts';
import { type StartModel, startModel } from './start-model.ts';
import type { TagsModel } from './tags-model.ts';
import { type WalkModel, walkModel } from './walk-model.ts';

export type PanelTab = 'walk' | 'notes' | 'tags' | 'journey';

/** Everything the panel shows and does. */
export interface PanelModel {
  readonly tab: Signal<PanelTab>;
  readonly records: RecordsModel;
  readonly place: PlaceModel;
  readonly journey: JourneyModel;
  readonly start: StartModel;
  readonly walk: WalkModel;
  readonly notes: NotesModel;
  readonly signals: SignalsModel;
  readonly moments: MomentsModel;
  readonly pictures: PicturesModel;
  readonly archive: ArchiveModel;
  readonly health: HealthModel;
  /** Made when somebody first walks beside the panel. */
  prompts(): Promise<PromptsModel>;
  /** Made when the tab is first opened: most panels are for walking. */
  tags(): Promise<TagsModel>;
  /** Made when somebody invites or is invited. */
  invite(): Promise<InviteModel>;
  /** Who walked where; made when the first journey with a walk is looked at. */
  coverage(): Promise<CoverageModel>;
  /** The plan and the notes of others are hidden: the walk that goes on, or the one being prepared, is blind. */
  readonly blind: ReadonlySignal<boolean>;
  /** Opens a page of ours, or of the web, in a new tab. */
  openTab(address: string): void;
  readonly language: string;
  now(): number;
  dispose(): void;
}

export function panelModel(client: Client): PanelModel {
  const ending = new AbortController();
  const records = recordsModel(client, ending.signal);
  const place = placeModel(client, ending.signal);
  const journey = journeyModel(client, place, records, ending.signal);
  const notes = notesModel(client, place, records, ending.signal);
  const tab = signal<PanelTab>('walk');
  const start = startModel(client, place, journey, records, ending.signal);
  openNewDrafts(client, tab, records, notes, place, ending.signal);
  const walk = walkModel(client, place, records, ending.signal);
  return {
    tab,
    records,
    place,
    journey,
    start,
    walk,
    notes,
    signals: signalsModel(client, records, notes),
    moments: momentsModel(client, records, walk.latest),
    pictures: picturesModel(client, ending.signal),
    archive: archiveModel(client, records),
    health: healthModel(client),
    ...madeLater(client, { place, journey, records, start }, ending.signal),
    blind: computed(() => {
      const walk = records.current.value;
      return walk ? walk.charter?.blind === true : start.charter.blind.value;
    }),
    openTab: (address) => void client.openTab(address),
    language: client.language,
    now: () => client.now(),
    dispose: () => ending.abort(),
  };
}

/** What few panels need, each made when it is first asked for. */
function madeLater(
  client: Client,
  { place, journey, records, start }: Pick<PanelModel, 'place' | 'journey' | 'records' | 'start'>,
  ending: AbortSignal,
): Pick<PanelModel, 'prompts' | 'tags' | 'invite' | 'coverage'> {
  return {
    prompts: once(async () => {
      const { promptsModel } = await import('./prompts-model.ts');
      return promptsModel(client, records, ending);
    }),
    tags: once(async () => {
      const { tagsModel } = await import('./tags-model.ts');
      return tagsModel(client, place, journey, records, ending);
    }),
    invite: once(async () => {
      const { inviteModel } = await import('./invite-model.ts');
      return inviteModel(client, journey, start, records);
    }),
    coverage: once(async () => {
      const { coverageModel } = await import('./coverage-model.ts');
      return coverageModel(client, journey, records, ending);
    }),
  };
}

/**
 * A draft of the unfinished walk, or of no walk, is opened once: when the panel opens with one, and when one is begun on a page where
 * the composer cannot be trusted with the keys. Who leaves the editor is not pulled back.
 */
function openNewDrafts(
  { onChange }: Client,
  tab: Signal<PanelTab>,
  records: RecordsModel,
  notes: NotesModel,
  place: PlaceModel,
  ending: AbortSignal,
): void {
  const seen = new Set<string>();
  let first = true;
  const handed = signal('');
  onChange((_, { handedOver = '' } = {}) => {
    if (!handedOver) return;
    // It may be known here as a draft that its page writes itself.
    seen.delete(handedOver);
    handed.value = handedOver;
  }, ending);
  const stop = effect(() => {
    if (!records.loaded.value || !place.view.value || !notes.areDraftsRead.value) return;
    const fresh = notes.drafts.value.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    const guarded = place.view.value.page?.guarded ?? false;
    const isOfNone = fresh[0]?.walkId === null;
    const isForHere = first || !guarded || fresh[0]?.id === handed.value;
    const wanted = (isOfNone || records.current.value !== null) && isForHere;
    first = false;
    if (!fresh[0] || !wanted || notes.editing.peek()) return;
    notes.edit(fresh[0].id);
    // Once it is kept, it is found there.
    if (isOfNone) notes.scope.value = 'page';
    tab.value = 'notes';
  });
  ending.addEventListener('abort', stop);
}
