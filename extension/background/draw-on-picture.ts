import type { Box, PictureFacts } from '../../shared/journey/records.ts';
import type { Shape } from '../../shared/journey/shape.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/messages.ts';
import { picture as readPicture } from '../store/read.ts';
import { replacePicture } from '../store/write.ts';
import { copyNow } from './copy-soon.ts';
import { inTurn } from './in-turn.ts';
import { paintShapes } from './paint-shapes.ts';
import { tellChange } from './tell.ts';

/**
 * Burns covers, frames and arrows into a note's picture, and cuts it. The picture as it was is deleted in the same transaction, and
 * leaves the rolling copy; it cannot be had back. On a full disk the picture stays as it was, and that is said.
 */
export function drawOnPicture(
  noteId: string,
  pictureId: string,
  shapes: readonly Shape[],
): Promise<Result<{ pictureId: string }, Refusal>> {
  return inTurn('picture', async () => {
    const picture = await readPicture(pictureId);
    if (picture?.noteId !== noteId) return refused('notFound');
    const { part, ...painted } = await paintShapes(await createImageBitmap(picture.bytes), shapes);
    const covers = shapes.filter(({ kind }) => kind === 'cover').length;
    const drawn = {
      ...picture,
      ...painted,
      ...{ id: newId(), covered: picture.covered + covers, box: boxIn(part, picture) },
    };
    const isReplaced = await replacePicture(pictureId, drawn);
    tellChange(['pictures', 'notes'], { noteIds: [noteId] });
    // The one without covers must not wait for its turn to leave the copy.
    copyNow();
    return isReplaced ? ok({ pictureId: drawn.id }) : refused('notFound');
  });
}

/** Where what the note is about stands in the part that was kept; null where none of it is there. */
function boxIn(part: Box, { box }: Pick<PictureFacts, 'box'>): Box | null {
  if (!box) return null;
  const [left, top] = [Math.max(box.x, part.x), Math.max(box.y, part.y)];
  const width = Math.min(box.x + box.width, part.x + part.width) - left;
  const height = Math.min(box.y + box.height, part.y + part.height) - top;
  return width > 0 && height > 0 ? { x: left - part.x, y: top - part.y, width, height } : null;
}
