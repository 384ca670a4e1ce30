import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  /** A drawing of 96 px. */
  drawing: ComponentChildren;
  title?: string;
  /** Why it is empty and what to do, in one sentence. */
  sentence: string;
  /** One button. */
  children?: ComponentChildren;
}

/** An empty place: a drawing, a sentence, a way on. */
export function EmptyState({ drawing, title, sentence, children }: EmptyStateProps) {
  return (
    <div class="empty">
      {drawing}
      {title && <h2>{title}</h2>}
      <p>{sentence}</p>
      {children}
    </div>
  );
}

/** Grey lines while something loads. It shows only after 150 ms, so that a quick answer does not flash. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
