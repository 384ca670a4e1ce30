import type { Box, PictureFacts } from '../../../shared/journey/records.ts';

/** Smallest part of a picture worth showing, in picture pixels: less is a smear of colour. */
const LEAST_PART = 160;
/** Room around the noted element, as a share of its longer side. */
const ROOM = 1.3;

/**
 * The square part of a picture around the noted element, inside the picture.
 * @returns picture pixels
 */
export function cropAround(facts: Pick<PictureFacts, 'width' | 'height' | 'box'>): Box {
  const { width, height, box } = facts;
  const most = Math.min(width, height);
  if (!box) return { x: 0, y: 0, width: most, height: most };
  const side = Math.min(most, Math.max(LEAST_PART, ROOM * Math.max(box.width, box.height)));
  const within = (middle: number, edge: number) =>
    Math.max(0, Math.min(middle - side / 2, edge - side));
  return {
    x: within(box.x + box.width / 2, width),
    y: within(box.y + box.height / 2, height),
    width: side,
    height: side,
  };
}

export interface PictureCropProps {
  url: string;
  facts: Pick<PictureFacts, 'width' | 'height' | 'box'>;
  /** CSS pixels; 48 unless told. */
  size?: number;
}

/** A note's picture, cut to what the note is about. Decoration beside the note's words. */
export function PictureCrop({ url, facts, size = 48 }: PictureCropProps) {
  const part = cropAround(facts);
  const scale = size / part.width;
  return (
    <span class="crop" style={{ width: `${size}px`, height: `${size}px` }}>
      <img
        src={url}
        alt=""
        style={{
          width: `${facts.width * scale}px`,
          height: `${facts.height * scale}px`,
          translate: `${-part.x * scale}px ${-part.y * scale}px`,
        }}
      />
    </span>
  );
}
