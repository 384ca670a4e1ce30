import { type MetricType, onCLS, onFCP, onLCP, onTTFB } from 'web-vitals';
import type { Vitals } from '../../../shared/journey/step-record.ts';
import { type OurShare, paintedBeforeUs } from '../of-page.ts';
import { watchInp } from './inp.ts';

/** Decimals that mean something: milliseconds have none, a shift's score three. */
const SCORE = 1_000;

/**
 * The web's vital signs of this document, each as soon as it is known and again when it changes. They last as long as the
 * document does: the library has no way to stop, so after the signal nobody is told any more. What is ours is left out: our
 * layer is drawn so that no browser takes it for a shift or a large paint of the page (`host.css`).
 * @param told what is known by then; a name is missing where the browser does not measure it (Firefox: `cls`)
 */
export function watchVitals(
  told: (vitals: Vitals) => void,
  ours: OurShare,
  signal: AbortSignal,
): void {
  const known: Vitals = {};
  const hear = ({ name, value }: Pick<MetricType, 'value'> & { name: string }) => {
    if (signal.aborted) return;
    const key = name.toLowerCase() as keyof Vitals;
    if ((key === 'fcp' || key === 'lcp') && !paintedBeforeUs(ours)) return;
    known[key] = key === 'cls' ? Math.round(value * SCORE) / SCORE : Math.round(value);
    told({ ...known });
  };
  const all = { reportAllChanges: true };
  onTTFB(hear, all);
  onFCP(hear, all);
  onLCP(hear, all);
  onCLS(hear, all);
  watchInp((value) => hear({ name: 'INP', value }), ours, signal);
}
