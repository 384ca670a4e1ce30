import { numberFormat } from '../../platform/formats.ts';
import { language } from '../../platform/text.ts';

const KILO = 1_000;
const MEGA = 1_000_000;

/** `4.2 MB` in the reader's way. */
export function shownSize(bytes: number): string {
  const [value, unit] = bytes < MEGA ? [bytes / KILO, 'kilobyte'] : [bytes / MEGA, 'megabyte'];
  return numberFormat(language(), {
    style: 'unit',
    unit,
    maximumFractionDigits: 1,
  }).format(value);
}
