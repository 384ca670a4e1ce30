import { type MadeStep, rewritten, withRewriting } from '../../shared/journey/made-step.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/messages.ts';
import { stagedFile, unstage } from '../platform/staged-files.ts';
import * as write from '../store/write.ts';
import { copyNow } from './copy-soon.ts';
import { type Drawn, drawAnew } from './draw-anew.ts';
import { tellChange } from './tell.ts';

/** Writes a step that a person makes; its address is what the page was, or empty off the page. */
export async function putStep(step: MadeStep): Promise<Result<null, Refusal>> {
  const at = Date.now();
  const written = await write.putMadeStep(step.id, step.walkId, (stored, walk) => {
    const now = rewritten(stored, step);
    // To answer what waited for an answer changes nothing that was said.
    const isChange = stored !== undefined && !(stored.kind === 'answer' && stored.waits);
    return now && { step: now, walk: isChange ? withRewriting(walk, step.id, at) : walk };
  });
  tellChange(['steps', 'walks'], { stepIds: [step.id] });
  return written ? ok(null) : refused('notFound');
}

type Placed = Result<{ pictureId: string | null }, Refusal | 'noImage'>;

/** Draws the staged picture anew and gives it to the step; null takes the step's picture away. */
export async function putStepPicture(stepId: string, staged: string | null): Promise<Placed> {
  if (staged === null) return place(stepId, null);
  try {
    const file = await stagedFile(staged);
    const drawn = file && (await drawAnew(file));
    return drawn ? await place(stepId, drawn) : refused('noImage');
  } finally {
    // What cannot be removed now is swept later.
    await unstage(staged).catch(() => undefined);
  }
}

async function place(stepId: string, drawn: Drawn | null): Promise<Placed> {
  const facts = { noteId: stepId, at: Date.now(), box: null, covered: 0 };
  const picture = drawn && { id: newId(), ...facts, ...drawn };
  const placed = await write.putStepPicture(stepId, picture);
  tellChange(['steps', 'pictures'], { stepIds: [stepId] });
  // One that was taken away or replaced must not wait for its turn to leave the copy.
  copyNow();
  return placed ? ok({ pictureId: picture?.id ?? null }) : refused('notFound');
}
