import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { digestOf, type WalkDigest } from '../../../shared/journey/map/digest.ts';
import {
  type JourneyMap,
  journeyMap,
  type Lens,
  type MapSources,
} from '../../../shared/journey/map/journey-map.ts';
import { isStanding } from '../../../shared/journey/note-order.ts';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';
import { reviewedAt } from '../../../shared/journey/reviews.ts';
import type { Client } from '../client.ts';
import { type ChangingNotes, changingNotes } from './changing-notes.ts';

/** Walks that are read at once: more would only wait in line for the database. */
const AT_ONCE = 16;

/** How far the reading of the walks is. */
export interface MapProgress {
  read: number;
  of: number;
}

export interface MapModel {
  readonly state: ReadonlySignal<'reading' | 'there' | 'missing' | 'broken'>;
  /** Null where nothing is being read. */
  readonly progress: ReadonlySignal<MapProgress | null>;
  readonly journey: ReadonlySignal<Journey | null>;
  readonly digests: ReadonlySignal<readonly WalkDigest[]>;
  /** Which walks are looked at. */
  readonly lens: Signal<Lens>;
  /** What the map is folded from; null until it was read. */
  readonly sources: ReadonlySignal<MapSources | null>;
  /** Null until there is one. */
  readonly map: ReadonlySignal<JourneyMap | null>;
}

interface Shelf {
  journey: Journey;
  digests: WalkDigest[];
  /** Notes of the journey that belong to no walk. */
  loose: Note[];
}

/** All walks of a journey, kept fresh and folded into its map. A filter folds what was read again, and reads nothing. */
export function mapModel(client: Client, journeyId: string, until: AbortSignal): MapModel {
  const shelf = signal<Shelf | null>(null);
  const state = signal<'reading' | 'there' | 'missing' | 'broken'>('reading');
  const progress = signal<MapProgress | null>(null);
  const lens = signal<Lens>({});
  const digested = digester(client);
  const noted = noteReader(client);
  let latest = 0;
  const reread = async () => {
    latest += 1;
    const mine = latest;
    const isOld = () => until.aborted || mine !== latest;
    const tell = (now: MapProgress) => {
      if (!isOld()) progress.value = now;
    };
    const found = await readShelf({ client, journeyId, digested, noted }, tell, isOld).catch(
      () => 'broken' as const,
    );
    if (isOld() || found === 'old') return;
    batch(() => {
      progress.value = null;
      shelf.value = typeof found === 'string' ? null : found;
      state.value = typeof found === 'string' ? found : 'there';
    });
  };
  client.onChange((stores, ids) => {
    if (stores.includes('steps')) digested.spoil(ids?.stepIds);
    if (stores.includes('notes')) noted.spoil(ids?.noteIds);
    if (stores.some((store) => store !== 'pictures')) void reread();
  }, until);
  void reread();
  const sources = computed(() => (shelf.value ? sourcesOf(shelf.value, client.now()) : null));
  return {
    ...{ state, progress, lens, sources },
    journey: computed(() => shelf.value?.journey ?? null),
    digests: computed(() => shelf.value?.digests ?? []),
    map: computed(() => (sources.value ? journeyMap(sources.value, lens.value) : null)),
  };
}

function sourcesOf({ journey, digests, loose }: Shelf, now: number): MapSources {
  return { plan: journey.plan, digests, loose, reviewedAt: reviewedAt(journey), now };
}

interface Sources {
  client: Client;
  journeyId: string;
  digested: Digester;
  noted: ChangingNotes;
}

async function readShelf(
  { client: { read }, journeyId, digested, noted }: Sources,
  tell: (progress: MapProgress) => void,
  isOld: () => boolean,
): Promise<Shelf | 'missing' | 'old'> {
  const [journeys, allWalks, allNotes] = await Promise.all([
    read.journeys(),
    read.walks(),
    noted.read(),
    digested.forgetSpoilt(),
  ]);
  const journey = journeys.find(({ id }) => id === journeyId);
  if (!journey) return 'missing';
  const walks = allWalks.filter((walk) => walk.journeyId === journeyId);
  const notes = byWalk(allNotes);
  const digests: WalkDigest[] = [];
  for (let from = 0; from < walks.length; from += AT_ONCE) {
    if (isOld()) return 'old';
    const some = walks.slice(from, from + AT_ONCE);
    digests.push(
      ...(await Promise.all(
        some.map((walk) => digested.of(journey, walk, notes.get(walk.id) ?? [])),
      )),
    );
    tell({ read: digests.length, of: walks.length });
  }
  const loose = (notes.get(null) ?? []).filter(
    (note) => note.journeyId === journeyId && isStanding(note),
  );
  return { journey, digests, loose };
}

function byWalk(notes: readonly Note[]): Map<string | null, Note[]> {
  const found = new Map<string | null, Note[]>();
  for (const note of notes) {
    const there = found.get(note.walkId);
    if (there) there.push(note);
    else found.set(note.walkId, [note]);
  }
  return found;
}

/** One reading after the other: whoever asks meanwhile is answered by the last one. */
function noteReader(client: Client): ChangingNotes {
  const notes = changingNotes(client);
  let line: Promise<unknown> = Promise.resolve();
  return {
    spoil: notes.spoil,
    read() {
      const reading = line.then(notes.read);
      line = reading.catch(() => undefined);
      return reading;
    },
  };
}

interface Digester {
  of(journey: Journey, walk: Walk, notes: readonly Note[]): Promise<WalkDigest>;
  /** Steps changed; without ids any may have. */
  spoil(stepIds?: readonly string[]): void;
  /** Forgets the walks of which steps changed; before it has, digests may be old. */
  forgetSpoilt(): Promise<void>;
}

interface Kept {
  steps: readonly Step[];
  /** What the digest was made of, besides the steps. */
  made: string;
  digest: WalkDigest;
}

/** Reads and digests a walk once, and again when something of it changed. */
function digester({ read }: Client): Digester {
  const kept = new Map<string, Kept>();
  const spoilt = new Set<string>();
  return {
    async of(journey, walk, notes) {
      const before = kept.get(walk.id);
      const made = [journey.savedAt, JSON.stringify(walk), ...notes.map(versionOf)].join();
      if (before?.made === made) return before.digest;
      const steps = before?.steps ?? (await read.steps(walk.id));
      const digest = digestOf(journey.plan, walk, steps, notes);
      kept.set(walk.id, { steps, made, digest });
      return digest;
    },
    spoil(stepIds) {
      if (!stepIds) kept.clear();
      for (const id of stepIds ?? []) spoilt.add(id);
    },
    async forgetSpoilt() {
      const ids = [...spoilt];
      if (ids.length === 0) return;
      for (const { walkId } of await read.stepsById(ids)) kept.delete(walkId);
      for (const id of ids) spoilt.delete(id);
    },
  };
}

/** What is said about a note is typed on in the same line of its history; its pictures change without a word. */
function versionOf({ id, revision, deletedAt, work, pictureId }: Note): string {
  const { history = [], replies = [] } = work ?? {};
  const said = [history.length, history.at(-1)?.at, history.at(-1)?.to, replies.length];
  return [id, revision, deletedAt, pictureId, ...said].join(':');
}
