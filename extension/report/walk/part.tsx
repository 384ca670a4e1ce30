import type { ComponentChildren } from 'preact';

export interface PartProps {
  /** Where the list of parts leads. */
  id: string;
  title: string;
  /** The answer in a sentence. */
  sentence?: string;
  children?: ComponentChildren;
}

/** One part of a walk's page: its title, its answer, and what the answer rests on. */
export function Part({ id, title, sentence, children }: PartProps) {
  return (
    <section class="part" aria-labelledby={id}>
      <header class="part-head">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {sentence && <p>{sentence}</p>}
      </header>
      {children}
    </section>
  );
}
