import { expect, it } from 'vitest';
import { lintWalk } from '../../../../shared/journey/lint/walk.ts';
import { met, page } from '../sample-walk.ts';
import { POINTS, plan, said } from './sample-plan.ts';

const address = 'https://shop.example/';
const all = POINTS.map(({ id, stages }, index) =>
  met(index, String(id), { stage: String(stages) }),
);

it('has nothing against a walk that met everything', () => {
  expect(lintWalk(plan(), [page(0), ...all])).toEqual([]);
});

it('names what was planned and not met, with its stage', () => {
  expect(lintWalk(plan(), all.slice(1))).toEqual([
    {
      rule: 'notMet',
      level: 'advice',
      where: { touchpoint: 'ad', stage: 'awareness' },
      values: ['ad'],
    },
  ]);
});

it('names what was met and not planned, where it was', () => {
  const stray = met(99, 'stray');
  expect(lintWalk(plan(), [...all, stray, stray])).toEqual([
    {
      rule: 'markUnplanned',
      level: 'warning',
      where: { address, touchpoint: 'stray' },
      values: ['stray'],
    },
  ]);
});

it('names stages the plan does not know, once', () => {
  const steps = [page(0, { stage: 'buying' }), page(1, { stage: 'buying' }), ...all];
  expect(said(lintWalk(plan(), steps))).toEqual([
    'stageOnPageUnknown | buying | awareness, consideration, purchase, retention, advocacy',
  ]);
});

it('names pages without a mark, unless a later visit found one or nobody looked', () => {
  const at = (path: string, marks: number | null) =>
    page(0, { address: `${address}${path}`, marks });
  const steps = [at('about', 0), at('about', 0), at('late', 0), at('late', 2), at('left', null)];
  expect(lintWalk(plan(), [...steps, ...all])).toEqual([
    { rule: 'pageUnmarked', level: 'warning', where: { address: `${address}about` }, values: [] },
  ]);
});

it('judges how what was met lies over the stages, and says that it speaks of the walk', () => {
  const rules = (steps: Parameters<typeof lintWalk>[1]) =>
    said(lintWalk(plan(), steps)).filter((line) => line.startsWith('met'));
  const inStage = (stage: string, index: number) => met(index, `${stage}.point`, { stage });
  const stages = plan().stages.map(({ id }) => id);
  expect(rules(all)).toEqual([]);
  expect(rules([page(0)])).toEqual([]);
  const ends = [stages[0] ?? '', stages.at(-1) ?? ''].map(inStage);
  expect(rules(ends)).toEqual([
    'metFew | 1 | 3',
    `metOnlyEnds | ${stages.slice(1, -1).join(', ')}`,
  ]);
  expect(rules(stages.slice(0, 3).map(inStage))).toEqual([
    `metNothingAfter | ${stages.slice(3).join(', ')}`,
  ]);
});
