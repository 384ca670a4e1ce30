import { inLanguage } from '../../../shared/journey/local-text.ts';
import { type Plan, stageIndex } from '../../../shared/journey/plan.ts';
import { type StageTime, WAITS } from '../../../shared/journey/stage-time.ts';
import type { Headline, Outcome } from '../../../shared/journey/summary.ts';
import { numberFormat } from '../../platform/formats.ts';
import { counted, text } from '../../platform/text.ts';

const SECOND_MS = 1_000;
const MINUTE_S = 60;
const HOUR_MIN = 60;
const DAY_MIN = 24 * HOUR_MIN;

function unit(value: number, name: string, language: string, digits = 0): string {
  return numberFormat(language, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** A stretch of time as a person says it: `45 sec`, `12 min`, `2 hr 5 min`, `3 days 4 hr`. */
export function stretch(ms: number, language: string): string {
  const seconds = Math.round(ms / SECOND_MS);
  if (seconds < MINUTE_S) return unit(seconds, 'second', language);
  const minutes = Math.round(seconds / MINUTE_S);
  if (minutes < HOUR_MIN) return unit(minutes, 'minute', language);
  if (minutes < DAY_MIN) return inTwo(minutes, HOUR_MIN, ['hour', 'minute'], language);
  return inTwo(Math.round(minutes / HOUR_MIN), DAY_MIN / HOUR_MIN, ['day', 'hour'], language);
}

/** Whether a stretch is long enough to be told: `0 sec` says nothing. */
export function isStretch(ms: number): boolean {
  return Math.round(ms / SECOND_MS) > 0;
}

/** Whole large units and what is left in small ones, where anything is. */
function inTwo(count: number, size: number, names: [string, string], language: string): string {
  const large = unit(Math.floor(count / size), names[0], language);
  const rest = count % size;
  return rest === 0 ? large : `${large} ${unit(rest, names[1], language)}`;
}

/** A load time: `4.2 sec`. */
export function loadTime(ms: number, language: string): string {
  return unit(ms / SECOND_MS, 'second', language, 1);
}

/** A mean feeling with its sign: `+0.5`, `−2`. Some languages' own minus is a hyphen, which is lost beside a figure. */
export function meanFeeling(mean: number, language: string): string {
  const options = { maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return numberFormat(language, options)
    .formatToParts(mean)
    .map(({ type, value }) => (type === 'minusSign' ? '\u2212' : value))
    .join('');
}

/** The answer first: the summary in a sentence. */
export function headlineSentence(headline: Headline): string {
  switch (headline.kind) {
    case 'touchpoints':
      return counted('summaryHurtTouchpoints', headline.met, headline.hurt);
    case 'notes':
      return counted('summaryHurtNotes', headline.hurt);
    case 'fine':
      return text('summaryFine');
    case 'silent':
      return text('summarySilent');
  }
}

export function outcomeSentence(outcome: Outcome, plan: Plan, language: string): string | null {
  if (outcome.kind === 'unsaid') return null;
  if (outcome.kind === 'reached') return text('summaryReached');
  const name = stageName(plan, outcome.stage, language);
  return name ? text('summaryLeftAt', name) : text('summaryLeft');
}

/** A stage's name in the reader's language; its id where the plan does not know it, empty for none. */
export function stageName(plan: Plan, stage: string | null, language: string): string {
  const known = plan.stages[stageIndex(plan, stage)];
  return known ? inLanguage(known.name, language) : (stage ?? '');
}

/** A touchpoint's name in the reader's language; its id where the plan does not name it. */
export function touchpointName(plan: Plan, touchpoint: string, language: string): string {
  const known = plan.touchpoints.find(({ id }) => id === touchpoint);
  return known ? inLanguage(known.label, language) : touchpoint;
}

/** What there was of waiting, kind by kind; empty where there was none. */
export function waitsSentence({ waits, walkedOnMs }: StageTime, language: string): string {
  const told = WAITS.filter((kind) => isStretch(waits[kind]));
  const words = told.map((kind) => {
    const ms = stretch(waits[kind], language);
    if (kind !== 'told' || !isStretch(walkedOnMs)) return text(`summaryWait_${kind}`, ms);
    // The moment says all of it: that some of it was walked explains the smaller figure.
    return text('summaryWait_toldWalked', ms, stretch(waits.told + walkedOnMs, language));
  });
  return words.length > 0 ? text('summaryWaits', words.join(' · ')) : '';
}

/** The two totals of a walk: walking, and waiting where there was any. */
export function timeFacts({ activeMs, waitingMs }: StageTime, language: string): string[] {
  const waited = isStretch(waitingMs) ? [text('summaryWaiting', stretch(waitingMs, language))] : [];
  return [text('summaryActive', stretch(activeMs, language)), ...waited];
}
