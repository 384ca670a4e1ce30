import * as v from 'valibot';
import { parseJson } from '../kit/json-shape.ts';
import { ok, type Result, refused } from '../kit/result.ts';
import { JOURNEY_FILE_LIMIT } from './limits.ts';
import { type Plan, PlanSchema } from './plan.ts';
import { TWICE } from './plan-atoms.ts';

/** What is wrong with a field; each has a sentence in `_locales` (`journeyFault_<what>`). */
export const PLAN_FAULTS = [
  /** The field must be there. */
  'missing',
  /** A text where a list should be, and the like. */
  'kind',
  /** None of the words that may stand there; `allowed` has them. */
  'choice',
  /** A text that is not written as it must be. */
  'form',
  /** The same where there is an example of an id, an origin, a day or a pattern; `allowed` has it. */
  'likeThis',
  'tooLong',
  /** An id that a record before it has. */
  'twice',
  /** A rule that says neither a touchpoint nor stages. */
  'empty',
  /** The whole file ends in the middle. */
  'cutOff',
] as const;
export type PlanFaultKind = (typeof PLAN_FAULTS)[number];

export interface PlanFault {
  /** The path of the bad field, such as `touchpoints.3.owner`; empty when the whole file is meant. */
  where: string;
  what: PlanFaultKind;
  /** What may stand there, where only some words may; for `likeThis` an example. */
  allowed: string[];
}

/** Reads the text of a journey file, which anyone may have written: whole, or refused with the first fault found. */
export function readPlan(text: string): Result<Plan, PlanFault | 'tooLarge'> {
  if (text.length > JOURNEY_FILE_LIMIT) return refused('tooLarge');
  const json = parseJson(text);
  if (!json.ok) {
    const { why, where } = json.reason;
    return refused({ where, what: why === 'cutOff' ? why : 'kind', allowed: [] });
  }
  const plan = v.safeParse(PlanSchema, json.value, { abortEarly: true });
  return plan.success ? ok(plan.output) : refused(planFault(plan.issues[0]));
}

/** Most faults that are told of one file: what is wrong in hundreds of places is wrong in one way. */
export const FAULT_LIMIT = 20;

/** Every fault of a journey file that can be parsed, in its order, at most `FAULT_LIMIT`; and how many more there are. */
export function planFaults(file: unknown): { faults: PlanFault[]; more: number } {
  const issues = v.safeParse(PlanSchema, file).issues ?? [];
  return {
    faults: issues.slice(0, FAULT_LIMIT).map(planFault),
    more: Math.max(0, issues.length - FAULT_LIMIT),
  };
}

const BY_ISSUE: Readonly<Record<string, PlanFaultKind>> = {
  picklist: 'choice',
  literal: 'choice',
  regex: 'form',
  non_empty: 'missing',
  min_length: 'missing',
  min_entries: 'missing',
  max_length: 'tooLong',
  max_entries: 'tooLong',
  check: 'empty',
};

/** What a person can be told of an issue. */
export function planFault(issue: v.BaseIssue<unknown>): PlanFault {
  const [within] = deeper(issue);
  if (within) {
    const fault = planFault(within);
    return { ...fault, where: [v.getDotPath(issue), fault.where].filter(Boolean).join('.') };
  }
  const where = v.getDotPath(issue) ?? '';
  const expected = issue.expected ?? '';
  const words = [...expected.matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
  // A number stands there without quotes.
  const allowed = issue.type === 'literal' && words.length === 0 ? [expected] : words;
  const what = kindOf(issue);
  if (what === 'likeThis') return { where, what, allowed: [exampleIn(issue)] };
  return { where, what, allowed: what === 'choice' ? allowed : [] };
}

/** The schema says of a text how it is written: `a day such as 2026-11-22`. Empty where it gives no example. */
function exampleIn({ message }: v.BaseIssue<unknown>): string {
  return / such as (\S+)$/.exec(message)?.[1] ?? '';
}

/** Of a text in several languages, what is wrong inside of it: the alternative that was meant, not the other. */
function deeper(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  if (issue.type !== 'union' || typeof issue.input !== 'object' || issue.input === null) return [];
  return issue.issues?.filter(({ type, path }) => type !== 'string' || path !== undefined) ?? [];
}

function kindOf(issue: v.BaseIssue<unknown>): PlanFaultKind {
  if (issue.received === 'undefined') return 'missing';
  if (issue.message === TWICE) return 'twice';
  // A touchpoint's rule without the selector it needs.
  if (issue.type === 'check' && issue.path)
    return issue.path.at(-1)?.key === 'selector' ? 'missing' : 'empty';
  const kind = BY_ISSUE[issue.type] ?? 'kind';
  return kind === 'form' && exampleIn(issue) ? 'likeThis' : kind;
}
