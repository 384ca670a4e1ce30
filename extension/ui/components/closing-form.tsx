import { useState } from 'preact/hooks';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import type { Closing } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** Domain 003-13: from 1 to 10. */
const EASE: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

export interface ClosingFormProps {
  /** The form's id, for the button outside it. */
  id: string;
  stages: readonly { id: string; name: string }[];
  /** Where the walker is now, proposed as the stage that was left; null before any. */
  here: string | null;
  /** The goal in the customer's words, or empty. */
  goal: string;
  onEnd: (closing: Closing) => void;
}

/** Nothing was answered. */
export const UNSAID: Closing = { reached: null, leftAt: null, ease: null, remark: '' };

/** The closing questions. Each may be skipped. */
export function ClosingForm({ id, goal, onEnd, ...asked }: ClosingFormProps) {
  const [closing, setClosing] = useState(UNSAID);
  return (
    <form
      id={id}
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        onEnd(closing);
      }}
    >
      {goal && <blockquote class="goal">{goal}</blockquote>}
      <ClosingFields closing={closing} onChange={setClosing} {...asked} />
    </form>
  );
}

export interface ClosingFieldsProps extends Pick<ClosingFormProps, 'stages' | 'here'> {
  closing: Closing;
  onChange: (closing: Closing) => void;
}

/** The fields alone, for answers that are corrected later. */
export function ClosingFields({ stages, here, closing, onChange }: ClosingFieldsProps) {
  const put = (change: Partial<Closing>) => onChange({ ...closing, ...change });
  return (
    <>
      <Reached
        value={closing.reached}
        onChange={(reached) => put({ reached, leftAt: reached ? null : here })}
      />
      {closing.reached === false && stages.length > 0 && (
        <LeftAt stages={stages} value={closing.leftAt} onChange={(leftAt) => put({ leftAt })} />
      )}
      <Ease value={closing.ease} onChange={(ease) => put({ ease })} />
      <TextField
        label={text('walkRemark')}
        rows={3}
        limit={TEXT_LIMIT}
        value={closing.remark}
        onChange={(remark) => put({ remark })}
      />
    </>
  );
}

interface AnswerProps<Value> {
  value: Value | null;
  onChange: (value: Value) => void;
}

function Reached({ value, onChange }: AnswerProps<boolean>) {
  return (
    <Choice
      legend={text('walkReached')}
      options={[
        { value: 'yes', label: text('walkReachedYes') },
        { value: 'no', label: text('walkReachedNo') },
      ]}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
}

interface LeftAtProps extends AnswerProps<string | null> {
  stages: ClosingFormProps['stages'];
}

function LeftAt({ stages, value, onChange }: LeftAtProps) {
  return (
    <SelectField
      label={text('walkLeftAt')}
      none={text('walkLeftAtNone')}
      options={stages.map(({ id, name }, index) => ({ value: id, label: `${index + 1} ${name}` }))}
      value={value}
      onChange={onChange}
    />
  );
}

function Ease({ value, onChange }: AnswerProps<number>) {
  return (
    <div>
      <Choice
        legend={text('walkEase')}
        look="cells"
        options={EASE.map((ease) => ({ value: ease, label: String(ease) }))}
        value={value}
        onChange={onChange}
      />
      <p class="scale-ends" aria-hidden="true">
        <span>{text('walkEaseHard')}</span>
        <span>{text('walkEaseEasy')}</span>
      </p>
    </div>
  );
}
