import { text } from '../../platform/text.ts';
import { Field } from './field.tsx';

export interface WhenFieldProps {
  /** Milliseconds since the epoch. */
  value: number;
  /** Nothing happened after it. */
  now: number;
  onChange: (at: number) => void;
}

const MINUTE_MS = 60_000;

/** Date and time on the reader's own clock; what lies in the future, or is no time, changes nothing. */
export function WhenField({ value, now, onChange }: WhenFieldProps) {
  return (
    <Field label={text('momentWhen')}>
      {(attributes) => (
        <input
          {...attributes}
          class="input"
          type="datetime-local"
          max={localTime(now)}
          value={localTime(value)}
          onChange={(event) => {
            const at = new Date(event.currentTarget.value).getTime();
            if (at >= 0 && at <= now + MINUTE_MS) onChange(at);
            else event.currentTarget.value = localTime(value);
          }}
        />
      )}
    </Field>
  );
}

/** `2026-11-22T14:02` on the reader's clock, as the field wants it. */
export function localTime(at: number): string {
  const offsetMs = new Date(at).getTimezoneOffset() * MINUTE_MS;
  return new Date(at - offsetMs).toISOString().slice(0, 16);
}
