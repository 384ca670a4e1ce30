import { NAME_LIMIT } from '../../../shared/journey/limits.ts';
import { Field } from './field.tsx';

export interface TextFieldProps {
  label: string;
  /** The field's name in its form. */
  name?: string;
  hint?: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
  /** The field was left. */
  onLeave?: () => void;
  /** Longest text, in characters. */
  limit?: number;
  /** Lines to begin with; more than one grows. */
  rows?: number;
  /** What stands there while nothing is written. */
  example?: string;
  /** An address: phones show the keys for it. */
  address?: boolean;
  /** Names for machines: left alone by spelling. */
  code?: boolean;
  /** The id of a `datalist` with proposals. */
  list?: string;
  /** BCP 47 of what is written. */
  language?: string;
}

/** A labelled line of text, or several. */
export function TextField(props: TextFieldProps) {
  const { label, name, hint, error, value, onChange, onLeave, rows, example, code } = props;
  const shared = {
    class: code ? 'input code-input' : 'input',
    maxLength: props.limit ?? NAME_LIMIT,
    value,
    ...(name ? { name } : {}),
    onBlur: () => onLeave?.(),
    ...(example ? { placeholder: example } : {}),
    ...(props.language ? { lang: props.language } : {}),
    ...(props.address ? { inputMode: 'url' as const, spellcheck: false } : {}),
    ...(code ? { spellcheck: false, autocapitalize: 'none' as const } : {}),
  };
  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(error ? { error } : {})}>
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
            type="text"
            list={props.list}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </Field>
  );
}
