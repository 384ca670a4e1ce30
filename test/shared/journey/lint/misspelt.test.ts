import { describe, expect, it } from 'vitest';
import { lintPages } from '../../../../shared/journey/lint/pages.ts';
import { mark, page, plan, said } from './sample-plan.ts';

const address = 'https://shop.example/';

describe('a misspelt attribute', () => {
  it('says which attribute does nothing, and where', () => {
    const misspelt = [
      { name: 'data-waymark-stages', line: 4 },
      { name: 'data-waymark-msak', line: null },
    ];
    expect(lintPages(plan(), [page([mark('pay')], { misspelt })])).toEqual([
      {
        rule: 'attributeUnknown',
        level: 'warning',
        where: { address, line: 4 },
        values: ['data-waymark-stages'],
      },
      {
        rule: 'attributeUnknown',
        level: 'warning',
        where: { address },
        values: ['data-waymark-msak'],
      },
    ]);
  });

  it.each(['touchpiont', 'touch-point', 'touchpoints', 'tp'])(
    'says once that a page’s only mark is misspelt: %s',
    (end) => {
      const misspelt = [{ name: `data-waymark-${end}`, line: 4 }];
      expect(said(lintPages(plan(), [page([], { misspelt })]))).toEqual([
        `attributeUnknown | data-waymark-${end}`,
      ]);
    },
  );

  it('says that a page has no mark where what is misspelt would be none either', () => {
    const misspelt = [{ name: 'data-waymark-msak', line: 4 }];
    expect(said(lintPages(plan(), [page([], { misspelt })]))).toEqual([
      'pageUnmarked',
      'attributeUnknown | data-waymark-msak',
    ]);
  });
});
