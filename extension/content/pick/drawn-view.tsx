import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';

/** A box is said once the hand rests, in milliseconds: a drag has sixty sizes a second. */
const REST_MS = 300;

/** The box that is being drawn, with its size at its corner. */
export function DrawnBox({ box }: { box: Box }) {
  const { x, y, width, height } = box;
  const place = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
  const isRoomBelow = y + height + 28 <= innerHeight;
  return (
    <div class="outline drawn-part" style={place} aria-hidden="true">
      <p class="outline-name" data-side={isRoomBelow ? 'below' : 'inside'}>
        <span class="outline-size">
          {Math.round(width)} × {Math.round(height)}
        </span>
      </p>
    </div>
  );
}

/** The same in words, for who does not see it. */
export function DrawnSize({ box }: { box: Box | null }) {
  const size = box ? text('pickDrawnSize', Math.round(box.width), Math.round(box.height)) : '';
  const [said, setSaid] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => setSaid(size), REST_MS);
    return () => clearTimeout(rest);
  }, [size]);
  return (
    <p class="hidden-text" role="status" data-size="">
      {said}
    </p>
  );
}

/** What can be done with a box. */
export function DrawnHint() {
  return (
    <>
      <span class="pick-words">{text('pickDrawnTake')}</span>
      <span class="pick-words" data-extra="">
        {text('pickDrawnKeys')}
      </span>
    </>
  );
}
