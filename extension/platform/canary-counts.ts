import * as v from 'valibot';
import { StorageItem } from 'webext-storage';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How much there was in the database, kept where a damaged database does not reach. */
export const CanarySchema = v.object({
  walks: Count,
  notes: Count,
  /** What was found missing and the person has not seen yet. */
  lost: v.nullable(v.object({ walks: Count, notes: Count })),
});
export type Canary = v.InferOutput<typeof CanarySchema>;

const item = new StorageItem<unknown>('canary');

/** Null on a fresh install. */
export async function readCanary(): Promise<Canary | null> {
  const parsed = v.safeParse(CanarySchema, await item.get());
  return parsed.success ? parsed.output : null;
}

export async function writeCanary(canary: Canary): Promise<void> {
  await item.set(canary);
}

/** No count raises no alarm. It finds room on a full disk, where writing one does not. */
export async function forgetCanary(): Promise<void> {
  await item.remove();
}
