import { Field } from './field.tsx';

export interface SelectFieldProps<Value extends string> {
  label: string;
  hint?: string;
  options: readonly { value: Value; label: string }[];
  /** The words for nothing chosen. */
  none: string;
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/** One of several, or none of them. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hint, options, none, value, onChange } = props;
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(attributes) => (
        <select
          {...attributes}
          class="input"
          value={value ?? ''}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange(options.find((option) => option.value === chosen)?.value ?? null);
          }}
        >
          <option value="">{none}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
