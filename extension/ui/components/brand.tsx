import { Sign } from './sign.tsx';

/** The mark: a trail that leads to a waymark. Decoration beside the name. */
export function Brand({ size }: { size: number }) {
  return (
    <Sign name="brand" size={size} grid={48} stroke={3.4}>
      <path d="M7 41C15 43 25 41 23 34S10 26 16 19s13-1 16-6" stroke-dasharray="0.1 6" />
      <path
        d="M34 4a8 8 0 0 1 8 8c0 6-8 13-8 13s-8-7-8-13a8 8 0 0 1 8-8Z"
        fill="var(--accent)"
        stroke="none"
      />
      <circle cx="34" cy="12" r="3" fill="var(--surface)" stroke="none" />
    </Sign>
  );
}
