import { describe, expect, it } from 'vitest';
import { duePrompt, passageTo } from '../../../shared/journey/due-prompt.ts';
import type { Touchpoint } from '../../../shared/journey/plan.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { seamsOf } from '../../../shared/journey/seam.ts';
import { stationsOf } from '../../../shared/journey/station.ts';
import { asked, at, BEGUN, due, NOBODY, plan, said } from './asked-walk.ts';
import { MINUTE, met, moment } from './sample-walk.ts';

describe('a passage', () => {
  const shop = at(1, '/cart', 'before');
  const pay = at(2, 'https://pay.example/card', 'before');
  const call = moment(3 * MINUTE, { channel: 'phone' });

  it('is asked about with both its ends', () => {
    const ends = (steps: Step[]) => duePrompt(plan, NOBODY, steps, new Set())?.passage ?? null;
    expect(ends([...BEGUN, shop, pay])).toEqual({ from: shop, to: pay });
    expect(ends([...BEGUN, shop, pay, said(2.1, 'seamless'), call])).toEqual({
      from: pay,
      to: call,
    });
    expect(ends([...BEGUN, shop])).toBe(null);
  });

  it.each<[string, Partial<Touchpoint>, Partial<Touchpoint>, boolean]>([
    ['another owner', { owner: 'brand' }, { owner: 'partner' }, true],
    ['another channel', { channel: 'website' }, { channel: 'chat' }, true],
    ['another department alone', { responsible: 'Sales' }, { responsible: 'Support' }, false],
    ['nothing else', { owner: 'brand' }, { owner: 'brand' }, false],
  ])('inside one site leads to %s', (_to, one, other, isPassage) => {
    const point = (id: string, facts: Partial<Touchpoint>): Touchpoint => ({
      ...{ id, label: id, stages: ['before'], medium: 'digital' },
      ...facts,
    });
    const owned = { ...plan, touchpoints: [point('one', one), point('other', other)] };
    const way = [...BEGUN, shop, met(MINUTE + 1, 'one'), at(2, '/next', 'before')];
    expect(due(way, [], owned)).toBe('pages');
    // Whose it is shows when something of it is seen; a question that came first waits.
    const seen = met(2 * MINUTE + 1_000, 'other');
    expect(due([...way, asked(2, 'easy'), seen], [], owned)).toBe(isPassage ? 'seam' : 'pages');
    expect(due([...way, said(2.01, 'easy'), seen], [], owned)).toBe(null);
    // Asked, it stays, until it is answered or not wanted.
    const both = [...way, asked(2, 'easy'), seen, asked(2, 'seamless')];
    if (isPassage)
      expect([due(both, [], owned), due(both, ['seam'], owned)]).toEqual(['seam', 'pages']);
  });

  it.each([
    ['the host’s usual one', 'brand', 'pages'],
    ['another', 'partner', 'seam'],
  ] as const)('leads to %s as owner also from a page without a mark', (_to, owner, expected) => {
    const point = (id: string, of: Touchpoint['owner']): Touchpoint => ({
      ...{ id, label: id, stages: ['before'], medium: 'digital', owner: of },
    });
    const owned = { ...plan, touchpoints: [point('one', 'brand'), point('other', owner)] };
    const way = [at(0.5, '/first', 'before'), met(MINUTE / 2 + 1, 'one'), ...BEGUN];
    const steps = [...way, at(2, '/bare', 'before'), at(3, '/next', 'before')];
    const seen = [...steps, met(3 * MINUTE + 1, 'other')].sort((a, b) => a.at - b.at);
    expect(due(seen, [], owned)).toBe(expected);
    // As the walk's page tells it.
    const seams = seamsOf(stationsOf(owned, NOBODY, seen), []);
    expect(seams.some(({ to }) => to.address.endsWith('/next'))).toBe(expected === 'seam');
  });

  it('inside one site leads to another language', () => {
    const svenska = { ...at(2, '/varor', 'before'), language: 'sv' };
    expect(due([...BEGUN, { ...shop, language: 'en' }, svenska])).toBe('seam');
    expect(due([...BEGUN, { ...shop, language: 'sv-FI' }, svenska])).toBe('pages');
  });

  it('is none where a site only changes how it is reached', () => {
    const plain = at(1, 'http://shop.example/cart', 'before');
    expect(due([...BEGUN, plain, at(2, '/cart', 'before')])).toBe('pages');
  });

  it('is found again from what was said of it', () => {
    const steps = [shop, pay, said(2.1, 'seamless'), call];
    expect(passageTo(steps, pay.at + 100)).toEqual({ from: shop, to: pay });
    expect(passageTo(steps, shop.at)).toBe(null);
  });
});
