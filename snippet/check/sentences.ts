import english from '../../extension/_locales/en/messages.json' with { type: 'json' };
import type { LintFinding } from '../../shared/journey/lint/rules.ts';
import type { PlanFault } from '../../shared/journey/plan-fault.ts';

const TEXTS = new Map<string, { message: string }>(Object.entries(english));

/** The same texts as in the extension, `$1` to `$9` filled in. */
function sentence(key: string, values: readonly string[]): string {
  const message = TEXTS.get(key)?.message ?? key;
  return message.replace(/\$([1-9])/g, (_sign, place) => values[Number(place) - 1] ?? '');
}

/** What is wrong. */
export function whatIsWrong({ rule, values }: LintFinding): string {
  return sentence(`lint_${rule}`, values);
}

/** What to do about it. */
export function whatToDo({ rule, values }: LintFinding): string {
  return sentence(`lintFix_${rule}`, values);
}

/** Why a field of a journey file cannot be used. */
export function faultOfField({ what, allowed }: PlanFault): string {
  return sentence(`journeyFault_${what}`, [allowed.join(', ')]);
}
