import type { Feeling } from '../../../shared/journey/records.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { text } from '../../platform/text.ts';
import { Sign } from './sign.tsx';

/** Worst first, as on a scale read from the left. */
export const FEELINGS: readonly Feeling[] = [-2, -1, 0, 1, 2];

/** The feeling's colour; the face's mouth says the same without it. */
export function feelingColour(feeling: Feeling): string {
  if (feeling === 0) return 'var(--feeling-neutral)';
  return feeling < 0 ? 'var(--feeling-bad)' : 'var(--feeling-good)';
}

/** How far the middle of the mouth hangs below its corners, in SVG units, and where the corners are. */
const MOUTHS: Record<Feeling, string> = {
  [-2]: 'M7.5 17c1-2.6 2.6-3.6 4.5-3.6s3.5 1 4.5 3.6',
  [-1]: 'M8 16.2c1.2-1.2 2.5-1.7 4-1.7s2.8.5 4 1.7',
  0: 'M8.2 15.2h7.6',
  1: 'M8 14.4c1.2 1.2 2.5 1.7 4 1.7s2.8-.5 4-1.7',
  2: 'M7.2 13.6h9.6c-.5 2.7-2.3 4.1-4.8 4.1s-4.3-1.4-4.8-4.1Z',
};
const BROWS: Partial<Record<Feeling, string>> = { [-2]: 'M7.4 7.6l2.6 1.2M16.6 7.6l-2.6 1.2' };

export interface FeelingFaceProps {
  feeling: Feeling;
  /** CSS pixels; 20 unless told. */
  size?: number;
  /** Without a label the face is decoration beside a word. */
  label?: string;
}

/** One of five drawn faces of one family. */
export function FeelingFace({ feeling, size = 20, label }: FeelingFaceProps) {
  return (
    <Sign name="face" size={size} grid={24} label={label} stroke={1.6}>
      <circle cx="12" cy="12" r="9.5" />
      <circle cx="8.8" cy="10.6" r="1.1" fill="currentColor" stroke="none" />
      <circle cx="15.2" cy="10.6" r="1.1" fill="currentColor" stroke="none" />
      {BROWS[feeling] && <path d={BROWS[feeling]} />}
      <path d={MOUTHS[feeling]} fill={feeling === 2 ? 'currentColor' : 'none'} />
    </Sign>
  );
}

export interface FeelingBarProps {
  /** The feeling said last; null before the first. */
  value: Feeling | null;
  onFeel: (feeling: Feeling) => void;
}

/** "How does it feel now?": each press is a new fact, also of the same feeling. */
export function FeelingBar({ value, onFeel }: FeelingBarProps) {
  return (
    <fieldset class="feelings" aria-label={text('feelingNow')}>
      {FEELINGS.map((feeling) => (
        <button
          key={feeling}
          type="button"
          title={feelingWord(feeling)}
          aria-label={feelingWord(feeling)}
          aria-pressed={feeling === value}
          style={{ '--face-colour': feelingColour(feeling) }}
          onClick={() => onFeel(feeling)}
        >
          <FeelingFace feeling={feeling} size={22} />
        </button>
      ))}
    </fieldset>
  );
}
