import type { StepChange } from '../../../shared/journey/edit-walk.ts';
import { NAME_LIMIT } from '../../../shared/journey/limits.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { Field } from '../../ui/components/field.tsx';
import { instantIn, localTime } from './local-time.ts';
import type { WalkRead } from './walk-read.ts';

/** What stands in the fields. */
export interface Draft {
  stage: string;
  title: string;
  time: string;
}

export function draftOf(step: Step | undefined): Draft {
  return {
    stage: step?.stage ?? '',
    title: step?.kind === 'page' ? step.title : '',
    time: step ? localTime(step.at) : '',
  };
}

/** Only what is different: what was not touched keeps its exact time. */
export function changeOf(step: Step, draft: Draft): StepChange {
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

/** Title of a page, stage and time. */
export function CorrectFields(props: FieldsProps) {
  const { step, draft, setDraft } = props;
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
      <StageField {...props} />
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

function StageField({ read, draft, setDraft }: FieldsProps) {
  return (
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
  );
}
