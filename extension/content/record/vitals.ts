import { type MetricType, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals';
import type { Vitals } from '../../../shared/journey/step-record.ts';

/** Decimals that mean something: milliseconds have none, a shift's score three. */
const SCORE = 1_000;

/**
 * The web's vital signs of this document, each as soon as it is known and again when it changes. They last as long as the
 * document does: the library has no way to stop, so after the signal nobody is told any more.
 * @param told what is known by then; a name is missing where the browser does not measure it (Firefox: `cls`)
 */
export function watchVitals(told: (vitals: Vitals) => void, signal: AbortSignal): void {
  const known: Vitals = {};
  const hear = ({ name, value }: MetricType) => {
    if (signal.aborted) return;
    const key = name.toLowerCase() as keyof Vitals;
    known[key] = key === 'cls' ? Math.round(value * SCORE) / SCORE : Math.round(value);
    told({ ...known });
  };
  const all = { reportAllChanges: true };
  onTTFB(hear, all);
  onFCP(hear, all);
  onLCP(hear, all);
  onCLS(hear, all);
  onINP(hear, all);
}
