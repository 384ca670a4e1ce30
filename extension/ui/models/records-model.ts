import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Journey, Note, Step, Walk } from '../../../shared/journey/records.ts';
import { standing } from '../../../shared/journey/standing.ts';
import type { Client } from '../client.ts';

/** One walk and what belongs to it, as last read. */
export interface WalkRecords {
  walkId: string;
  /** Those taken out of the walk are left out. */
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
  const shelf = emptyShelf();
  const reread = rereader(client, shelf);
  client.onChange(() => void reread(), ending);
  void reread();
  const { loaded, broken, journeys, walks, current, openedId, shown, details } = shelf;
  return {
    loaded,
    broken,
    journeys,
    walks,
    current,
    openedId,
    shown,
    records: computed(() => (details.value?.walkId === shown.value?.id ? details.value : null)),
    journeyOf: (walk) => journeys.value.find((journey) => journey.id === walk.journeyId),
    async open(walkId) {
      openedId.value = walkId;
      await reread();
    },
    reread,
  };
}

/** The signals of the model, and which walk follows from them. */
function emptyShelf() {
  const walks = signal<Walk[]>([]);
  const openedId = signal<string | null>(null);
  const current = computed(() => walks.value.find((walk) => walk.state !== 'ended') ?? null);
  const opened = computed(() => walks.value.find((walk) => walk.id === openedId.value));
  return {
    loaded: signal(false),
    broken: signal(false),
    journeys: signal<Journey[]>([]),
    details: signal<WalkRecords | null>(null),
    walks,
    openedId,
    current,
    shown: computed(() => current.value ?? opened.value ?? walks.value[0] ?? null),
  };
}

type Shelf = ReturnType<typeof emptyShelf>;

/**
 * Reads everything anew. A page that is met changes the stores a dozen times in a row: whoever asks while a reading goes
 * on shares the one that comes after it.
 */
function rereader(client: Client, shelf: Shelf): () => Promise<void> {
  let going: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = () => {
    next = null;
    going = readShelf(client, shelf).finally(() => {
      going = next;
    });
    return going;
  };
  return () => {
    if (!going) return begin();
    next ??= going.then(begin);
    return next;
  };
}

async function readShelf(client: Client, shelf: Shelf): Promise<void> {
  try {
    const [journeys, walks] = await Promise.all([client.read.journeys(), client.read.walks()]);
    batch(() => {
      shelf.journeys.value = journeys;
      shelf.walks.value = walks;
    });
    const walk = shelf.shown.value;
    shelf.details.value = walk ? await readWalk(client, walk.id) : null;
    shelf.broken.value = false;
  } catch {
    // A failed reading is shown as such; the next change or focus reads again.
    shelf.broken.value = true;
  }
  shelf.loaded.value = true;
}

async function readWalk(client: Client, walkId: string): Promise<WalkRecords> {
  const [steps, notes] = await Promise.all([client.read.steps(walkId), client.read.notes(walkId)]);
  return { walkId, steps: standing(steps), notes: notes.filter((note) => note.deletedAt === null) };
}
