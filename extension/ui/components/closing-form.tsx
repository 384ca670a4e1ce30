import { useState } from 'preact/hooks';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import type { Closing } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';

/** Domain 003-13: from 1 to 10. */
const EASE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

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

/** The closing questions. Each may be skipped. */
export function ClosingForm({ id, stages, here, goal, onEnd }: ClosingFormProps) {
  const [closing, setClosing] = useState<Closing>({
    reached: null,
    leftAt: null,
    ease: null,
    remark: '',
  });
  const put = (change: Partial<Closing>) => setClosing({ ...closing, ...change });
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
      <Choice
        legend={text('walkReached')}
        options={[
          { value: 'yes', label: text('walkReachedYes') },
          { value: 'no', label: text('walkReachedNo') },
        ]}
        value={closing.reached === null ? null : closing.reached ? 'yes' : 'no'}
        onChange={(answer) =>
          put({ reached: answer === 'yes', leftAt: answer === 'yes' ? null : here })
        }
      />
      {closing.reached === false && (
        <Field label={text('walkLeftAt')}>
          {(attributes) => (
            <select
              {...attributes}
              class="input"
              value={closing.leftAt ?? ''}
              onChange={(event) => put({ leftAt: event.currentTarget.value || null })}
            >
              <option value="">{text('walkLeftAtNone')}</option>
              {stages.map((stage, index) => (
                <option key={stage.id} value={stage.id}>
                  {index + 1} {stage.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div>
        <Choice
          legend={text('walkEase')}
          look="cells"
          options={EASE.map((value) => ({ value, label: String(value) }))}
          value={closing.ease}
          onChange={(ease) => put({ ease })}
        />
        <p class="scale-ends" aria-hidden="true">
          <span>{text('walkEaseHard')}</span>
          <span>{text('walkEaseEasy')}</span>
        </p>
      </div>
      <Field label={text('walkRemark')}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="input"
            rows={3}
            maxLength={TEXT_LIMIT}
            value={closing.remark}
            onInput={(event) => put({ remark: event.currentTarget.value })}
          />
        )}
      </Field>
    </form>
  );
}
