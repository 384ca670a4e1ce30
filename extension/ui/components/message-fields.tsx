import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import {
  MESSAGE_SORTS,
  type MessageStep,
  ofSort,
} from '../../../shared/journey/moment-proposals.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { sortWord } from './message-words.ts';
import { StageField, TouchpointField } from './place-fields.tsx';
import { WhenField } from './when-field.tsx';

export interface MessageFieldsProps {
  step: MessageStep;
  plan: Plan;
  language: string;
  now: number;
  /** Address of the page that was shown; an ad or a banner stood on it. */
  pageAddress: string;
  onChange: (step: MessageStep) => void;
}

/** A message as the customer got it: how it came, its words, when, and in which stage. */
export function MessageFields(props: MessageFieldsProps) {
  const { step, plan, language, now, onChange } = props;
  const put = (change: Partial<MessageStep>) => onChange({ ...step, ...change });
  const words = (field: 'text' | 'remark', rows: number) => (
    <Field label={text(field === 'text' ? 'messageText' : 'messageRemark')}>
      {(attributes) => (
        <textarea
          {...attributes}
          class="input"
          rows={rows}
          maxLength={TEXT_LIMIT}
          value={step[field]}
          onInput={(event) => put({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <div class="form">
      <Choice
        legend={text('messageSort')}
        options={MESSAGE_SORTS.map((sort) => ({ value: sort, label: sortWord(sort) }))}
        value={step.sort}
        onChange={(sort) => onChange(ofSort(step, sort, props.pageAddress))}
      />
      {words('text', 3)}
      <WhenField value={step.at} now={now} onChange={(at) => put({ at })} />
      <StageField {...{ plan, language }} value={step.stage} onChange={(stage) => put({ stage })} />
      <TouchpointField
        {...{ plan, language }}
        value={step.touchpoint}
        onChange={(touchpoint) => put({ touchpoint })}
      />
      {words('remark', 2)}
    </div>
  );
}
