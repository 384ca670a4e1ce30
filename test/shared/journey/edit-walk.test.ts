import { describe, expect, it } from 'vitest';
import {
  changedStep,
  changedWalk,
  type StepChange,
  withHistory,
} from '../../../shared/journey/edit-walk.ts';
import { HISTORY_LIMIT } from '../../../shared/journey/limits.ts';
import type { HistoryLine } from '../../../shared/journey/records.ts';
import { standing } from '../../../shared/journey/standing.ts';
import { felt, met, page, START, sampleWalk } from './sample-walk.ts';

const NOW = START + 1_000_000;

describe('a step that is corrected', () => {
  const step = page(0, { title: 'Checkout', stage: 'consideration' });
  const said = { at: NOW, stepId: step.id };

  it.each<[string, StepChange, Partial<HistoryLine>[]]>([
    [
      'stage',
      { stage: 'purchase' },
      [{ what: 'step-changed', field: 'stage', from: 'consideration', to: 'purchase' }],
    ],
    [
      'no stage',
      { stage: null },
      [{ what: 'step-changed', field: 'stage', from: 'consideration', to: '' }],
    ],
    [
      'title',
      { title: 'Pay' },
      [{ what: 'step-changed', field: 'title', from: 'Checkout', to: 'Pay' }],
    ],
    [
      'time',
      { at: START + 5 },
      [{ what: 'step-changed', field: 'at', from: String(START), to: String(START + 5) }],
    ],
    ['taken out', { deleted: true }, [{ what: 'step-deleted', from: 'Checkout' }]],
    ['the same', { stage: 'consideration', title: 'Checkout', deleted: false }, []],
  ])('%s: has a line of history for what is different', (_, change, lines) => {
    expect(changedStep(step, change, NOW).lines).toEqual(
      lines.map((line) => ({ ...said, ...line })),
    );
  });

  it('says when it was corrected, and only then', () => {
    expect(changedStep(step, { stage: 'purchase' }, NOW).step.correctedAt).toBe(NOW);
    expect(changedStep(step, { stage: 'consideration' }, NOW).step).toEqual(step);
  });

  it('taken out it does not stand; put back it is as it was', () => {
    const gone = changedStep(step, { deleted: true }, NOW).step;
    expect(standing([step, gone])).toEqual([step]);
    const back = changedStep(gone, { deleted: false }, NOW + 1);
    expect(back.step).toEqual(step);
    expect(back.lines).toEqual([
      { at: NOW + 1, stepId: step.id, what: 'step-restored', to: 'Checkout' },
    ]);
  });

  it('that is no page has no title to change', () => {
    const touchpoint = met(0, 'pay');
    expect(changedStep(touchpoint, { title: 'Pay' }, NOW)).toEqual({ step: touchpoint, lines: [] });
  });

  it('is called by what it was about', () => {
    const named = [
      met(0, 'checkout.pay'),
      felt(0, -2),
      page(0, { title: '', address: 'https://a.b/c' }),
    ];
    expect(named.map((one) => changedStep(one, { deleted: true }, NOW).lines[0]?.from)).toEqual([
      'checkout.pay',
      '-2',
      'https://a.b/c',
    ]);
  });
});

describe('a walk that is changed', () => {
  it('keeps what was said before in its history', () => {
    const walk = changedWalk(
      sampleWalk(),
      { title: 'Before the new checkout', goal: 'A coat' },
      NOW,
    );
    expect(walk).toMatchObject({ title: 'Before the new checkout', goal: 'A coat' });
    expect(walk.history).toEqual([
      { at: NOW, what: 'title', from: '', to: 'Before the new checkout' },
      { at: NOW, what: 'goal', from: 'A raincoat that lasts', to: 'A coat' },
    ]);
  });

  it('loses its title when it is empty', () => {
    expect('title' in changedWalk(sampleWalk({ title: 'Mine' }), { title: '  ' }, NOW)).toBe(false);
  });

  it('has a line for closing answers and charter that are other ones', () => {
    const closing = { reached: false, leftAt: null, ease: 2, remark: '' };
    const walk = changedWalk(sampleWalk(), { closing, charter: { role: 'outsider' } }, NOW);
    expect(walk.history?.map(({ what }) => what)).toEqual(['closing', 'charter']);
    expect(changedWalk(walk, { closing, charter: { role: 'outsider' } }, NOW)).toEqual(walk);
  });

  it('keeps its latest lines where there are too many', () => {
    const line = (at: number) => ({ at, what: 'title' as const });
    const full = withHistory(
      sampleWalk(),
      Array.from({ length: HISTORY_LIMIT }, (_, at) => line(at)),
    );
    const history = withHistory(full, [line(NOW)]).history;
    expect(history).toHaveLength(HISTORY_LIMIT);
    expect([history?.[0]?.at, history?.at(-1)?.at]).toEqual([1, NOW]);
  });
});
