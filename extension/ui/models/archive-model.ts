import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Journey, Walk } from '../../../shared/journey/records.ts';
import type { ImportRefusal, Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { OtherKind } from './import-walk-file.ts';
import type { RecordsModel } from './records-model.ts';
import type { WalkDownload } from './walk-download.ts';

export type { ImportRefusal };

/** `tooLarge`: the file could never be imported again, so none is made. */
export type ExportState = 'none' | 'writing' | 'tooLarge' | 'unreadable';

export type ImportOutcome =
  | { state: 'none' }
  | { state: 'reading' }
  /** What was new; `known` where nothing was, since the walk is here already. */
  | { state: 'done'; notes: number; steps: number; known: boolean }
  /** `where` is the path of the bad field, or empty. */
  | { state: 'refused'; why: ImportRefusal | OtherKind; where: string };

export interface ArchiveModel {
  /** Ended walks, latest first. */
  readonly past: ReadonlySignal<Walk[]>;
  readonly opened: ReadonlySignal<Walk | null>;
  readonly imported: ReadonlySignal<ImportOutcome>;
  readonly exported: ReadonlySignal<ExportState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  open(walkId: string | null): Promise<void>;
  /** Undefined where none could be made; `exported` says why. */
  fileOf(walk: Walk): Promise<WalkDownload | undefined>;
  /** A file chosen by the person. */
  import(file: Blob): Promise<void>;
  /** For good: steps, notes and pictures with it. */
  remove(walkId: string): Promise<void>;
}

/** The walks that are over: opened again, taken along as a file, brought in from one, deleted. */
export function archiveModel(client: Client, records: RecordsModel): ArchiveModel {
  const imported = signal<ImportOutcome>({ state: 'none' });
  const exported = signal<ExportState>('none');
  const refusal = signal<Refusal | null>(null);
  const past = computed(() => records.walks.value.filter((walk) => walk.state === 'ended'));
  return {
    past,
    opened: computed(() => past.value.find(({ id }) => id === records.openedId.value) ?? null),
    imported,
    exported,
    refusal,
    open(walkId) {
      exported.value = 'none';
      return records.open(walkId);
    },
    async fileOf(walk) {
      const journey = records.journeyOf(walk);
      if (exported.value === 'writing') return undefined;
      exported.value = 'writing';
      const file = await download(client, walk, journey).catch(() => 'unreadable' as const);
      exported.value = typeof file === 'string' ? file : 'none';
      return typeof file === 'string' ? undefined : file;
    },
    async import(file) {
      imported.value = { state: 'reading' };
      const answer = await bringIn(client, file);
      imported.value = outcomeOf(answer);
      if (answer.ok) await records.open(answer.value.walkId);
    },
    async remove(walkId) {
      const answer = await client.command
        .deleteWalk({ walkId })
        .catch(() => ({ ok: false, reason: 'unknown' }) as const);
      refusal.value = answer.ok ? null : answer.reason;
      await records.open(null);
    },
  };
}

/** Loaded when somebody does it: the panel opens without what only a file needs. */
async function download(client: Client, walk: Walk, journey: Journey | undefined) {
  return (await import('./walk-download.ts')).walkDownload(client, walk, journey);
}

async function bringIn(client: Client, file: Blob) {
  return (await import('./import-walk-file.ts')).importWalkFile(client, file);
}

function outcomeOf(answer: Awaited<ReturnType<typeof bringIn>>): ImportOutcome {
  if (!answer.ok) return { state: 'refused', ...answer.reason };
  const { notes, steps, known } = answer.value;
  return { state: 'done', notes, steps, known };
}
