import { useState } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import { Field } from './field.tsx';

const UNITS_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 };
type Unit = keyof typeof UNITS_MS;
const UNITS: readonly Unit[] = ['minutes', 'hours', 'days', 'weeks'];
/** No customer waits longer; beyond it is a slip of the finger. */
const MOST = 999;

export interface DurationFieldProps {
  label: string;
  /** Milliseconds; null for not said. */
  value: number | null;
  onChange: (ms: number | null) => void;
}

/** A stretch of time as a person says it: a number and a unit. */
export function DurationField({ label, value, onChange }: DurationFieldProps) {
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const said = (amount: number, of: Unit) =>
    onChange(amount > 0 ? Math.min(amount, MOST) * UNITS_MS[of] : null);
  const amount = value === null ? '' : String(Number((value / UNITS_MS[unit]).toFixed(2)));
  return (
    <Field label={label}>
      {(attributes) => (
        <span class="duration">
          <input
            {...attributes}
            class="input figure"
            type="number"
            inputMode="decimal"
            min={0}
            max={MOST}
            step="any"
            value={amount}
            onChange={(event) => said(event.currentTarget.valueAsNumber || 0, unit)}
          />
          <select
            class="input"
            aria-label={text('momentUnit', label)}
            value={unit}
            onChange={(event) => {
              const chosen = UNITS.find((one) => one === event.currentTarget.value) ?? 'minutes';
              setUnit(chosen);
              if (value !== null) said(value / UNITS_MS[unit], chosen);
            }}
          >
            {UNITS.map((one) => (
              <option key={one} value={one}>
                {text(`momentUnit_${one}`)}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  );
}

/** The largest unit that says it in whole numbers; minutes for nothing. */
function unitOf(ms: number | null): Unit {
  const whole = [...UNITS].reverse().find((unit) => ms !== null && ms % UNITS_MS[unit] === 0);
  return ms ? (whole ?? 'minutes') : 'minutes';
}
