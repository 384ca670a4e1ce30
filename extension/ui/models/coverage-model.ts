import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { startOfNext } from '../../../shared/journey/next-start.ts';
import {
  type CoverageRow,
  type NextWalk,
  nextWalk,
  type Walked,
  walkCoverage,
  walkedStages,
} from '../../../shared/journey/next-walk.ts';
import type { Walk } from '../../../shared/journey/records.ts';
import type { Client } from '../client.ts';
import type { JourneyModel } from './journey-model.ts';
import type { RecordsModel } from './records-model.ts';

/** The walk that is worth most now, and where it begins; empty for a page that nobody knows. */
export type ProposedWalk = NextWalk & { startAddress: string };

export interface CoverageModel {
  /** Persona by stage; empty while it is read. */
  readonly rows: ReadonlySignal<CoverageRow[]>;
  /** False before the first walk of the journey. */
  readonly isWalked: ReadonlySignal<boolean>;
  /** Null where all is walked and fresh. */
  readonly next: ReadonlySignal<ProposedWalk | null>;
}

/** Which parts of the chosen journey were walked. The steps of an ended walk are read once, while it stays as it is. */
export function coverageModel(
  client: Client,
  journey: Pick<JourneyModel, 'chosen'>,
  records: RecordsModel,
  ending: AbortSignal,
): CoverageModel {
  const known = new Map<Walk, Walked>();
  const walked = signal<Walked[] | null>(null);
  let turn = 0;

  async function read(walks: readonly Walk[]): Promise<void> {
    turn += 1;
    const now = turn;
    const all: Walked[] = [];
    for (const walk of walks) {
      const found = known.get(walk) ?? walkedStages(walk, await client.read.steps(walk.id));
      known.set(walk, found);
      all.push(found);
    }
    if (now === turn) walked.value = all;
  }

  const stop = effect(() => {
    const id = journey.chosen.value?.id;
    const own = records.walks.value.filter(({ journeyId }) => journeyId === id);
    untracked(() => void read(own).catch(() => undefined));
  });
  ending.addEventListener('abort', stop);

  const plan = computed(() => journey.chosen.value?.plan ?? null);
  const rows = computed(() =>
    plan.value && walked.value ? walkCoverage(plan.value, walked.value, client.now()) : [],
  );
  const next = computed(() => {
    const found = plan.value && rows.value.length > 0 ? nextWalk(plan.value, rows.value) : null;
    if (!plan.value || !found) return null;
    return { ...found, startAddress: startOfNext(plan.value, walked.value ?? [], found) };
  });
  return { rows, next, isWalked: computed(() => (walked.value?.length ?? 0) > 0) };
}
