import { describe, expect, it } from 'vitest';
import { isSlowLoad, pageQuality } from '../../../shared/journey/page-remarks.ts';

const GOOD = { ttfb: 800, fcp: 1_800, lcp: 2_500, inp: 200, cls: 0.1 };

describe('how good a page was', () => {
  it.each([
    ['nobody knows without its main content', { ttfb: 20, fcp: 90 }, null],
    ['nobody knows where nothing was measured', undefined, null],
    ['good where all of it is', GOOD, 'good'],
    ['could be better just above', { ...GOOD, cls: 0.101 }, 'needs-improvement cls'],
    ['could be better until the end of that', { ...GOOD, lcp: 4_000 }, 'needs-improvement lcp'],
    ['poor beyond', { ...GOOD, lcp: 4_001 }, 'poor lcp'],
    ['poor by the worst alone', { ...GOOD, ttfb: 900, inp: 501 }, 'poor inp'],
    [
      'by all that is as bad, in the order they are met',
      { ...GOOD, cls: 0.2, inp: 300, ttfb: 900 },
      'needs-improvement ttfb inp cls',
    ],
  ])('%s', (_what, vitals, expected) => {
    const quality = pageQuality(vitals);
    const brief = quality && [quality.rating, ...quality.vitals.map(({ name }) => name)].join(' ');
    expect(brief).toBe(expected);
  });

  it('a load is slow above four seconds, and unknown is not slow', () => {
    expect([null, 0, 4_000, 4_001].map(isSlowLoad)).toEqual([false, false, false, true]);
  });
});
