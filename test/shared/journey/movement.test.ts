import { describe, expect, it } from 'vitest';
import { countMovements, departures, movements } from '../../../shared/journey/movement.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import { felt, MINUTE, page } from './sample-walk.ts';

const plan = presetPlan('five');
const STAGES: Record<string, string | null> = {
  A: 'awareness',
  C: 'consideration',
  P: 'purchase',
  R: 'retention',
  '-': null,
  '?': 'unheard-of',
};

/** `C/list` is a page of the consideration stage at `/list`; `-` has none, `?` one the plan does not know. */
function walked(trail: string): string {
  const steps = trail.split(' ').map((word, index) => {
    const [stage = '-', path = String(index)] = word.split('/');
    return page(index * MINUTE, {
      stage: STAGES[stage] ?? null,
      address: `https://shop.example/${path}`,
    });
  });
  const found = movements(plan, steps);
  return steps.map((step) => found.get(step.id) ?? 'stays').join(' ');
}

describe('a walk’s movement', () => {
  it.each([
    ['the first page starts it', 'A', 'start'],
    ['also without a stage', '-', 'start'],
    ['a later stage is forward', 'A C P', 'start forward forward'],
    ['a stage skipped is forward too', 'A P', 'start forward'],
    ['an earlier stage is back', 'P C', 'start back'],
    ['a new page of the same stage is forward', 'C/list C/coat', 'start forward'],
    ['a known page of the same stage is back', 'C/list C/coat C/list', 'start forward back'],
    ['a later stage is forward also at a known address', 'C/a C/b P/a', 'start forward forward'],
    ['a page without a stage is a sidetrack', 'C - C', 'start sidetrack resume'],
    ['a stage the plan does not know is one too', 'C ? C', 'start sidetrack resume'],
    ['every further page aside is a sidetrack', 'C - - C', 'start sidetrack sidetrack resume'],
    ['coming back to a later stage resumes', 'C - P', 'start sidetrack resume'],
    ['coming back to an earlier stage is back', 'P - C', 'start sidetrack back'],
    ['coming back to the very page resumes', 'C/list -/faq C/list', 'start sidetrack resume'],
    ['after resuming it goes on', 'C - C/x C/y', 'start sidetrack resume forward'],
    ['before any stage nothing is aside', '- - A', 'start forward forward'],
    ['a reload is no movement', 'C/list C/list C/coat', 'start stays forward'],
    ['a reload aside is none either', 'C/a -/faq -/faq C/a', 'start sidetrack stays resume'],
    ['the same address at another stage is one', 'C/app P/app', 'start forward'],
  ])('%s: %s', (_rule, trail, expected) => {
    expect(walked(trail)).toBe(expected);
  });

  it('is told of pages only', () => {
    expect([...movements(plan, [felt(0, 1), page(1)]).values()]).toEqual(['start']);
  });

  it('is counted by kind', () => {
    const steps = ['awareness', null, 'consideration', 'awareness'].map((stage, index) =>
      page(index, { stage, address: `https://shop.example/${index}` }),
    );
    expect(countMovements(movements(plan, steps))).toEqual({
      start: 1,
      forward: 0,
      back: 1,
      sidetrack: 1,
      resume: 1,
    });
  });
});

/** The departures along a trail: `-` for none, else `skipped C`, `late`, `again`. */
function departed(trail: string): string {
  const steps = trail
    .split(' ')
    .map((word, index) => page(index * MINUTE, { stage: STAGES[word] ?? null }));
  const found = departures(plan, steps);
  return steps
    .map(({ id }) => {
      const departure = found.get(id);
      if (!departure) return '-';
      const skipped = departure.skipped.map((stage) => `skipped ${stage}`);
      return [
        ...skipped,
        ...(departure.outOfOrder ? ['late'] : []),
        ...(departure.repeated ? ['again'] : []),
      ].join('+');
    })
    .join(', ');
}

describe('a walk against its plan', () => {
  it.each([
    ['in order', 'A C P R', '-, -, -, -'],
    ['may begin anywhere', 'P R', '-, -'],
    ['a stage passed over', 'A P', '-, skipped consideration'],
    ['two of them', 'A R', '-, skipped consideration+skipped purchase'],
    ['passed over, then visited', 'A P C', '-, skipped consideration, late'],
    ['from where it began, back to one before', 'P A', '-, late'],
    ['a stage once more', 'A C A', '-, -, again'],
    ['on from there', 'A C A C P', '-, -, again, again, -'],
    ['a sidetrack departs from nothing', 'A - A ? C', '-, -, -, -, -'],
    ['but a stage skipped on the way does', 'A - P', '-, -, skipped consideration'],
    ['more pages of one stage', 'A A C C', '-, -, -, -'],
  ])('%s: %s', (_rule, trail, expected) => {
    expect(departed(trail)).toBe(expected);
  });
});
