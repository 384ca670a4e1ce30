/** `error`: what is written cannot work. `warning`: it works and misleads. `advice`: it could be better. */
export const LEVELS = ['error', 'warning', 'advice'] as const;
export type Level = (typeof LEVELS)[number];

/** Where a finding is: whichever of these are known. */
export interface Where {
  /** Dotted path in the journey file: `touchpoints.3.next.0`. */
  path?: string;
  /** The page's address. */
  address?: string;
  /** 1-based line in the page's source. */
  line?: number;
  touchpoint?: string;
  stage?: string;
}

/**
 * Something to mend. Holds no sentence: `lint_<rule>` says what is wrong and `lintFix_<rule>` what to do,
 * in the reader's language, both filled with `values` (`$1`, `$2` ...).
 */
export interface Finding<Rule extends string = string> {
  rule: Rule;
  level: Level;
  where: Where;
  values: string[];
}
