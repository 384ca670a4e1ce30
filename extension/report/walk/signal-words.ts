import type { Step } from '../../../shared/journey/records.ts';

/** The rule in a word or two. */
export function signalName(rule: string): string {
  return rule;
}

/** What was seen. */
export function signalSentence({ label }: Extract<Step, { kind: 'signal' }>): string {
  return label;
}
