import { SIGNAL_RULES } from '../signal-rules.ts';
import type { Detector, VitalName } from './observation.ts';

const table = SIGNAL_RULES['slow-page'].thresholds;

/** Up to the first figure good, above the second poor; milliseconds, `cls` has no unit. */
const LIMITS: Record<VitalName, readonly [good: number, poor: number]> = {
  lcp: [table.lcpGoodMs, table.lcpPoorMs],
  inp: [table.inpGoodMs, table.inpPoorMs],
  cls: [table.clsGood, table.clsPoor],
  fcp: [table.fcpGoodMs, table.fcpPoorMs],
  ttfb: [table.ttfbGoodMs, table.ttfbPoorMs],
  load: [table.loadPoorMs, table.loadPoorMs],
};

/** A page's poor figures come within this time of each other, in milliseconds: they are one signal. */
const GATHER_MS = 1_000;

export type VitalRating = 'good' | 'needs-improvement' | 'poor';

/** How web-vitals rates a figure. */
export function vitalRating(name: VitalName, value: number): VitalRating {
  const [good, poor] = LIMITS[name];
  if (value <= good) return 'good';
  return value <= poor ? 'needs-improvement' : 'poor';
}

/** One finding for each page that a figure rates as poor, with all that were poor by then. */
export function slowPageDetector(): Detector {
  let poor: Record<string, number> = {};
  let tellAt: number | null = null;
  let isTold = false;
  return {
    see(seen) {
      if (seen.kind === 'vital' && !isTold && vitalRating(seen.name, seen.value) === 'poor') {
        poor[seen.name] = seen.name === 'cls' ? seen.value : Math.round(seen.value);
        tellAt ??= seen.at + GATHER_MS;
      }
      const isOver = tellAt !== null && (seen.kind === 'left' || seen.at >= tellAt);
      if (!isOver) return [];
      const values = poor;
      [poor, tellAt, isTold] = [{}, null, true];
      return [{ rule: 'slow-page', strength: 'strong', at: seen.at, target: null, values }];
    },
    due: () => tellAt,
  };
}
