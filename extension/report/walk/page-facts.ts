import type { Step } from '../../../shared/journey/records.ts';
import { numberFormat } from '../../platform/formats.ts';
import { vitalWords } from '../../platform/signal-words.ts';
import { text } from '../../platform/text.ts';
import { stretch } from '../../ui/components/walk-summary-words.ts';

type PageStep = Extract<Step, { kind: 'page' }>;
type Vital = keyof NonNullable<PageStep['vitals']>;

/** Above these a page is poor, in milliseconds (`cls` has no unit): web-vitals (domain 2.1). */
export const POOR_VITALS: Record<Vital, number> = {
  lcp: 4_000,
  inp: 500,
  cls: 0.25,
  fcp: 3_000,
  ttfb: 1_800,
};

/** What was measured of a page, in words: active time, how far down it was seen, and what was poor. */
export function pageFacts(step: PageStep, language: string): string[] {
  const { activeMs, scrolled, marks } = step;
  const share = numberFormat(language, { style: 'percent' });
  return [
    activeMs === undefined ? '' : text('reportActiveFor', stretch(activeMs, language)),
    scrolled === undefined ? '' : text('reportScrolled', share.format(scrolled)),
    marks === 0 ? text('walkUnmarked') : '',
    ...poorVitals(step).map((vital) => vitalWords(vital, step.vitals?.[vital] ?? 0)),
  ].filter(Boolean);
}

/** The vitals of a page that are poor. */
export function poorVitals({ vitals }: PageStep): Vital[] {
  const names: Vital[] = ['lcp', 'inp', 'cls', 'fcp', 'ttfb'];
  return names.filter((name) => (vitals?.[name] ?? 0) > POOR_VITALS[name]);
}
