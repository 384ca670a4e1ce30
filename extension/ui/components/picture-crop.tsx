import type { Box, PictureFacts } from '../../../shared/journey/records.ts';

/** Smallest part of a picture worth showing, in picture pixels: less is a smear of colour. */
const LEAST_PART = 160;
/** Room around the noted element, as a share of its longer side. */
const ROOM = 1.3;

/**
 * The part of a picture around the noted element, inside the picture; the top of the page for a note without one.
 * @param aspect width by height of the part
 * @param least smallest width of the part, in picture pixels
 * @returns picture pixels
 */
export function cropAround(
  facts: Pick<PictureFacts, 'width' | 'height' | 'box'>,
  aspect = 1,
  least = LEAST_PART,
): Box {
  const { width, height, box } = facts;
  const most = Math.min(width, height * aspect);
  const wanted = box ? ROOM * Math.max(box.width, box.height * aspect) : most;
  const partWidth = Math.min(most, Math.max(least, wanted));
  const partHeight = partWidth / aspect;
  const within = (middle: number, side: number, edge: number) =>
    Math.max(0, Math.min(middle - side / 2, edge - side));
  return {
    x: box ? within(box.x + box.width / 2, partWidth, width) : 0,
    y: box ? within(box.y + box.height / 2, partHeight, height) : 0,
    width: partWidth,
    height: partHeight,
  };
}

export interface PictureCropProps {
  url: string;
  facts: Pick<PictureFacts, 'width' | 'height' | 'box'>;
  /** Width by height; 1 unless told. */
  aspect?: number;
  /** Smallest share of the picture's width to show; a larger place can show more around the element. */
  leastShare?: number;
  /** What the picture shows; without it the crop is decoration beside the note's words. */
  label?: string;
}

/** A note's picture, cut to what the note is about. As wide as the place it stands in. */
export function PictureCrop({ url, facts, aspect = 1, leastShare = 0, label }: PictureCropProps) {
  const part = cropAround(facts, aspect, Math.max(LEAST_PART, leastShare * facts.width));
  return (
    <span class="crop" style={{ aspectRatio: String(aspect) }}>
      <img
        src={url}
        alt={label ?? ''}
        style={{
          width: `${(facts.width / part.width) * 100}%`,
          translate: `${(-part.x / facts.width) * 100}% ${(-part.y / facts.height) * 100}%`,
        }}
      />
    </span>
  );
}
