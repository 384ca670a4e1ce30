import { expect, it } from 'vitest';
import { timelineRows } from '../../../extension/panel/timeline-rows.tsx';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step } from '../../../shared/journey/records.ts';

const of = (at: number) => ({
  ...{ id: `${at}`, walkId: 'w', at, address: 'https://a.example/', stage: null },
});
const page = (at: number): Step => ({
  ...{ ...of(at), kind: 'page', title: `Page ${at}`, loadMs: 1, marks: 2 },
});
const met = (at: number, touchpoint: string, action: 'seen' | 'clicked'): Step => ({
  ...{ ...of(at), kind: 'touchpoint', touchpoint, action },
});

function told(steps: Step[]): string[] {
  const draw = { signal: () => null, note: () => null, made: () => null };
  return timelineRows(presetPlan('five'), steps, [], 'en', draw).map((row) => {
    if (row.kind === 'touchpoint') return `${row.name} ${row.action} ${row.times}`;
    return row.kind;
  });
}

it('does not say of what was used on a page that it was seen there', () => {
  const steps = [
    ...[page(0), met(1, 'filter', 'clicked'), met(2, 'list', 'seen'), met(3, 'filter', 'seen')],
    ...[page(5), met(6, 'filter', 'seen')],
  ];
  expect(told(steps)).toEqual([
    ...['page', 'filter clicked 1', 'list seen 1', 'page', 'filter seen 1'],
  ]);
});

it('does not hide that it was seen before it was used', () => {
  const steps = [page(0), met(1, 'filter', 'seen'), met(2, 'list', 'seen')];
  expect(told([...steps, met(3, 'filter', 'clicked')])).toEqual([
    ...['page', 'filter seen 1', 'list seen 1', 'filter clicked 1'],
  ]);
});
