import type { Picture, Step, Walk } from '../../shared/journey/records.ts';
import { dropPictures } from './drop-pictures.ts';
import { wholeWalk } from './merge.ts';
import { write } from './transaction.ts';

/**
 * Writes a step that a person makes, and changes its walk with it. `rewrite` answers undefined where the stored step is
 * another's; then nothing is written. False then, and where there is no walk.
 */
export async function putMadeStep(
  id: string,
  walkId: string,
  rewrite: (stored: Step | undefined, walk: Walk) => { step: Step; walk: Walk } | undefined,
): Promise<boolean> {
  return write(['walks', 'steps'], async (tx) => {
    const row = await tx.objectStore('walks').get(walkId);
    const written = row && rewrite(await tx.objectStore('steps').get(id), wholeWalk(row));
    if (!written) return false;
    await tx.objectStore('steps').put(written.step);
    await tx.objectStore('walks').put(written.walk);
    return true;
  });
}

/** Gives a moment or message its picture, in place of an earlier one, or takes it away. False where it cannot have one. */
export async function putStepPicture(stepId: string, picture: Picture | null): Promise<boolean> {
  return write(['steps', 'pictures'], async (tx) => {
    const step = await tx.objectStore('steps').get(stepId);
    if (!step || !('pictureId' in step)) return false;
    await dropPictures(tx, new Set([stepId]));
    if (picture) await tx.objectStore('pictures').put(picture);
    await tx.objectStore('steps').put({ ...step, pictureId: picture?.id ?? null });
    return true;
  });
}
