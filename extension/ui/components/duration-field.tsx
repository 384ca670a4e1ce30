import { useState } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import { Field } from './field.tsx';

const UNITS_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 };
type Unit = keyof typeof UNITS_MS;
const UNITS: readonly Unit[] = ['minutes', 'hours', 'days', 'weeks'];
/** No customer waits longer; beyond it is a slip of the finger. A wait of days may be said in minutes all the same. */
const MOST_MS = 999 * UNITS_MS.weeks;

export interface DurationFieldProps {
  label: string;
  /** Milliseconds; null for not said. What it is when the field comes up: afterwards the field leads. */
  value: number | null;
  onChange: (ms: number | null) => void;
}

/** A stretch of time as a person says it: a number and a unit. */
export function DurationField({ label, value, onChange }: DurationFieldProps) {
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const [amount, setAmount] = useState(() => (value === null ? '' : inUnit(value, unit)));
  const say = (said: string, of: Unit) => {
    const ms = Math.min(Math.round(Number(said) * UNITS_MS[of]), MOST_MS);
    // What is kept is what is seen.
    setAmount(ms === MOST_MS ? inUnit(ms, of) : said);
    setUnit(of);
    onChange(ms > 0 ? ms : null);
  };
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
            max={MOST_MS / UNITS_MS[unit]}
            step="any"
            value={amount}
            onInput={(event) => say(event.currentTarget.value, unit)}
          />
          <UnitField label={label} value={unit} onChange={(chosen) => say(amount, chosen)} />
        </span>
      )}
    </Field>
  );
}

interface UnitFieldProps {
  label: string;
  value: Unit;
  onChange: (unit: Unit) => void;
}

function UnitField({ label, value, onChange }: UnitFieldProps) {
  return (
    <select
      class="input"
      aria-label={text('momentUnit', label)}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(UNITS.find((unit) => unit === currentTarget.value) ?? value)
      }
    >
      {UNITS.map((unit) => (
        <option key={unit} value={unit}>
          {text(`momentUnit_${unit}`)}
        </option>
      ))}
    </select>
  );
}

function inUnit(ms: number, unit: Unit): string {
  return String(Number((ms / UNITS_MS[unit]).toFixed(2)));
}

/** The largest unit that says it in whole numbers; minutes for nothing. */
function unitOf(ms: number | null): Unit {
  const whole = [...UNITS].reverse().find((unit) => ms !== null && ms % UNITS_MS[unit] === 0);
  return ms ? (whole ?? 'minutes') : 'minutes';
}
