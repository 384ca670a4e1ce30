import { expect, it } from 'vitest';
import type { Level } from '../../../shared/journey/lint/finding.ts';
import type { LintRule } from '../../../shared/journey/lint/rules.ts';
import { foldRepeats } from '../../../snippet/check/fold.ts';
import type { Told } from '../../../snippet/check/report.ts';

const told = (count: number, rule: LintRule, level: Level): Told[] =>
  Array.from({ length: count }, (_one, index) => ({
    ...{ rule, level, where: {}, values: [], file: `${index}.html`, line: null },
    ...{ message: 'Bad.', fix: 'Mend it.' },
  }));

it('tells the first of what repeats itself, and how much more there is', () => {
  const all = [
    ...told(12, 'noOwner', 'advice'),
    ...told(2, 'duplicate', 'warning'),
    ...told(51, 'pageUnmarked', 'warning'),
  ];
  const folded = foldRepeats(all, false);
  expect(folded.told).toEqual([...all.slice(0, 5), ...all.slice(12, 19)]);
  expect(folded.rest).toBe(
    'Not told: 7 of noOwner, 46 of pageUnmarked like these. --all tells each.',
  );
});

it('tells all where little is wrong', () => {
  const all = [...told(5, 'noOwner', 'advice'), ...told(5, 'pageUnmarked', 'warning')];
  expect(foldRepeats(all, false)).toEqual({ told: all, rest: '' });
});

it('tells every error, and every warning where they fail the check', () => {
  const all = [
    ...told(9, 'markLost', 'error'),
    ...told(9, 'pageUnmarked', 'warning'),
    ...told(9, 'noOwner', 'advice'),
  ];
  const shown = (strict: boolean) => foldRepeats(all, strict).told.length;
  expect([shown(false), shown(true)]).toEqual([9 + 5 + 5, 9 + 9 + 5]);
});
