import { useState } from 'preact/hooks';
import type { StepChange } from '../../../shared/journey/edit-walk.ts';
import type { Step } from '../../../shared/journey/records.ts';
import type { Stop } from '../../../shared/journey/way.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { Dialog } from '../../ui/components/dialog.tsx';
import { binGlyph } from '../../ui/components/icon.tsx';
import { clockTime } from '../../ui/components/shown-time.ts';
import { CorrectFields, changeOf, draftOf } from './correct-fields.tsx';
import { stepWords } from './step-words.ts';
import type { WalkRead } from './walk-read.ts';

export interface CorrectDialogProps {
  stop: Stop;
  read: WalkRead;
  onChange: (step: Step, change: StepChange) => void;
  onClose: () => void;
}

/** Corrects what was recorded at a stop: stage, title, time; and takes steps out of the walk. */
export function CorrectDialog(props: CorrectDialogProps) {
  const { stop, read, onChange, onClose } = props;
  const { step } = stop;
  const [draft, setDraft] = useState(() => draftOf(step));
  if (!step) return null;
  const others = stop.steps.filter((one) => one.id !== step.id);
  const save = () => {
    onChange(step, changeOf(step, draft));
    onClose();
  };
  const take = (one: Step) => {
    onChange(one, { deleted: true });
    onClose();
  };
  return (
    <Dialog
      title={text('reportCorrect')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" glyph={binGlyph} onClick={() => take(step)}>
            {text('reportTakeOut')}
          </Button>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button kind="primary" onClick={save}>
            {text('reportSave')}
          </Button>
        </>
      }
    >
      <div class="form">
        <CorrectFields step={step} read={read} draft={draft} setDraft={setDraft} />
        {others.length > 0 && <Others steps={others} read={read} onTake={take} />}
      </div>
    </Dialog>
  );
}

interface OthersProps {
  steps: readonly Step[];
  read: WalkRead;
  onTake: (step: Step) => void;
}

function Others({ steps, read, onTake }: OthersProps) {
  return (
    <details class="correct-others">
      <summary>{text('reportAlsoHere')}</summary>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <time>{clockTime(step.at)}</time>
            <span>{stepWords(step, read)}</span>
            <IconButton
              glyph={binGlyph}
              label={text('reportTakeOutNamed', stepWords(step, read))}
              onClick={() => onTake(step)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
