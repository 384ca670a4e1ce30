import type { Box } from '../../../shared/journey/records.ts';

/** Room the name needs below the element, in CSS pixels. */
const NAME_HEIGHT = 28;

export interface OutlineProps {
  /** The element's box in the viewport. */
  box: Box;
  /** Empty for the frame alone. */
  tag: string;
  name: string;
}

/** The frame around an element, with its tag and name under it, or above it where there is no room. */
export function Outline({ box, tag, name }: OutlineProps) {
  const isRoomBelow = box.y + box.height + NAME_HEIGHT <= innerHeight;
  const isRoomAbove = box.y >= NAME_HEIGHT;
  const side = isRoomBelow ? 'below' : isRoomAbove ? 'above' : 'inside';
  const place = {
    left: `${box.x}px`,
    top: `${box.y}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
  };
  const lean = box.x > innerWidth / 2 ? 'end' : 'start';
  return (
    <div class="outline" style={place}>
      {tag && (
        <p class="outline-name" data-side={side} data-lean={lean}>
          <span class="outline-tag">{tag}</span>
          {name && <bdi>{name}</bdi>}
        </p>
      )}
    </div>
  );
}
