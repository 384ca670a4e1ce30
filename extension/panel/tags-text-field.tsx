import { NAME_LIMIT } from '../../shared/journey/limits.ts';
import { Field } from '../ui/components/field.tsx';

export interface TextFieldProps {
  /** The field's name in the form. */
  name: string;
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  /** Of names for machines: in their type, and left alone by spelling. */
  code?: boolean;
  /** Longest text, in characters. */
  limit?: number;
  /** Lines to begin with; more than one grows. */
  rows?: number;
}

/** A labelled line of text, or several. */
export function TextField({
  name,
  label,
  hint,
  value,
  onChange,
  code,
  limit,
  rows,
}: TextFieldProps) {
  const shared = {
    name,
    class: code ? 'input tags-code-input' : 'input',
    maxLength: limit ?? NAME_LIMIT,
    value,
    ...(code ? { spellcheck: false, autocapitalize: 'none' as const } : {}),
  };
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(attributes) =>
        rows ? (
          <textarea
            {...attributes}
            {...shared}
            rows={rows}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <input
            {...attributes}
            {...shared}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
