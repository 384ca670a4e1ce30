import { describe, expect, it } from 'vitest';
import { type Deviation, deviationOf } from '../../../shared/journey/deviation.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { stationsOf } from '../../../shared/journey/station.ts';
import { afterPlan, message, moment } from './after-plan.ts';
import { MINUTE, met, page, sampleWalk } from './sample-walk.ts';

function deviation(steps: Step[], plan: Plan = afterPlan()): Deviation {
  return deviationOf(plan, stationsOf(plan, sampleWalk(), steps), steps, []);
}

/** A page of a stage and what was clicked on it, minute by minute. */
function way(...stops: [stage: string, ...touchpoints: string[]][]): Step[] {
  return stops.flatMap(([stage, ...touchpoints], index) => [
    page(index * MINUTE, { stage, address: `https://shop.example/${index}` }),
    ...touchpoints.map((id, order) =>
      met(index * MINUTE + order + 1, id, { action: 'clicked', stage }),
    ),
  ]);
}

const PLANNED = way(
  ['awareness', 'ad'],
  ['consideration', 'list', 'product'],
  ['purchase', 'cart', 'pay'],
  ['retention', 'parcel'],
  ['advocacy', 'tip'],
);

describe('planned against walked', () => {
  it('says nothing of a walk that went as planned', () => {
    expect(deviation(PLANNED)).toEqual({
      ...{ planned: 7, met: 7, missing: [], extra: [], repeated: [], outOfOrder: [], skipped: [] },
    });
  });

  it('names what was missed, what nobody planned, and the stages left out', () => {
    expect(deviation(way(['awareness', 'ad'], ['purchase', 'cart', 'popup']))).toMatchObject({
      ...{ planned: 7, met: 2, missing: ['list', 'product', 'pay', 'parcel', 'tip'] },
      ...{ extra: ['popup'], skipped: ['consideration'] },
    });
  });

  it('meets a touchpoint in a moment off the page, and in a message', () => {
    const steps = [...way(['awareness', 'ad']), moment(9, { touchpoint: 'parcel' })];
    expect(deviation([...steps, message(10, { touchpoint: 'tip' })]).met).toBe(3);
  });

  it('counts what was done again elsewhere; what was seen again is no repetition', () => {
    const again = way(['purchase', 'cart'], ['consideration'], ['purchase', 'cart', 'cart']);
    const seen = [met(2 * MINUTE + 9, 'list'), met(9, 'list')];
    expect(deviation([...again, ...seen].sort((a, b) => a.at - b.at)).repeated).toEqual([
      { touchpoint: 'cart', times: 2 },
    ]);
  });
});

describe('out of order', () => {
  const order = (steps: Step[], plan?: Plan) =>
    deviation(steps, plan).outOfOrder.map(({ touchpoint, before }) => `${touchpoint} < ${before}`);

  it.each<[string, Step[], string[]]>([
    [
      'is what came too early',
      way(['purchase', 'cart'], ['awareness', 'ad'], ['consideration', 'list']),
      ['cart < ad'],
    ],
    [
      'is what came too late, where that is less',
      way(['consideration', 'list'], ['purchase', 'cart'], ['awareness', 'ad']),
      ['cart < ad'],
    ],
    [
      'is what came before that which leads to it',
      way(['consideration', 'product', 'list']),
      ['product < list'],
    ],
    [
      'is nothing that merely came into sight on one page',
      [...way(['consideration']), met(1, 'product'), met(2, 'list')],
      [],
    ],
    [
      'is nothing that was in sight when something else was done there',
      [...way(['consideration', 'product']), met(9, 'list')],
      [],
    ],
    ['is nothing inside a stage otherwise', way(['purchase', 'pay', 'cart']), []],
    [
      'goes by the first time something was done',
      way(['purchase', 'cart'], ['retention', 'parcel'], ['purchase', 'cart']),
      [],
    ],
  ])('%s', (_, steps, expected) => {
    expect(order(steps)).toEqual(expected);
  });

  it('leaves alone what was merely seen where it has no turn', () => {
    const footer = met(5, 'tip', { stage: 'awareness' });
    const [first, ...rest] = PLANNED;
    expect(order(first ? [first, footer, ...rest] : [])).toEqual([]);
  });

  it('leaves alone what the plan calls a loop', () => {
    const plan = afterPlan();
    const looped = plan.touchpoints.map((one) =>
      one.id === 'cart' ? { ...one, loop: true } : one,
    );
    const steps = way(['purchase', 'cart'], ['awareness', 'ad'], ['consideration', 'list']);
    expect(order(steps, { ...plan, touchpoints: looped })).toEqual([]);
  });
});
