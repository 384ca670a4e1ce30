import { describe, expect, it } from 'vitest';
import { isExpected, lintPages } from '../../../../shared/journey/lint/pages.ts';
import { markFault } from '../../../../shared/journey/mark-fault.ts';
import { mark, POINTS, page, plan, planWith, point, said } from './sample-plan.ts';

const address = 'https://shop.example/';

describe('one page', () => {
  it('is fine with planned marks in their stages', () => {
    const marks = [mark('pay', { stages: ['purchase'] }), mark('list')];
    expect(lintPages(plan(), [page(marks, { stages: ['purchase'] })])).toEqual([]);
  });

  it.each([
    ['', 'markEmpty', 'checkout.pay'],
    ['Cart Open', 'markSpace', 'cart-open'],
    ['cart.Öppna', 'markCharacter', 'cart.oppna'],
    ['kjøp', 'markCharacter', 'kjop'],
    ['Cart.Open', 'markUpper', 'cart.open'],
    ['cart..open.', 'markDots', 'cart.open'],
    ['__proto__', 'markDots', 'proto'],
    ['a'.repeat(70), 'markLong', 'a'.repeat(64)],
  ] as const)('with the mark %j: %s, and what to write', (written, rule, proposed) => {
    const facts = { valid: false, reason: markFault(written), line: 7 };
    const [finding] = lintPages(plan(), [page([mark(written, facts)])]);
    expect(finding).toEqual({
      rule,
      level: 'error',
      where: { address, line: 7 },
      values: [written, proposed],
    });
    expect(markFault(proposed)).toBeNull();
  });

  it('says what is wrong with a stage, of the page once and not again of each mark', () => {
    const marks = [mark('pay', { stages: ['buying'] }), mark('list', { stages: ['buying'] })];
    const faulty = page(marks, { stages: ['buying'], refusedStages: ['Köp'] });
    expect(said(lintPages(plan(), [faulty]))).toEqual([
      'stageMalformed | Köp | kop',
      'stageOnPageUnknown | buying | awareness, consideration, purchase, retention, advocacy',
    ]);
  });

  it('says what is wrong with a stage of one part', () => {
    const marks = [mark('pay', { stages: ['buying'], refusedStages: ['PURCHASE'], line: 3 })];
    expect(lintPages(plan(), [page(marks)]).map(({ rule, where }) => [rule, where])).toEqual([
      ['stageMalformed', { address, touchpoint: 'pay', line: 3 }],
      ['stageOnPageUnknown', { address, touchpoint: 'pay', line: 3, stage: 'buying' }],
    ]);
  });

  it.each([
    ['Köp', 'kop'],
    ['', 'purchase'],
  ])('says that a mark whose stage attribute is “%s” is in none', (written, proposed) => {
    const marks = [mark('pay', { stages: [], refusedStages: [written], line: 3 })];
    expect(lintPages(plan(), [page(marks, { stages: ['purchase'] })])).toEqual([
      {
        rule: 'stageNone',
        level: 'error',
        where: { address, touchpoint: 'pay', line: 3 },
        values: [written, proposed],
      },
    ]);
  });

  it('says which words for what counts nobody knows, and which there are', () => {
    const marks = [mark('pay', { refusedOn: ['clik', 'preview'], line: 3 })];
    const findings = lintPages(plan(), [page(marks)]);
    expect(findings.map(({ level, where }) => [level, where.line])).toEqual([
      ['error', 3],
      ['error', 3],
    ]);
    expect(said(findings)).toEqual([
      'unknownOn | clik | pay | view, click, submit, change, none',
      'unknownOn | preview | pay | view, click, submit, change, none',
    ]);
  });

  it('names a mark nobody planned once, at its first place', () => {
    const marks = [mark('gone', { line: 2 }), mark('gone', { line: 9 })];
    expect(lintPages(plan(), [page(marks)])).toEqual([
      {
        rule: 'markUnplanned',
        level: 'warning',
        where: { address, line: 2, touchpoint: 'gone' },
        values: ['gone'],
      },
    ]);
  });

  it('has a mark in another stage than the plan, unless they overlap', () => {
    const wrong = mark('pay', { stages: ['retention', 'advocacy'] });
    expect(said(lintPages(plan(), [page([wrong])]))).toEqual([
      'stageContradicts | pay | retention, advocacy | purchase',
    ]);
    const overlapping = mark('pay', { stages: ['retention', 'purchase'] });
    expect(lintPages(plan(), [page([overlapping])])).toEqual([]);
  });

  it('may have the cards of a list, and not two forms, under one name', () => {
    const twice = (tag: string) => [mark('list', { tag }), mark('list', { tag })];
    expect(lintPages(plan(), [page(twice('article'))])).toEqual([]);
    expect(said(lintPages(plan(), [page(twice('form'))]))).toEqual(['duplicate | list | 2']);
    const one = [mark('list', { tag: 'form' }), mark('list', { tag: 'a' })];
    expect(lintPages(plan(), [page(one)])).toEqual([]);
  });

  it('has a moment of truth once, whatever it is', () => {
    const marks = [mark('pay', { tag: 'a' }), mark('pay', { tag: 'a' })];
    const decisive = planWith('pay', { momentOfTruth: true });
    expect(said(lintPages(decisive, [page(marks)]))).toEqual(['duplicate | pay | 2']);
    expect(lintPages(plan(), [page(marks)])).toEqual([]);
  });

  it('has no mark inside the same mark', () => {
    const marks = [mark('pay'), mark('pay', { nested: true })];
    expect(said(lintPages(plan(), [page(marks)]))).toEqual(['nestedTwice | pay']);
  });

  it('has a mark at all, and not more than can be looked at', () => {
    expect(lintPages(plan(), [page([])])).toEqual([
      { rule: 'pageUnmarked', level: 'warning', where: { address }, values: [] },
    ]);
    expect(said(lintPages(plan(), [page([mark('pay')], { more: 5 })]))).toEqual([
      'tooManyMarks | 1 | 5',
    ]);
  });
});

describe('rules of the journey file', () => {
  const ruled = plan({
    rules: [
      { pages: '/cart', selector: '.pay', touchpoint: 'pay' },
      { pages: 'https://pay.example/*', selector: '.card', touchpoint: 'pay' },
    ],
  });
  const cart = (matches: number, path = 'cart') =>
    page([mark('pay')], { address: `${address}${path}`, rules: [{ rule: 0, matches }] });

  it('that find nothing on any of their pages', () => {
    expect(lintPages(ruled, [cart(0), cart(0, 'cart/')])).toEqual([
      {
        rule: 'ruleFindsNothing',
        level: 'warning',
        where: { path: 'rules.0.selector', address: `${address}cart` },
        values: ['.pay', '2'],
      },
    ]);
    expect(lintPages(ruled, [cart(0), cart(1, 'cart/')])).toEqual([]);
  });

  it('that are for pages which are not there, told of a whole site alone', () => {
    const elsewhere = [page([mark('pay')])];
    expect(lintPages(ruled, elsewhere)).toEqual([]);
    const whole = said(lintPages(ruled, elsewhere, { whole: true }));
    expect(whole).toContain('ruleNoPage | /cart');
    expect(whole).not.toContain('ruleNoPage | https://pay.example/*');
  });
});

describe('a whole site', () => {
  const all = POINTS.map(({ id }) => mark(String(id)));
  const whole = (marks: ReturnType<typeof mark>[], of = plan()) =>
    said(lintPages(of, [page(marks)], { whole: true }));

  it('is fine with every touchpoint marked', () => {
    expect(whole(all)).toEqual([]);
  });

  it('has lost what is planned and marked nowhere', () => {
    const findings = lintPages(plan(), [page(all.slice(0, -1))], { whole: true });
    expect(findings).toEqual([
      {
        rule: 'markLost',
        level: 'error',
        where: { path: 'touchpoints.5', touchpoint: 'invite', stage: 'advocacy' },
        values: ['invite'],
      },
    ]);
    expect(lintPages(plan(), [page(all.slice(0, -1))])).toEqual([]);
  });

  it('has not found what only a malformed mark names', () => {
    const broken = mark('INVITE', { valid: false, reason: 'upper' });
    expect(whole([...all.slice(0, -1), broken])).toContain('markLost | invite');
  });

  it.each([
    [{}, true],
    [{ channel: 'website' }, true],
    [{ channel: 'our own word' }, true],
    [{ channel: 'newsletter' }, false],
    [{ medium: 'physical' }, false],
    [{ owner: 'partner' }, false],
    [{ owner: 'external' }, false],
    [{ status: 'assumed' }, false],
    [{ status: 'known' }, true],
  ])('a touchpoint %j is expected on its pages: %s', (facts, expected) => {
    const [touchpoint] = plan({ touchpoints: [point('x', 'purchase', facts)] }).touchpoints;
    expect(touchpoint && isExpected(touchpoint)).toBe(expected);
  });

  it('tells how its marks lie over the stages where the plan lies better', () => {
    const found = whole([mark('ad'), mark('invite')]);
    expect(found).toContain('taggedFew | 1 | 3');
    expect(found).toContain('taggedOnlyEnds | consideration, purchase, retention');
    expect(whole(all.slice(0, 4))).toContain('taggedNothingAfter | retention, advocacy');
  });

  it('does not miss there what its pages cannot show', () => {
    const mails = plan({
      touchpoints: POINTS.map((one) =>
        one.id === 'parcel' || one.id === 'invite' ? { ...one, channel: 'email_flow' } : one,
      ),
    });
    expect(whole(all.slice(0, 4), mails)).toEqual([]);
  });

  it('knows the page types that no page has, where pages say any', () => {
    const typed = plan({ pageTypes: { product: ['consideration'], basket: ['purchase'] } });
    const at = (pageType: string) =>
      said(lintPages(typed, [page(all, { pageType })], { whole: true }));
    expect(at('product')).toEqual(['pageTypeDead | basket']);
    expect(at('')).toEqual([]);
  });
});
