import { Sign } from './sign.tsx';

export type Severity = 0 | 1 | 2 | 3 | 4;

export interface SeverityBarsProps {
  severity: Severity;
  /** The severity in words; without it the bars are decoration beside the word. */
  label?: string;
  /** CSS pixels; 16 unless told. */
  size?: number;
}

const BARS = [1, 2, 3, 4] as const;

/** Four bars of growing height, filled up to the severity. */
export function SeverityBars({ severity, label, size = 16 }: SeverityBarsProps) {
  return (
    <Sign name="severity-bars" size={size} grid={16} label={label}>
      {BARS.map((bar) => {
        const height = 2 + bar * 3;
        return (
          <rect
            key={bar}
            x={bar * 4 - 3.5}
            y={15 - height}
            width="3"
            height={height}
            rx="0.75"
            fill="currentColor"
            opacity={bar <= severity ? 1 : 0.22}
          />
        );
      })}
    </Sign>
  );
}
