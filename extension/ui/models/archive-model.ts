import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Journey, Picture, Walk } from '../../../shared/journey/records.ts';
import type { FilePicture } from '../../../shared/journey/walk-file.ts';
import type { ImportRefusal, Refusal } from '../../platform/messages.ts';
import type { Client } from '../client.ts';
import type { RecordsModel } from './records-model.ts';

/** A walk as a file, ready to be handed to the browser. */
export interface WalkDownload {
  name: string;
  text: string;
}

export type ImportOutcome =
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'done'; notes: number; steps: number }
  /** `where` is the path of the bad field, or empty. */
  | { state: 'refused'; why: ImportRefusal; where: string };

export interface ArchiveModel {
  /** Ended walks, latest first. */
  readonly past: ReadonlySignal<Walk[]>;
  readonly opened: ReadonlySignal<Walk | null>;
  readonly imported: ReadonlySignal<ImportOutcome>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  open(walkId: string | null): Promise<void>;
  /** Undefined where the walk's journey is gone. */
  fileOf(walk: Walk): Promise<WalkDownload | undefined>;
  /** A file chosen by the person; `File` fits. */
  import(file: { size: number; text(): Promise<string> }): Promise<void>;
  /** For good: steps, notes and pictures with it. */
  remove(walkId: string): Promise<void>;
}

/** The walks that are over: opened again, taken along as a file, brought in from one, deleted. */
export function archiveModel(client: Client, records: RecordsModel): ArchiveModel {
  const imported = signal<ImportOutcome>({ state: 'none' });
  const refusal = signal<Refusal | null>(null);
  const past = computed(() => records.walks.value.filter((walk) => walk.state === 'ended'));
  return {
    past,
    opened: computed(() => past.value.find(({ id }) => id === records.openedId.value) ?? null),
    imported,
    refusal,
    open: (walkId) => records.open(walkId),
    async fileOf(walk) {
      const journey = records.journeyOf(walk);
      return journey ? encode(client, walk, journey) : undefined;
    },
    async import(file) {
      imported.value = { state: 'reading' };
      const answer = await importFile(client, file);
      imported.value = answer.ok
        ? { state: 'done', notes: answer.value.notes, steps: answer.value.steps }
        : { state: 'refused', ...answer.reason };
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

/** Chromium refuses a message above 64 MiB; the rest is room for its envelope. */
const IMPORT_LIMIT_BYTES = 60 * 1_048_576;

async function importFile(client: Client, file: { size: number; text(): Promise<string> }) {
  if (file.size > IMPORT_LIMIT_BYTES) {
    return { ok: false, reason: { why: 'tooLarge', where: '' } } as const;
  }
  try {
    return await client.command.importWalk({ text: await file.text() });
  } catch {
    // Unreadable file or silent background: nothing was stored either way.
    return { ok: false, reason: { why: 'storageBroken', where: '' } } as const;
  }
}

async function encode(client: Client, walk: Walk, journey: Journey): Promise<WalkDownload> {
  // Loaded on demand: the panel opens without what only a download needs.
  const [{ encodeWalkFile }, steps, notes] = await Promise.all([
    import('../../../shared/journey/walk-file.ts'),
    client.read.steps(walk.id),
    client.read.notes(walk.id),
  ]);
  const ids = notes.flatMap(({ pictureId }) => (pictureId ? [pictureId] : []));
  const stored = await Promise.all(ids.map((id) => client.read.picture(id)));
  const pictures = await Promise.all(stored.filter((one) => one !== undefined).map(forFile));
  const text = encodeWalkFile({ journey, walk, steps, notes, pictures }, client.now());
  return { name: fileName(inLanguage(journey.plan.name, client.language), walk.startedAt), text };
}

async function forFile({ bytes, ...facts }: Picture): Promise<FilePicture> {
  return { ...facts, base64: base64(new Uint8Array(await bytes.arrayBuffer())) };
}

/** Bytes handed to one call; more would overflow the call stack. */
const CHUNK_BYTES = 32_768;

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  }
  return btoa(binary);
}

/** `rainy-day-2026-11-22.waymark.json`: says what it is in any folder and sorts by day. */
export function fileName(journeyName: string, startedAt: number): string {
  const slug = journeyName
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const day = new Date(startedAt).toISOString().slice(0, 10);
  return `${slug || 'walk'}-${day}.waymark.json`;
}
