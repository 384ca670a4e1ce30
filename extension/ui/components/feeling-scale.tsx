import type { Feeling } from '../../../shared/journey/records.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { text } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { FEELINGS, FeelingFace, feelingColour } from './feeling-face.tsx';

export interface FeelingScaleProps {
  /** Null while nothing was said. */
  value: Feeling | null;
  onChange: (feeling: Feeling) => void;
}

/** A feeling of something, by five faces and a word. */
export function FeelingScale({ value, onChange }: FeelingScaleProps) {
  return (
    <div class="note-scale" style={{ '--face-colour': feelingColour(value ?? 0) }}>
      <Choice
        legend={text('noteFeeling')}
        look="cells"
        signOnly
        options={FEELINGS.map((feeling) => ({
          value: feeling,
          label: feelingWord(feeling),
          sign: <FeelingFace feeling={feeling} size={20} />,
        }))}
        value={value}
        onChange={onChange}
      />
      <p class="note-word" aria-hidden="true">
        {value === null ? text('noteFeelingNone') : feelingWord(value)}
      </p>
    </div>
  );
}
