import { dateFormat, numberFormat } from '../../platform/formats.ts';
import { language } from '../../platform/text.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * `14:02`, or `2:02` where the day has two halves: short enough for a column; the full time is in the tooltip.
 * @param at milliseconds since the epoch
 */
export function clockTime(at: number): string {
  return dateFormat(language(), { hour: 'numeric', minute: '2-digit' })
    .formatToParts(at)
    .filter(({ type }) => type === 'hour' || type === 'literal' || type === 'minute')
    .map(({ value }) => value)
    .join('')
    .trim();
}

/** `Sat 22 Nov 14:02` in the reader's way. */
export function dayAndTime(at: number): string {
  return dateFormat(language(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** `22 Nov 2026` in the reader's way. */
export function dayOf(at: number): string {
  return dateFormat(language(), { dateStyle: 'medium' }).format(at);
}

/** A running watch: `12:40`, with hours once there are any. */
export function watchTime(ms: number): string {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const hours = Math.floor(ms / HOUR_MS);
  const rest = `${part((ms % HOUR_MS) / MINUTE_MS)}:${part((ms % MINUTE_MS) / SECOND_MS)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Where a film stands, as its own controls say it: `1:23`, with hours once there are any. */
export function filmTime(seconds: number): string {
  return watchTime(seconds * SECOND_MS).replace(/^0(?=\d)/, '');
}

/** `4.2 sec` in the reader's way. */
export function seconds(ms: number): string {
  return numberFormat(language(), {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(ms / SECOND_MS);
}
