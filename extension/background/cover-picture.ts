import type { Box } from '../../shared/journey/records.ts';
import { ok, type Result, refused } from '../../shared/kit/result.ts';
import { newId } from '../platform/ids.ts';
import type { Refusal } from '../platform/messages.ts';
import { picture as readPicture } from '../store/read.ts';
import { replacePicture } from '../store/write.ts';
import { copyNow } from './copy-soon.ts';
import { inTurn } from './in-turn.ts';
import { paint } from './paint.ts';
import { tellChange } from './tell.ts';

/** Outwards to whole pixels: a rim of what was to be covered would show. */
function wholePixels({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width) - left,
    height: Math.ceil(y + height) - top,
  };
}

/**
 * Burns solid boxes into a note's picture. The picture without them is deleted in the same transaction, and leaves the rolling
 * copy; it cannot be had back. On a full disk the picture stays as it was, and that is said.
 * @param boxes in picture pixels
 */
export function coverPicture(
  noteId: string,
  pictureId: string,
  boxes: readonly Box[],
): Promise<Result<{ pictureId: string }, Refusal>> {
  return inTurn('picture', async () => {
    const picture = await readPicture(pictureId);
    if (picture?.noteId !== noteId) return refused('notFound');
    const covers = boxes.map(wholePixels);
    const painted = await paint(await createImageBitmap(picture.bytes), { covers, box: null });
    const covered = {
      ...picture,
      ...painted,
      id: newId(),
      covered: picture.covered + boxes.length,
    };
    const isReplaced = await replacePicture(pictureId, covered);
    tellChange(['pictures', 'notes'], { noteIds: [noteId] });
    // The one without covers must not wait for its turn to leave the copy.
    copyNow();
    return isReplaced ? ok({ pictureId: covered.id }) : refused('notFound');
  });
}
