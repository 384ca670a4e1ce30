import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { Field } from './field.tsx';

interface PlaceFieldProps {
  plan: Plan;
  /** BCP 47 */
  language: string;
  /** An id of the plan, or null. */
  value: string | null;
  onChange: (id: string | null) => void;
}

/** One of the plan's touchpoints, where any are to be seen, under the stages they belong to. */
export function TouchpointField({ plan, language, value, onChange }: PlaceFieldProps) {
  if (plan.touchpoints.length === 0) return null;
  return (
    <Field label={text('momentTouchpoint')}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          <option value="">{text('momentTouchpointNone')}</option>
          {plan.stages.map((stage, index) => (
            <optgroup key={stage.id} label={`${index + 1} ${inLanguage(stage.name, language)}`}>
              {plan.touchpoints
                .filter(({ stages }) => stages[0] === stage.id)
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {inLanguage(label, language)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

export function StageField({ plan, language, value, onChange }: PlaceFieldProps) {
  if (plan.stages.length === 0) return null;
  return (
    <Field label={text('momentStage')}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        >
          <option value="">{text('notesNoStage')}</option>
          {plan.stages.map(({ id, name }, index) => (
            <option key={id} value={id}>
              {index + 1} {inLanguage(name, language)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
