import { useState } from 'preact/hooks';
import { counted, text } from '../../platform/text.ts';
import type { LeftOut } from '../../ui/client.ts';
import { Button } from '../../ui/components/button.tsx';
import { Dialog } from '../../ui/components/dialog.tsx';
import { downloadGlyph } from '../../ui/components/icon.tsx';
import type { Leaving } from './withheld.ts';
import './review-dialog.css';

export interface ReviewDialogProps {
  title: string;
  leaving: Leaving;
  /** What was left out the last time. */
  proposed: LeftOut;
  /** What is to be left out; null where no file is wanted. */
  onAnswer: (leftOut: LeftOut | null) => void;
}

const KINDS = ['names', 'pictures', 'words'] as const;

/** Before a file is written: what goes out with it, and what of it shall not. */
export function ReviewDialog({ title, leaving, proposed, onAnswer }: ReviewDialogProps) {
  const [leftOut, setLeftOut] = useState(proposed);
  const isBare = KINDS.every((kind) => leaving[kind] === 0);
  return (
    <Dialog
      title={title}
      onClose={() => onAnswer(null)}
      actions={
        <>
          <Button onClick={() => onAnswer(null)}>{text('cancel')}</Button>
          <Button kind="primary" glyph={downloadGlyph} onClick={() => onAnswer(leftOut)}>
            {text('reviewWrite')}
          </Button>
        </>
      }
    >
      <p class="hint">{text(isBare ? 'reviewBare' : 'reviewHint')}</p>
      {!isBare && (
        <fieldset class="choice review">
          <legend>{text('reviewLeaveOut')}</legend>
          {KINDS.map((kind) => (
            <Kind
              key={kind}
              kind={kind}
              count={leaving[kind]}
              chosen={leftOut[kind]}
              onChange={(chosen) => setLeftOut({ ...leftOut, [kind]: chosen })}
            />
          ))}
        </fieldset>
      )}
    </Dialog>
  );
}

interface KindProps {
  kind: keyof LeftOut;
  count: number;
  chosen: boolean;
  onChange: (chosen: boolean) => void;
}

/** What a format does not hold cannot be left out of it, and keeps what was chosen. */
function Kind({ kind, count, chosen, onChange }: KindProps) {
  const isThere = count > 0;
  return (
    <label class="check" data-none={isThere ? undefined : ''}>
      <input
        type="checkbox"
        checked={chosen && isThere}
        disabled={!isThere}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {text(`review_${kind}`)}{' '}
        <span class="hint figure">
          {isThere ? counted(`reviewCount_${kind}`, count) : text('reviewNone')}
        </span>
      </span>
    </label>
  );
}
