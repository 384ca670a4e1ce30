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
  /**
   * Reads again; resolves when what is shown is what is stored.
   * @param stepIds steps that are known to have changed: whoever changed them need not wait to be told so
   */
  reread(stepIds?: readonly string[]): Promise<void>;
}

/** What the stores hold, kept fresh: read at once, whenever something changed, and on request. */
export function recordsModel(client: Client, ending: AbortSignal): RecordsModel {
  const shelf = emptyShelf();
  const reread = rereader(client, shelf);
  client.onChange((stores, ids) => {
    if (stores.includes('steps')) spoil(shelf, ids?.stepIds);
    void reread();
  }, ending);
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
    reread(stepIds = []) {
      spoil(shelf, stepIds);
      return reread();
    },
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
    /** Steps that are to be read anew; all of them where nobody knows which. */
    spoilt: { ids: new Set<string>(), all: false },
    walks,
    openedId,
    current,
    shown: computed(() => current.value ?? opened.value ?? walks.value[0] ?? null),
  };
}

type Shelf = ReturnType<typeof emptyShelf>;

/** These steps have changed, or (without ids) any may have. */
function spoil({ spoilt }: Shelf, stepIds?: readonly string[]): void {
  if (!stepIds) spoilt.all = true;
  for (const id of stepIds ?? []) spoilt.ids.add(id);
}

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
      shelf.journeys.value = same(shelf.journeys.value, journeys);
      shelf.walks.value = same(shelf.walks.value, walks);
    });
    const walk = shelf.shown.value;
    shelf.details.value = walk ? await readWalk(client, walk.id, shelf) : null;
    shelf.broken.value = false;
  } catch {
    // A failed reading is shown as such; the next change or focus reads again.
    shelf.broken.value = true;
  }
  shelf.loaded.value = true;
}

async function readWalk(client: Client, walkId: string, shelf: Shelf): Promise<WalkRecords> {
  const [steps, notes] = await Promise.all([
    readSteps(client, walkId, shelf),
    client.read.notes(walkId),
  ]);
  const kept = notes.filter((note) => note.deletedAt === null);
  const before = shelf.details.value;
  if (before?.walkId !== walkId) return { walkId, steps, notes: kept };
  const now = { walkId, steps, notes: same(before.notes, kept) };
  return now.steps === before.steps && now.notes === before.notes ? before : now;
}

/** What was read before, where the same was read again: nobody has to draw it anew then. */
function same<Stored>(before: Stored, now: Stored): Stored {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** The steps that stand. A long walk has thousands: where it is known which have changed, only those are read. */
async function readSteps(client: Client, walkId: string, shelf: Shelf): Promise<Step[]> {
  const { all, ids } = shelf.spoilt;
  shelf.spoilt = { ids: new Set(), all: false };
  const before = shelf.details.value;
  try {
    if (all || before?.walkId !== walkId) return standing(await client.read.steps(walkId));
    if (ids.size === 0) return before.steps;
    const changed = standing(await client.read.stepsById([...ids]));
    const kept = before.steps.filter(({ id }) => !ids.has(id));
    const joined = [...kept, ...changed.filter((step) => step.walkId === walkId)];
    return joined.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  } catch (error) {
    spoil(shelf);
    throw error;
  }
}
