export interface CheckListProps {
  legend: string;
  /** A quiet line below the legend. */
  hint?: string;
  options: readonly { id: string; label: string }[];
  chosen: readonly string[];
  least: number;
  most: number;
  onChange: (chosen: string[]) => void;
}

/** Several of several, kept in the order they stand in. */
export function CheckList(props: CheckListProps) {
  const { legend, hint, options, chosen, least, most, onChange } = props;
  const toggle = (id: string, isWanted: boolean) => {
    const next = options
      .map((one) => one.id)
      .filter((one) => (one === id ? isWanted : chosen.includes(one)));
    if (next.length >= least && next.length <= most) onChange(next);
  };
  return (
    <fieldset class="choice check-list">
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {options.map(({ id, label }) => (
        <label class="check" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              toggle(id, event.currentTarget.checked);
              // What was refused is not shown as chosen.
              event.currentTarget.checked = chosen.includes(id);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
