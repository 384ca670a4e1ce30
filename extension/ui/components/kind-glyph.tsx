import {
  CircleDashed,
  CircleX,
  CloudFog,
  Heart,
  Hourglass,
  Lightbulb,
  MessageCircleQuestionMark,
  ShieldQuestionMark,
} from 'lucide';
import type { NoteKind } from '../../../shared/journey/records.ts';
import { type Glyph, Icon } from './icon.tsx';

const GLYPHS: Record<NoteKind, Glyph> = {
  error: CircleX,
  missing: CircleDashed,
  unclear: CloudFog,
  doubt: ShieldQuestionMark,
  cumbersome: Hourglass,
  delight: Heart,
  question: MessageCircleQuestionMark,
  idea: Lightbulb,
};

export interface KindGlyphProps {
  kind: NoteKind;
  size?: number;
  /** The kind in a word; without it the glyph is decoration beside the word. */
  label?: string;
}

/** The sign of a note's kind. */
export function KindGlyph({ kind, ...rest }: KindGlyphProps) {
  return <Icon glyph={GLYPHS[kind]} {...rest} />;
}
