import { describe, expect, it } from 'vitest';
import { lintPages } from '../../../../shared/journey/lint/pages.ts';
import { mark, POINTS, page, plan, said } from './sample-plan.ts';

const address = 'https://shop.example/';

describe('a rule that cannot be read', () => {
  const ruled = plan({
    rules: [
      { pages: '/cart', selector: 'div[[', touchpoint: 'pay' },
      { pages: '/(', selector: '.list', touchpoint: 'list' },
    ],
  });
  const others = POINTS.filter(({ id }) => id !== 'pay' && id !== 'list');
  const facts = { address: `${address}cart`, rules: [{ rule: 0, matches: 0 }] };

  it('is told as that, and not as one that finds nothing or has no page, nor as a loss', () => {
    const pages = [
      page(
        others.map(({ id }) => mark(String(id))),
        facts,
      ),
    ];
    const broken = [
      { rule: 1, part: 'pages' as const },
      { rule: 0, part: 'selector' as const },
    ];
    const findings = lintPages(ruled, pages, { whole: true, broken }).filter(
      ({ rule }) => rule !== 'taggedFew',
    );
    expect(findings.map(({ level, rule, where }) => [level, rule, where])).toEqual([
      ['error', 'rulePagesBroken', { path: 'rules.1.pages' }],
      ['error', 'ruleSelectorBroken', { path: 'rules.0.selector' }],
    ]);
    expect(findings.map(({ values }) => values)).toEqual([['/('], ['div[[']]);
  });
});

describe('a touchpoint that is lost though it has a rule', () => {
  const others = POINTS.filter(({ id }) => id !== 'pay').map(({ id }) => mark(String(id)));
  const ruled = (pages: string) =>
    plan({ rules: [{ pages, selector: '.pay', touchpoint: 'pay' }] });
  const lost = (of: ReturnType<typeof plan>, rules: { rule: number; matches: number }[]) =>
    said(lintPages(of, [page(others, { rules })], { whole: true })).filter((one) =>
      one.startsWith('markLost'),
    );

  it('is told with the pages that are missing, also those of another site', () => {
    expect(lost(ruled('/pay'), [])).toEqual(['markLostPages | pay | /pay']);
    expect(lost(ruled('https://pay.example/*'), [])).toEqual([
      'markLostPages | pay | https://pay.example/*',
    ]);
  });

  it('is told with the selector that finds nothing', () => {
    expect(lost(ruled('/'), [{ rule: 0, matches: 0 }])).toEqual(['markLostSelector | pay | .pay']);
  });

  it('is lost for another reason where its rule found something', () => {
    expect(lost(ruled('/'), [{ rule: 0, matches: 1 }])).toEqual(['markLost | pay']);
  });
});
