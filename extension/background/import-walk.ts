import type { Picture, Walk } from '../../shared/journey/records.ts';
import { decodeWalkFile, type FilePicture } from '../../shared/journey/walk-file.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import type { ImportRefusal } from '../platform/messages.ts';
import { putWholeWalk } from '../store/write.ts';
import { checkCounts } from './health.ts';
import { refusalOf } from './storage-error.ts';
import { tellChange } from './tell.ts';

type Imported = Result<
  { walkId: string; notes: number; steps: number },
  { why: ImportRefusal; where: string }
>;

function pictureFrom({ base64, ...facts }: FilePicture): Picture {
  const letters = atob(base64);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return { ...facts, bytes: new Blob([bytes], { type: facts.type }) };
}

/** A walk that was going on when it was written is not going on here: it may be continued by hand. */
function atRest(walk: Walk): Walk {
  return walk.state === 'walking' ? { ...walk, state: 'paused' } : walk;
}

/** Takes in a walk file's text: all of it or nothing; twice is once. */
export async function importWalk(text: string): Promise<Imported> {
  const file = decodeWalkFile(text);
  if (!file.ok) return file;
  const { journey, walk, steps, notes, pictures } = file.value;
  try {
    const whole = { journey, walk: atRest(walk), steps, notes };
    await putWholeWalk({ ...whole, pictures: pictures.map(pictureFrom) });
  } catch (error) {
    const why = refusalOf(error);
    return refused({ why: why === 'unknown' ? 'storageBroken' : why, where: '' });
  }
  tellChange(['journeys', 'walks', 'steps', 'notes', 'pictures']);
  await checkCounts();
  return ok({ walkId: walk.id, notes: notes.length, steps: steps.length });
}
