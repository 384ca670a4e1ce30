import { useState } from 'preact/hooks';
import type { StepChange } from '../../../shared/journey/edit-walk.ts';
import { NAME_LIMIT } from '../../../shared/journey/limits.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Step } from '../../../shared/journey/records.ts';
import type { Stop } from '../../../shared/journey/way.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { Dialog } from '../../ui/components/dialog.tsx';
import { Field } from '../../ui/components/field.tsx';
import { binGlyph } from '../../ui/components/icon.tsx';
import { clockTime } from '../../ui/components/shown-time.ts';
import { instantIn, localTime } from './local-time.ts';
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
          <Button
            kind="primary"
            onClick={() => {
              onChange(step, changeOf(step, draft));
              onClose();
            }}
          >
            {text('reportSave')}
          </Button>
        </>
      }
    >
      <div class="form">
        <CorrectFields step={step} read={read} draft={draft} setDraft={setDraft} />
        {others.length > 0 && (
          <details class="correct-others">
            <summary>{text('reportAlsoHere')}</summary>
            <ul>
              {others.map((one) => (
                <li key={one.id}>
                  <time>{clockTime(one.at)}</time>
                  <span>{stepWords(one, read)}</span>
                  <IconButton
                    glyph={binGlyph}
                    label={text('reportTakeOutNamed', stepWords(one, read))}
                    onClick={() => take(one)}
                  />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Dialog>
  );
}

interface Draft {
  stage: string;
  title: string;
  time: string;
}

function draftOf(step: Step | undefined): Draft {
  return {
    stage: step?.stage ?? '',
    title: step?.kind === 'page' ? step.title : '',
    time: step ? localTime(step.at) : '',
  };
}

/** Only what is different: what was not touched keeps its exact time. */
function changeOf(step: Step, draft: Draft): StepChange {
  const before = draftOf(step);
  const at = instantIn(draft.time);
  return {
    ...(draft.stage === before.stage ? {} : { stage: draft.stage || null }),
    ...(draft.title === before.title ? {} : { title: draft.title }),
    ...(draft.time === before.time || at === null ? {} : { at }),
  };
}

interface FieldsProps {
  step: Step;
  read: WalkRead;
  draft: Draft;
  setDraft: (draft: Draft) => void;
}

function CorrectFields({ step, read, draft, setDraft }: FieldsProps) {
  return (
    <>
      {step.kind === 'page' && (
        <Field label={text('reportStepTitle')}>
          {(attributes) => (
            <input
              {...attributes}
              class="input"
              maxLength={NAME_LIMIT}
              value={draft.title}
              onInput={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <Field label={text('summaryStage')}>
        {(attributes) => (
          <select
            {...attributes}
            class="input"
            value={draft.stage}
            onChange={(event) => setDraft({ ...draft, stage: event.currentTarget.value })}
          >
            <option value="">{text('reportNoStage')}</option>
            {read.plan.stages.map(({ id, name }, index) => (
              <option key={id} value={id}>
                {`${index + 1} ${inLanguage(name, read.language)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text('reportWhen')}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="datetime-local"
            step="1"
            value={draft.time}
            onInput={(event) => setDraft({ ...draft, time: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
