import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceOption<Value extends string | number> {
  value: Value;
  label: string;
  /** Drawn before the label. */
  sign?: ComponentChildren;
  /** A quieter line below the label (look `rows`), or the tooltip (look `cells`). */
  detail?: string;
}

export interface ChoiceProps<Value extends string | number> {
  legend: string;
  /** The legend is read out but not shown. */
  legendHidden?: boolean;
  options: readonly ChoiceOption<Value>[];
  /** Null while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** `chips` wrap; `cells` share one line; `rows` stand below each other with a detail line. */
  look?: 'chips' | 'cells' | 'rows';
  /** In `cells`: show only the sign; the label is read out and is the tooltip. */
  signOnly?: boolean;
}

/** One of several. Radio buttons, so arrow keys and screen readers work as everywhere. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const name = useId();
  const look = props.look ?? 'chips';
  return (
    <fieldset class="choice" data-look={look}>
      <legend class={props.legendHidden ? 'hidden-text' : undefined}>{props.legend}</legend>
      <div class="choice-options">
        {props.options.map((option) => (
          <label
            class="choice-option"
            key={option.value}
            title={props.signOnly ? option.label : undefined}
          >
            <input
              type="radio"
              name={name}
              value={String(option.value)}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
            />
            {option.sign}
            <span class={props.signOnly ? 'hidden-text' : undefined}>
              {option.label}
              {look === 'rows' && option.detail && (
                <span class="choice-detail">{option.detail}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
