import type { PageQuality } from '../../shared/journey/page-remarks.ts';
import {
  isSignalRule,
  SIGNAL_RULES,
  type SignalRuleId,
} from '../../shared/journey/signal-rules.ts';
import type { Step } from '../../shared/journey/step-record.ts';
import { numberFormat } from './formats.ts';
import { language, type TextKey, text } from './text.ts';

/** What is said of a signal; a step fits. */
export type SignalFacts = Pick<
  Extract<Step, { kind: 'signal' }>,
  'rule' | 'strength' | 'values' | 'label' | 'address'
>;

const NAMES: Record<SignalRuleId, TextKey> = {
  rage: 'signalRule_rage',
  dead: 'signalRule_dead',
  'slow-response': 'signalRule_slowResponse',
  'error-click': 'signalRule_errorClick',
  'quick-back': 'signalRule_quickBack',
  'excessive-scroll': 'signalRule_excessiveScroll',
  'form-abandoned': 'signalRule_formAbandoned',
  'slow-page': 'signalRule_slowPage',
  backtrack: 'signalRule_backtrack',
  'dead-end': 'signalRule_deadEnd',
};

const ABOUT: Record<SignalRuleId, TextKey> = {
  rage: 'signalRuleAbout_rage',
  dead: 'signalRuleAbout_dead',
  'slow-response': 'signalRuleAbout_slowResponse',
  'error-click': 'signalRuleAbout_errorClick',
  'quick-back': 'signalRuleAbout_quickBack',
  'excessive-scroll': 'signalRuleAbout_excessiveScroll',
  'form-abandoned': 'signalRuleAbout_formAbandoned',
  'slow-page': 'signalRuleAbout_slowPage',
  backtrack: 'signalRuleAbout_backtrack',
  'dead-end': 'signalRuleAbout_deadEnd',
};

/** What the rule looks for, in a plain sentence. */
export function signalAbout(rule: SignalRuleId): string {
  return text(ABOUT[rule]);
}

/** The rule in a word or two. */
export function signalName(rule: string): string {
  return isSignalRule(rule) ? text(NAMES[rule]) : rule;
}

/** What was seen, in plain words with its figures. */
export function signalSentence({ rule, values, label, address }: SignalFacts): string {
  if (!isSignalRule(rule)) return text('signalSaid_unknown', rule);
  const { clicks = 1, ms = 0 } = values;
  const time = seconds(ms);
  const count = (name: string, otherwise = 0) =>
    numberFormat(language()).format(values[name] ?? otherwise);
  const sentences: Record<SignalRuleId, () => string> = {
    rage: () => text('signalSaid_rage', count('clicks', 1), label, time),
    dead: () =>
      clicks > 1
        ? text('signalSaid_deadTimes', label, time, count('clicks', 1))
        : text('signalSaid_dead', label, time),
    'slow-response': () => text('signalSaid_slowResponse', label, time),
    'error-click': () =>
      text(values.request ? 'signalSaid_requestClick' : 'signalSaid_errorClick', label, time),
    'quick-back': () => text('signalSaid_quickBack', shortly(address), time),
    'excessive-scroll': () => text('signalSaid_excessiveScroll', count('changes'), time),
    'form-abandoned': () =>
      text('signalSaid_formAbandoned', label, count('changed'), count('fields')),
    'slow-page': () => text('signalSaid_slowPage', vitals(values)),
    backtrack: () => text('signalSaid_backtrack', count('from'), count('to')),
    'dead-end': () => text('signalSaid_deadEnd', shortly(address), time),
  };
  return sentences[rule]();
}

/** What was measured beside what the sentence says, in words; empty where that is all. */
export function signalDetail({
  rule,
  values: { px, ms },
}: Pick<SignalFacts, 'rule' | 'values'>): string {
  if (rule === 'rage' && px !== undefined) {
    const { radiusPx } = SIGNAL_RULES.rage.thresholds;
    return text(px <= radiusPx ? 'signalDetail_spot' : 'signalDetail_spread');
  }
  if (rule === 'form-abandoned' && ms !== undefined) {
    return text('signalDetail_writing', seconds(ms));
  }
  return '';
}

const VITALS = ['ttfb', 'fcp', 'lcp', 'inp', 'load', 'cls'] as const;

function vitals(values: Record<string, number>): string {
  return VITALS.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [vitalWords(name, value)];
  }).join(', ');
}

/** What was measured of a page in words, with its time; how far content jumped has no unit a reader knows. */
export function vitalWords(name: (typeof VITALS)[number], value: number): string {
  return name === 'cls' ? text('signalVital_cls') : text(`signalVital_${name}`, seconds(value));
}

const QUALITIES = {
  good: 'pageQuality_good',
  'needs-improvement': 'pageQuality_middling',
  poor: 'pageQuality_poor',
} as const;

/** How good a page was, with what could be better, or was poor. */
export function qualityWords({ rating, vitals: measured }: PageQuality): string {
  const words = measured.map(({ name, value }) => vitalWords(name, value));
  return text(QUALITIES[rating], words.join(', '));
}

const SECOND_MS = 1_000;

function seconds(ms: number): string {
  const unit = { style: 'unit', unit: 'second', unitDisplay: 'short' } as const;
  const format = numberFormat(language(), { ...unit, maximumFractionDigits: 1 });
  return format.format(ms / SECOND_MS);
}

/** Without what every address begins with. */
function shortly(address: string): string {
  return address.replace(/^https?:\/\//, '');
}
