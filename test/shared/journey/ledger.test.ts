import { expect, it } from 'vitest';
import { ledgerOf } from '../../../shared/journey/ledger.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { message, page } from './sample-walk.ts';

const plan: Plan = {
  ...presetPlan('three'),
  touchpoints: [
    { id: 'welcome', label: 'Welcome mail', stages: ['after'], medium: 'digital' },
    { id: 'overlap', label: 'Code', stages: ['before', 'during'], medium: 'digital' },
    { id: 'lost', label: 'Of a stage that is gone', stages: ['nowhere'], medium: 'digital' },
  ],
};
const proposals = (...steps: Step[]) => ledgerOf(plan, steps).map(({ proposal }) => proposal);

it('messages stand in the order they came, and nothing else does', () => {
  const [late, early] = [message(20, { text: 'b' }), message(10, { text: 'a' })];
  const ids = ledgerOf(plan, [late, page(0), early]).map(({ step }) => step.id);
  expect(ids).toEqual([early.id, late.id]);
});

it.each([
  ['the same words', '10 % off today', '10 % off today', true],
  ['other capitals, spaces and signs', 'Hello!  You saved 10 %', 'hello, you SAVED 10%', true],
  ['other words', '10 % off today', '20 % off today', false],
  ['no words in either', '  ', '!', false],
])('%s: said before', (_what, first, second, isRepeated) => {
  const [one, two] = [message(1, { text: first }), message(2, { text: second, sort: 'sms' })];
  const proposal = isRepeated ? { verdict: 'repeated', against: one.id } : null;
  expect(proposals(one, two)).toEqual([null, proposal]);
});

it('the third of the same words repeats the first', () => {
  const same = [message(1), message(2), message(3)];
  expect(proposals(...same).map((proposal) => proposal?.against)).toEqual([
    undefined,
    same[0]?.id,
    same[0]?.id,
  ]);
});

it.each([
  ['welcome', 'before', true],
  ['welcome', 'after', false],
  ['overlap', 'during', false],
  ['overlap', 'after', true],
  ['lost', 'before', false],
  ['unplanned', 'before', false],
  ['welcome', null, false],
])('%s in %s: another stage %s', (touchpoint, stage, isElsewhere) => {
  const proposal = isElsewhere ? { verdict: 'wrong-stage', against: null } : null;
  expect(proposals(message(1, { touchpoint, stage }))).toEqual([proposal]);
});

it('what the walker has said is not proposed over', () => {
  const judged = message(2, { verdict: 'late' });
  expect(proposals(message(1), judged)).toEqual([null, null]);
});
