import type { Step } from '../../../shared/journey/records.ts';
import { numberFormat } from '../../platform/formats.ts';
import { text } from '../../platform/text.ts';
import { stretch } from '../../ui/components/walk-summary-words.ts';

type PageStep = Extract<Step, { kind: 'page' }>;

/** What was measured of a page, in words: active time, and how far down it was seen. */
export function pageFacts(step: PageStep, language: string): string[] {
  const { activeMs, scrolled, marks } = step;
  const share = numberFormat(language, { style: 'percent' });
  return [
    activeMs === undefined ? '' : text('reportActiveFor', stretch(activeMs, language)),
    scrolled === undefined ? '' : text('reportScrolled', share.format(scrolled)),
    marks === 0 ? text('walkUnmarked') : '',
  ].filter(Boolean);
}
