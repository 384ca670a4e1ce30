import type { Verdict } from '../../../shared/journey/ledger.ts';
import type { MessageSort } from '../../../shared/journey/moment-proposals.ts';
import { type TextKey, text } from '../../platform/text.ts';

const VERDICT_WORDS: Record<Verdict, TextKey> = {
  contradiction: 'messageVerdictContradiction',
  repeated: 'messageVerdictRepeated',
  late: 'messageVerdictLate',
  'wrong-stage': 'messageVerdictWrongStage',
  unwanted: 'messageVerdictUnwanted',
};

/** How a message came, in a word. */
export function sortWord(sort: MessageSort): string {
  return text(`messageSort_${sort}`);
}

/** What is wrong with a message, in a word or two. */
export function verdictWord(verdict: Verdict): string {
  return text(VERDICT_WORDS[verdict]);
}
