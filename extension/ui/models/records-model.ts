import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';
import type { Client } from '../client.ts';

/** One walk and what belongs to it, as last read. */
export interface WalkRecords {
  walkId: string;
  steps: Step[];
  /** Those in the bin are left out. */
  notes: Note[];
}

export interface RecordsModel {
  /** False until the first reading is done. */
  readonly loaded: ReadonlySignal<boolean>;
  /** True when the database could not be read at all. */
  readonly broken: ReadonlySignal<boolean>;
  readonly journeys: ReadonlySignal<Journey[]>;
  /** Latest first. */
  readonly walks: ReadonlySignal<Walk[]>;
  /** The unfinished walk, walking or paused. */
  readonly current: ReadonlySignal<Walk | null>;
  /** A finished walk that was opened again; ignored while a walk is unfinished. */
  readonly openedId: Signal<string | null>;
  /** The walk whose steps and notes are shown: the unfinished, else the opened, else the latest. */
  readonly shown: ReadonlySignal<Walk | null>;
  /** Null while they are being read. */
  readonly records: ReadonlySignal<WalkRecords | null>;
  journeyOf(walk: Walk): Journey | undefined;
  open(walkId: string | null): Promise<void>;
  /** Reads again; resolves when what is shown is what is stored. */
  reread(): Promise<void>;
}

/** What the stores hold, kept fresh: read at once, whenever something changed, and on request. */
export function recordsModel(client: Client, ending: AbortSignal): RecordsModel {
  const loaded = signal(false);
  const broken = signal(false);
  const journeys = signal<Journey[]>([]);
  const walks = signal<Walk[]>([]);
  const openedId = signal<string | null>(null);
  const details = signal<WalkRecords | null>(null);
  const current = computed(() => walks.value.find((walk) => walk.state !== 'ended') ?? null);
  const shown = computed(
    () =>
      current.value ??
      walks.value.find((walk) => walk.id === openedId.value) ??
      walks.value[0] ??
      null,
  );
  const records = computed(() =>
    details.value && details.value.walkId === shown.value?.id ? details.value : null,
  );
  let latest = 0;

  async function readAll(turn: number): Promise<void> {
    const [readJourneys, readWalks] = await Promise.all([
      client.read.journeys(),
      client.read.walks(),
    ]);
    if (turn !== latest) return;
    journeys.value = readJourneys;
    walks.value = readWalks;
    const walk = shown.value;
    details.value = walk ? await readWalk(client, walk.id, details, () => turn === latest) : null;
  }

  async function reread(): Promise<void> {
    latest += 1;
    const turn = latest;
    try {
      await readAll(turn);
      broken.value = false;
    } catch {
      // A failed reading is shown as such; the next change or focus reads again.
      broken.value = true;
    }
    loaded.value = true;
  }

  client.onChange(() => void reread(), ending);
  void reread();
  return {
    loaded,
    broken,
    journeys,
    walks,
    current,
    openedId,
    shown,
    records,
    journeyOf: (walk) => journeys.value.find((journey) => journey.id === walk.journeyId),
    async open(walkId) {
      openedId.value = walkId;
      await reread();
    },
    reread,
  };
}

/** Reads one walk's records; answers what there was when a later reading has overtaken this one. */
async function readWalk(
  client: Client,
  walkId: string,
  before: Signal<WalkRecords | null>,
  isLatest: () => boolean,
): Promise<WalkRecords | null> {
  const [steps, notes] = await Promise.all([client.read.steps(walkId), client.read.notes(walkId)]);
  if (!isLatest()) return before.value;
  return { walkId, steps, notes: notes.filter((note) => note.deletedAt === null) };
}
