import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Note, Step } from '../../../shared/journey/records.ts';
import { walkSummary } from '../../../shared/journey/summary.ts';
import { met, page, START, sampleNote, sampleWalk } from './sample-walk.ts';

const plan: Plan = {
  ...presetPlan('five'),
  touchpoints: ['ad', 'list', 'pay'].map((id, index) => ({
    id,
    label: id,
    stages: [['awareness', 'consideration', 'purchase'][index] ?? 'purchase'],
    medium: 'digital' as const,
    owner: 'brand' as const,
  })),
};
const tell = (steps: Step[], notes: Note[], facts = {}) =>
  walkSummary(plan, sampleWalk(facts), steps, notes);
const note = (id: string, facts: Partial<Note> = {}) =>
  sampleNote({ id, touchpoint: null, ...facts });

describe('the headline', () => {
  it.each<[string, Note[], object]>([
    ['nothing was noted', [], { kind: 'silent' }],
    ['only the bin has notes', [note('a', { deletedAt: START })], { kind: 'silent' }],
    ['only an empty draft', [note('a', { phase: 'draft', text: '' })], { kind: 'silent' }],
    ['a delight', [note('a', { kind: 'delight' })], { kind: 'fine', notes: 1 }],
    ['severity 0', [note('a', { severity: 0 })], { kind: 'fine', notes: 1 }],
    ['pain at no touchpoint', [note('a')], { kind: 'notes', hurt: 1, worst: { id: 'a' } }],
    [
      'pain at one of two that were met',
      [note('a', { touchpoint: 'list' }), note('b', { severity: 4 })],
      { kind: 'touchpoints', hurt: 1, met: 2, worst: { id: 'b' } },
    ],
    [
      'pain at a touchpoint never recorded as seen',
      [note('a', { touchpoint: 'pay' })],
      { kind: 'touchpoints', hurt: 1, met: 3 },
    ],
  ])('for %s', (_what, notes, expected) => {
    const { headline } = tell([met(0, 'ad'), met(1, 'list')], notes);
    expect(headline).toMatchObject(expected);
  });
});

describe('notes', () => {
  it('come worst first: what hurts, severity, feeling, then as they were made', () => {
    const { notes } = tell(
      [],
      [
        note('mild', { severity: 1, feeling: 0 }),
        note('idea', { kind: 'idea', severity: 4 }),
        note('later', { severity: 3, feeling: -2, at: START + 2 }),
        note('bad', { severity: 3, feeling: -2, at: START + 1 }),
        note('so-so', { severity: 3, feeling: null }),
        note('gone', { severity: 4, deletedAt: START }),
        note('worst', { severity: 4 }),
      ],
    );
    expect(notes.map(({ id }) => id)).toEqual(['worst', 'bad', 'later', 'so-so', 'mild', 'idea']);
  });
});

describe('touchpoints', () => {
  it('are met or missed, in the plan’s order, then those nobody planned', () => {
    const steps = [
      met(0, 'pay', { action: 'submitted' }),
      met(1, 'pay', { action: 'seen' }),
      met(2, 'chat', { stage: 'purchase' }),
      met(3, 'popup', { stage: 'limbo', action: 'clicked' }),
    ];
    const { touchpoints } = tell(steps, [note('a', { touchpoint: 'ad' })]);
    expect(
      touchpoints.map(({ touchpoint, stages, planned, action, hurt }) =>
        [touchpoint, stages.join('+'), planned, action, hurt].join(' '),
      ),
    ).toEqual([
      'ad awareness true seen true',
      'list consideration true  false',
      'pay purchase true submitted false',
      'chat purchase false seen false',
      'popup  false clicked false',
    ]);
  });
});

describe('the outcome', () => {
  const closing = { reached: null, leftAt: null, ease: null, remark: '' };
  it.each([
    ['unsaid without closing answers', null, { kind: 'unsaid' }],
    ['unsaid when the question was skipped', closing, { kind: 'unsaid' }],
    ['reached', { ...closing, reached: true }, { kind: 'reached' }],
    [
      'left at a stage',
      { ...closing, reached: false, leftAt: 'purchase' },
      { kind: 'left', stage: 'purchase' },
    ],
    ['left somewhere', { ...closing, reached: false }, { kind: 'left', stage: null }],
  ])('is %s', (_what, answers, expected) => {
    expect(tell([], [], { closing: answers }).outcome).toEqual(expected);
  });
});

describe('pages', () => {
  const of = (path: string, loadMs: number | null, marks = 1) =>
    page(0, { address: `https://shop.example/${path}`, title: path, loadMs, marks });
  it('are slow above four seconds, slowest first, each once', () => {
    const { pages } = tell([of('a', 4_000), of('b', 4_001), of('c', 9_000), of('b', 5_000)], []);
    expect(pages.slow.map(({ title, loadMs }) => [title, loadMs])).toEqual([
      ['c', 9_000],
      ['b', 5_000],
    ]);
  });

  it('are not slow for a route change, which loads nothing', () => {
    expect(tell([of('a', null)], []).pages.slow).toEqual([]);
  });

  it('are unmarked when they never had a mark', () => {
    const { pages } = tell([of('a', 1, 0), of('b', 1, 0), of('b', 1, 2)], []);
    expect(pages.unmarked.map(({ title }) => title)).toEqual(['a']);
  });
});
