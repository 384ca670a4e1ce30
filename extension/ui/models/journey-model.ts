import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Preset } from '../../../shared/journey/presets.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import type { Sample } from '../../../shared/journey/samples/sample-plan.ts';
import { originOf } from '../../../shared/kit/page-address.ts';
import { type Result, refused } from '../../../shared/kit/result.ts';
import type { JourneyFault, Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import { type PersonaAdding, personaAdding } from './persona-adding.ts';
import type { PlaceModel } from './place-model.ts';
import type { RecordsModel } from './records-model.ts';

/** What the page in the tab says of a journey. */
export type Offer = { state: 'asking' } | { state: 'found'; journey: Journey } | NoOffer;
/** Nothing to offer, and why. */
export type NoOffer = { state: JourneyFault['why'] } & Omit<JourneyFault, 'why'>;

export interface JourneyModel extends PersonaAdding {
  readonly offer: ReadonlySignal<Offer>;
  /** The journey that a walk here follows, or would follow: the walk's own, else the chosen one. */
  readonly chosen: ReadonlySignal<Journey | null>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** How many tags of the person's own stayed when the site's version was taken last; null before that. */
  readonly keptTags: ReadonlySignal<{ journeyId: string; count: number } | null>;
  ask(): Promise<void>;
  use(journey: Journey): Promise<boolean>;
  /** Uses a journey that is stored. */
  pick(journeyId: string): Promise<void>;
  useSample(sample: Sample): Promise<boolean>;
  /** Begins one with a single stage and nothing in it; answers its id. */
  begin(): Promise<string | null>;
  /** Uses the site's version as it is offered now; own tags of a copy that is kept stay in it. */
  takeSite(journey: Journey): Promise<boolean>;
  usePreset(preset: Preset): Promise<boolean>;
}

/** Which journey: offered by the site, kept from before, or made from a preset. */
export function journeyModel(
  client: Client,
  place: PlaceModel,
  records: RecordsModel,
  ending: AbortSignal,
): JourneyModel {
  const offer = signal<Offer>({ state: 'asking' });
  const { pickedId, ...taking } = journeyTaking(client, records);
  const origin = computed(() => place.view.value?.origin ?? '');
  const chosen = computed(() => chosenFrom(records, pickedId.value, origin.value));
  let latest = 0;

  async function ask(): Promise<void> {
    const tabId = place.tabId.value;
    if (tabId === null) return;
    latest += 1;
    const turn = latest;
    const found = await askPage(client, tabId);
    if (turn === latest) offer.value = found;
  }

  async function pick(journeyId: string): Promise<void> {
    await records.reread();
    pickedId.value = journeyId;
  }

  onPageChange(place, () => void ask(), ending);
  const adding = personaAdding(client, chosen, taking.refusal, records.reread);
  return { ...taking, ...making(client, origin, taking), ...adding, offer, chosen, ask, pick };
}

/** Making a journey that is not there yet. Few do: how it is done is loaded then. */
function making(
  client: Client,
  origin: ReadonlySignal<string>,
  { use, refusal }: Pick<ReturnType<typeof journeyTaking>, 'use' | 'refusal'>,
): Pick<JourneyModel, 'usePreset' | 'useSample' | 'begin'> {
  type How = typeof import('./new-journey.ts');
  async function make(from: (how: How) => Journey | Promise<Journey>): Promise<Journey | null> {
    const journey = await import('./new-journey.ts').then(from).catch(() => null);
    if (journey) return (await use(journey)) ? journey : null;
    refusal.value = 'unknown';
    return null;
  }
  const made = async (asked: Promise<Journey | null>) => (await asked) !== null;
  return {
    usePreset: (preset) => made(make((how) => how.presetJourney(preset, client, origin.value))),
    useSample: (sample) => made(make((how) => how.sampleJourney(sample, client))),
    begin: async () => (await make((how) => how.emptyJourney(client, origin.value)))?.id ?? null,
  };
}

/** Storing the journey that somebody picks. */
function journeyTaking(client: Client, records: RecordsModel) {
  const refusal = signal<Refusal | null>(null);
  const keptTags = signal<{ journeyId: string; count: number } | null>(null);
  const pickedId = signal<string | null>(null);

  async function used<Value>(id: string, asked: Promise<Result<Value, Refusal>>) {
    const answer = await asked.catch(() => refused<Refusal>('unknown'));
    refusal.value = answer.ok ? null : answer.reason;
    keptTags.value = null;
    if (!answer.ok) return null;
    await records.reread();
    pickedId.value = id;
    return answer;
  }

  async function use(journey: Journey): Promise<boolean> {
    return (await used(journey.id, client.command.saveJourney({ journey }))) !== null;
  }

  async function takeSite(journey: Journey): Promise<boolean> {
    const now = { ...journey, savedAt: client.now() };
    const taken = await used(journey.id, client.command.takeSiteJourney({ journey: now }));
    if (taken) keptTags.value = { journeyId: journey.id, count: taken.value.kept };
    return taken !== null;
  }

  return { refusal, keptTags, pickedId, use, takeSite };
}

/** Calls back for every page that is looked at: a new one may name another journey. */
function onPageChange(place: PlaceModel, callback: () => void, ending: AbortSignal): void {
  const page = computed(() =>
    place.view.value ? `${place.view.value.tabId} ${place.view.value.address}` : null,
  );
  const stop = effect(() => {
    if (page.value !== null) untracked(callback);
  });
  ending.addEventListener('abort', stop);
}

async function askPage(client: Client, tabId: number): Promise<Offer> {
  try {
    const answer = await client.command.journeyForTab({ tabId });
    if (answer.ok) return { state: 'found', journey: answer.value };
    const { why, ...rest } = answer.reason;
    return { state: why, ...rest };
  } catch {
    // Nobody answered: the same to the walker as a page that cannot be reached.
    return { state: 'unreachable', where: '' };
  }
}

/** The walk's own journey, else the one picked, else the latest that fits the site. */
function chosenFrom(records: RecordsModel, pickedId: string | null, origin: string) {
  const walk = records.current.value;
  if (walk) return records.journeyOf(walk) ?? null;
  const all = records.journeys.value;
  return all.find(({ id }) => id === pickedId) ?? latestFor(all, origin);
}

/** The journey saved last for this site; one made while no site could be seen serves any, and a sample none. */
function latestFor(journeys: readonly Journey[], origin: string): Journey | null {
  const fits = journeys.filter(({ source, plan }) => {
    if (source.kind === 'site' && originOf(source.address) === origin) return true;
    return (plan.sites.length === 0 && source.kind !== 'sample') || plan.sites.includes(origin);
  });
  return fits.sort((a, b) => b.savedAt - a.savedAt)[0] ?? null;
}
