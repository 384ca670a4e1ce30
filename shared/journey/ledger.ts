import { type Plan, stageIndex } from './plan.ts';
import type { Step } from './records.ts';

export type MessageStep = Extract<Step, { kind: 'message' }>;
export type Verdict = NonNullable<MessageStep['verdict']>;

/** In the order they are offered: what is wrong between messages first, then with one by itself. */
export const VERDICTS: readonly Verdict[] = [
  'contradiction',
  'repeated',
  'late',
  'wrong-stage',
  'unwanted',
];
/** Those that are about another message. */
export const VERDICTS_BETWEEN: readonly Verdict[] = ['contradiction', 'repeated'];

/** What looks wrong with a message: offered to the walker, never said for them. */
export interface Proposal {
  verdict: 'repeated' | 'wrong-stage';
  /** The message whose words came before; null for a stage. */
  against: string | null;
}

export interface LedgerEntry {
  step: MessageStep;
  /** Null once the walker has said what is wrong, and where nothing looks wrong. */
  proposal: Proposal | null;
}

/**
 * All messages the customer got, in the order they came (domain 002-07, -08, -23). Proposed are:
 * - `repeated`: the same words came before, whatever their capitals, spaces and punctuation, and however they came.
 * - `wrong-stage`: its touchpoint belongs to other stages of the plan than the one it came in.
 */
export function ledgerOf(plan: Plan, steps: readonly Step[]): LedgerEntry[] {
  const messages = steps
    .filter((step) => step.kind === 'message')
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const first = new Map<string, string>();
  return messages.map((step) => {
    const words = bareWords(step.text);
    const before = words === '' ? undefined : first.get(words);
    if (words !== '' && before === undefined) first.set(words, step.id);
    return { step, proposal: step.verdict ? null : proposalFor(plan, step, before) };
  });
}

function proposalFor(plan: Plan, step: MessageStep, before: string | undefined): Proposal | null {
  if (before !== undefined) return { verdict: 'repeated', against: before };
  const touchpoint = plan.touchpoints.find(({ id }) => id === step.touchpoint);
  const planned = touchpoint?.stages.filter((stage) => stageIndex(plan, stage) >= 0) ?? [];
  const elsewhere = stageIndex(plan, step.stage) >= 0 && !planned.includes(step.stage ?? '');
  return planned.length > 0 && elsewhere ? { verdict: 'wrong-stage', against: null } : null;
}

/** Letters and digits alone: a greeting with one exclamation mark more is the same message. */
function bareWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
