import type { ComponentChildren } from 'preact';

export interface SignProps {
  /** Class of the svg element. */
  name: string;
  /** Edge length in CSS pixels. */
  size: number;
  /** Edge length in drawing units. */
  grid: number;
  /** What it means. Without it the sign is decoration beside a word, hidden from assistive technology. */
  label?: string | undefined;
  /** Stroke width in drawing units: a line drawing in the colour of its text. Without it shapes are filled. */
  stroke?: number;
  children: ComponentChildren;
}

/** A square drawing that is either named or hidden, never neither. */
export function Sign({ name, size, grid, label, stroke, children }: SignProps) {
  const naming = label ? { role: 'img' as const, 'aria-label': label } : { 'aria-hidden': true };
  const line = stroke
    ? {
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': stroke,
        'stroke-linecap': 'round' as const,
        'stroke-linejoin': 'round' as const,
      }
    : {};
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden above; a title would add a tooltip
    <svg
      class={name}
      width={size}
      height={size}
      viewBox={`0 0 ${grid} ${grid}`}
      {...naming}
      {...line}
    >
      {children}
    </svg>
  );
}
