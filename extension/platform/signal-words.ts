import type { SignalRuleId } from '../../shared/journey/signal-rules.ts';
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

/** Every rule that has a name here, in the order of the table. */
export const SIGNAL_NAMES = Object.keys(NAMES) as SignalRuleId[];

/** False for a rule of a newer version. Asked of the names: a panel need not carry the table of thresholds. */
function isKnown(rule: string): rule is SignalRuleId {
  return Object.hasOwn(NAMES, rule);
}

/** The rule in a word or two. */
export function signalName(rule: string): string {
  return isKnown(rule) ? text(NAMES[rule]) : rule;
}

/** What was seen, in plain words with its figures. */
export function signalSentence({ rule, values, label, address }: SignalFacts): string {
  if (!isKnown(rule)) return text('signalSaid_unknown', rule);
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

/** Clicks this near each other (CSS pixels, as the rule for impatient clicks has it) are on one spot. */
const ONE_SPOT_PX = 30;

/** What was measured beside what the sentence says, in words; empty where that is all. */
export function signalDetail({
  rule,
  values: { px, ms },
}: Pick<SignalFacts, 'rule' | 'values'>): string {
  if (rule === 'rage' && px !== undefined) {
    return text(px <= ONE_SPOT_PX ? 'signalDetail_spot' : 'signalDetail_spread');
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
