import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface FieldProps {
  label: string;
  /** A quiet line below. */
  hint?: string;
  /** What is wrong and what to do; read out when it appears. */
  error?: string;
  /** Draws the control; it must carry the given attributes. */
  children: (attributes: {
    id: string;
    'aria-describedby': string | undefined;
  }) => ComponentChildren;
}

/** A label above its control, with a hint or an error below it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const detail = `${id}-detail`;
  const described = hint || error ? detail : undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described })}
      {described && (
        <p id={detail} class={error ? 'field-error' : 'hint'} role={error ? 'alert' : undefined}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
