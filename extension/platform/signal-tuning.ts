import * as v from 'valibot';
import { StorageItem } from 'webext-storage';
import { NAME_LIMIT } from '../../shared/journey/limits.ts';
import { RecordIdSchema } from '../../shared/journey/record-atoms.ts';
import { whileAlive } from './alive.ts';

/** A rule that was dismissed for an element, in all walks of a journey. */
const DismissalSchema = v.object({
  journeyId: RecordIdSchema,
  /** As `signalKey` spells it. */
  key: v.pipe(v.string(), v.maxLength(8_000)),
  rule: v.pipe(v.string(), v.maxLength(NAME_LIMIT)),
  /** The element in a person's words, or the page's address. */
  label: v.pipe(v.string(), v.maxLength(2_048)),
  at: v.number(),
});
export type Dismissal = v.InferOutput<typeof DismissalSchema>;

/** More than a person dismisses; the oldest give way. */
const DISMISSAL_LIMIT = 500;

const item = new StorageItem<unknown>('setting:dismissedSignals');

function sound(stored: unknown): Dismissal[] {
  const rows = Array.isArray(stored) ? stored : [];
  return rows.flatMap((row) => {
    const parsed = v.safeParse(DismissalSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
}

/** Oldest first. */
export async function dismissals(): Promise<Dismissal[]> {
  return sound(await item.get());
}

/** Written by the background alone. */
export async function writeDismissals(all: readonly Dismissal[]): Promise<void> {
  await item.set(all.slice(-DISMISSAL_LIMIT));
}

export function onDismissals(callback: () => void, signal: AbortSignal): void {
  item.onChanged(() => callback(), whileAlive(signal));
}
