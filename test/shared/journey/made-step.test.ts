import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MadeStepSchema, rewritten, withRewriting } from '../../../shared/journey/made-step.ts';
import { atTouchpoint, inChannel, ofSort } from '../../../shared/journey/moment-proposals.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import { answer, felt, message, met, moment, page, START, sampleWalk } from './sample-walk.ts';

it.each([
  ['a moment', moment(0), true],
  ['a message', message(0), true],
  ['an answer', answer(0, 'need'), true],
  ['a feeling', felt(0, 1), true],
  ['a page', page(0), false],
  ['a touchpoint', met(0, 'ad'), false],
])('a person makes %s: %#', (_what, step, isMade) => {
  expect(v.is(MadeStepSchema, step)).toBe(isMade);
});

describe('a step written again', () => {
  const stored = moment(0, { pictureId: 'picture-1', deletedAt: START, correctedAt: START + 1 });

  it('has the new words, and keeps its picture and that it was taken out', () => {
    const said = { ...moment(0), id: stored.id, text: 'New', pictureId: null };
    expect(rewritten(stored, said)).toEqual({ ...stored, text: 'New' });
  });

  it('cannot name a picture, be out or be corrected by itself', () => {
    const { deletedAt: _, correctedAt: __, ...bare } = stored;
    expect(rewritten(undefined, stored)).toEqual({ ...bare, pictureId: null });
  });

  it('is refused for another walk or another kind', () => {
    expect(rewritten(stored, { ...stored, walkId: 'walk-2' })).toBeUndefined();
    expect(rewritten(page(0, { id: stored.id }), stored)).toBeUndefined();
  });

  it('is told once a sitting in the history of a walk that is over', () => {
    const over = sampleWalk();
    const once = withRewriting(over, 'a', START + 1);
    const twice = withRewriting(withRewriting(once, 'a', START + 2), 'b', START + 3);
    expect(twice.history?.map(({ what, stepId }) => [what, stepId])).toEqual([
      ['step-changed', 'a'],
      ['step-changed', 'b'],
    ]);
    const going = sampleWalk({ state: 'walking', endedAt: null });
    expect(withRewriting(going, 'a', START)).toBe(going);
  });
});

describe('what is proposed', () => {
  const plan: Plan = {
    ...presetPlan('five'),
    touchpoints: [
      {
        id: 'friend.tip',
        label: 'A tip',
        stages: ['awareness', 'advocacy'],
        channel: 'friend',
        medium: 'physical',
        owner: 'external',
      },
    ],
  };

  it('a known channel brings owner and medium; an own word changes neither', () => {
    expect(inChannel(moment(0), 'delivery_tracking')).toMatchObject({
      owner: 'partner',
      medium: 'digital',
    });
    const own = inChannel(moment(0, { owner: 'customer' }), 'the bus');
    expect(own).toMatchObject({ channel: 'the bus', owner: 'customer', medium: 'physical' });
  });

  it('a touchpoint brings what the plan says of it, and leaves a stage that fits', () => {
    const tip = { channel: 'friend', owner: 'external', medium: 'physical' };
    const at = (stage: string) => atTouchpoint(plan, moment(0, { stage }), 'friend.tip');
    expect(at('purchase')).toMatchObject({ ...tip, stage: 'awareness' });
    expect(at('advocacy')).toMatchObject({ ...tip, stage: 'advocacy' });
    expect(atTouchpoint(plan, moment(0), null)).toMatchObject({ touchpoint: null, owner: 'brand' });
  });

  it('an ad stands on the page that was shown, a mail on none', () => {
    const ad = ofSort(message(0), 'ad', 'https://social.example/');
    expect(ad.address).toBe('https://social.example/');
    expect(ofSort(ad, 'mail', 'https://social.example/').address).toBe('');
  });
});
