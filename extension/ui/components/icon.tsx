import type { IconNode } from 'lucide';
import { h } from 'preact';
import { Sign } from './sign.tsx';

export {
  ArrowDown as arrowDownGlyph,
  ArrowUp as upGlyph,
  ArrowUpRight as openGlyph,
  Check as checkGlyph,
  ChevronDown as downGlyph,
  ChevronLeft as backGlyph,
  ChevronRight as forwardGlyph,
  Clock as clockGlyph,
  CodeXml as codeGlyph,
  Copy as copyGlyph,
  Crosshair as pointGlyph,
  Download as downloadGlyph,
  Ellipsis as moreGlyph,
  Eye as shownGlyph,
  EyeOff as hiddenGlyph,
  Flag as endGlyph,
  GripVertical as gripGlyph,
  Hourglass as waitGlyph,
  Image as pictureGlyph,
  ImageOff as noPictureGlyph,
  Mail as messageGlyph,
  MapPin as pinGlyph,
  MessageCircleQuestionMark as questionGlyph,
  MousePointerClick as clickGlyph,
  Pause as pauseGlyph,
  Pencil as editGlyph,
  Play as playGlyph,
  Plus as plusGlyph,
  Redo2 as redoGlyph,
  Trash as binGlyph,
  TriangleAlert as warnGlyph,
  Undo2 as undoGlyph,
  Upload as uploadGlyph,
  X as closeGlyph,
} from 'lucide';

export type Glyph = IconNode;

/** Design grid of the glyphs, in SVG units. */
const GRID = 24;

export interface IconProps {
  glyph: Glyph;
  /** CSS pixels; 16 unless told. */
  size?: number;
  /** What it means, where no word stands beside it; without it the icon is hidden from assistive technology. */
  label?: string;
}

/** A line glyph in the colour of its text. The stroke is 1.5 px at any size. */
export function Icon({ glyph, size = 16, label }: IconProps) {
  return (
    <Sign name="icon" size={size} grid={GRID} label={label} stroke={(1.5 * GRID) / size}>
      {glyph.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </Sign>
  );
}
