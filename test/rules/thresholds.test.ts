import { expect, it } from 'vitest';
import { SIGNAL_RULES } from '../../shared/journey/signal-rules.ts';
import { type Limits, repeatedThresholds } from './thresholds.ts';
import { houseFiles } from './tree.ts';

const LIMITS: Limits = Object.fromEntries(
  Object.entries(SIGNAL_RULES).map(([rule, { thresholds }]) => [rule, Object.values(thresholds)]),
);
const at = (path: string, text: string) => [{ path, text }];

it('a threshold of a signal stands in one table', () => {
  const files = houseFiles(/^(shared|extension|snippet)\/.*\.tsx?$/);
  expect(files.length).toBeGreaterThan(300);
  expect(repeatedThresholds(files, LIMITS)).toEqual([]);
});

it.each([
  "const ONE_SPOT_PX = 30;\nif (rule === 'rage' && px <= ONE_SPOT_PX) say();",
  'const POOR = { lcp: 4_000 };',
  'const POOR = { cls: 0.25 };',
  'if (step.vitals.ttfb > 1800) say();',
  "const LATE = { 'slow-response': 2_500 };",
])('sees one that is written again: %s', (text) => {
  expect(repeatedThresholds(at('extension/report/a.ts', text), LIMITS)).toHaveLength(1);
  expect(repeatedThresholds(at('shared/journey/signal-rules.ts', text), LIMITS)).toEqual([]);
});

it.each([
  'const ANSWER_LIMIT_MS = 4_000;',
  'const Step = { lcp: v.number(), selector: v.maxLength(4_000) };',
  'const clicks = { rage: 3 };',
  '// lcp is poor above 4000\nconst poor = table.lcpPoorMs;',
])('does not mind: %s', (text) => {
  expect(repeatedThresholds(at('extension/report/a.ts', text), LIMITS)).toEqual([]);
});
