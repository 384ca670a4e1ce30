import type { Finding, Level, Where } from './finding.ts';

/**
 * Every rule and how grave it is. Its texts are `lint_<rule>` and `lintFix_<rule>`. The comment names the requirement
 * it serves; where there is none, the rule serves the contract between page, snippet and extension.
 *
 * An `error` fails a build, so only what cannot work, or what worked and got lost, is one.
 */
const LEVEL_OF = {
  // The journey file contradicts itself.
  /** A stage that is not among the journey's stages (001-06). */
  unknownStage: 'error',
  /** A rule of the file speaks of a touchpoint that is not planned. */
  unknownTouchpoint: 'error',
  /** What a reader is shown by name has none. */
  nameEmpty: 'warning',
  /** 004-18: which touchpoints come next. */
  unknownNext: 'error',
  nextSelf: 'warning',
  /** 003-03 allows going back, 2.2 asks that the plan says so; 002-01: after the purchase it begins anew. */
  nextBack: 'warning',
  /** 000-26: much happens between. */
  nextSkips: 'advice',
  /** 004-02: what is met in the journey has to be reached in it. */
  noWayIn: 'warning',
  /** 2.2 "dead end". */
  noWayOut: 'warning',
  /** 001-11. */
  noOwner: 'advice',
  /** 004-16, 004-18, 002-12; 001-13: not asked for what is outside the company's control. */
  noResponsible: 'warning',

  // How the planned touchpoints are spread over the stages.
  /** 000-05, 000-24: about three touchpoints before a purchase. */
  plannedFew: 'warning',
  /** 000-26. */
  plannedOnlyEnds: 'warning',
  /** 002-22. */
  plannedNothingAfter: 'warning',
  /** 002-01: the journey goes on. */
  endsWithPurchase: 'advice',
  /** 004-22: what is not measured cannot be improved. */
  stageEmpty: 'advice',

  // One page.
  markEmpty: 'error',
  markSpace: 'error',
  markLong: 'error',
  markUpper: 'error',
  markCharacter: 'error',
  markDots: 'error',
  stageMalformed: 'error',
  /** A stage attribute without a valid stage: what it is on or around belongs to none. */
  stageNone: 'error',
  /** A word for what counts that nobody knows: the mark may never speak. */
  unknownOn: 'error',
  /** An attribute that begins as ours do and is none of them: it does nothing. A later version may know it. */
  attributeUnknown: 'warning',
  stageOnPageUnknown: 'error',
  /** 001-07: nobody has the overview of a touchpoint that is not in the plan. */
  markUnplanned: 'warning',
  stageContradicts: 'warning',
  duplicate: 'warning',
  nestedTwice: 'advice',
  /** 001-07. */
  pageUnmarked: 'warning',
  ruleFindsNothing: 'warning',
  ruleSelectorBroken: 'error',
  rulePagesBroken: 'error',
  tooManyMarks: 'warning',

  // All pages of a site together.
  /** Planned for these pages and on none of them: a redesign may have lost it. */
  markLost: 'error',
  /** The same where a rule was to mark it: its pages are none of these, or its selector finds nothing on them. */
  markLostPages: 'error',
  markLostSelector: 'error',
  ruleNoPage: 'warning',
  pageTypeDead: 'advice',
  taggedFew: 'warning',
  taggedOnlyEnds: 'warning',
  taggedNothingAfter: 'warning',

  // One walk.
  /** 003-23: the journey was tested, and this was not met. */
  notMet: 'advice',
  /** What `plannedFew`, `plannedOnlyEnds` and `plannedNothingAfter` ask of the plan, of what was met. */
  metFew: 'advice',
  metOnlyEnds: 'advice',
  metNothingAfter: 'advice',
} as const satisfies Record<string, Level>;

export type LintRule = keyof typeof LEVEL_OF;
/** A finding of one of these rules. */
export type LintFinding = Finding<LintRule>;

export const LINT_RULES = Object.keys(LEVEL_OF).filter(isLintRule);

function isLintRule(name: string): name is LintRule {
  return Object.hasOwn(LEVEL_OF, name);
}

/** A finding with the level its rule has. */
export function found(rule: LintRule, where: Where, ...values: (string | number)[]): LintFinding {
  return { rule, level: LEVEL_OF[rule], where, values: values.map(String) };
}
