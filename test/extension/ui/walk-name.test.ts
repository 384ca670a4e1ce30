import { describe, expect, it } from 'vitest';
import { dayAndTime, dayOf } from '../../../extension/ui/components/shown-time.ts';
import { walkName, walkOccasion, walkRowName } from '../../../extension/ui/components/walk-name.ts';
import type { Journey, Walk } from '../../../shared/journey/records.ts';
import { START, sampleJourney, sampleWalk } from '../../shared/journey/sample-walk.ts';

const named = (name: string): Journey => ({
  ...sampleJourney(),
  plan: {
    ...sampleJourney().plan,
    name: { en: name, sv: `${name} sv` },
    personas: [{ id: 'maja', name: 'Maja', primary: true, kind: 'b2c' }],
  },
});
const RAINY = named('Rainy day on a budget');
const asMaja = (facts: Partial<Walk> = {}) => sampleWalk({ personaId: 'maja', ...facts });
const DAY = dayOf(START);

describe('a walk is called', () => {
  it.each<[string, Walk, Journey | undefined, string]>([
    ['by persona, journey and day', asMaja(), RAINY, `Maja · Rainy day on a budget · ${DAY}`],
    ['by journey and day as nobody', sampleWalk(), RAINY, `Rainy day on a budget · ${DAY}`],
    [
      'by its goal where the journey has no name',
      asMaja(),
      named(''),
      `Maja · A raincoat that lasts · ${DAY}`,
    ],
    ['by its own name alone', asMaja({ title: 'With the new form' }), RAINY, 'With the new form'],
    ['by the day alone', sampleWalk({ goal: '' }), undefined, `Walk on ${DAY}`],
  ])('%s', (_how, walk, journey, name) => {
    expect(walkName(walk, journey, 'en')).toBe(name);
  });

  it('in the reader’s language', () => {
    expect(walkName(asMaja(), RAINY, 'sv')).toContain('Rainy day on a budget sv');
  });

  it('with a goal that goes on for ever cut', () => {
    const name = walkName(sampleWalk({ goal: 'rain '.repeat(90) }), named(''), 'en');
    expect(name.length).toBeLessThan(90);
  });

  it('without the day in a list that has it beside it, but never nothing', () => {
    expect(walkRowName(asMaja(), RAINY, 'en')).toBe('Maja · Rainy day on a budget');
    expect(walkRowName(asMaja({ title: 'Mine' }), RAINY, 'en')).toBe('Mine');
    expect(walkRowName(sampleWalk({ goal: '' }), undefined, 'en')).toBe(`Walk on ${DAY}`);
  });

  it('to the minute beside another one of the same day', () => {
    expect(walkOccasion(asMaja(), RAINY)).toBe(`Maja · ${dayAndTime(START)}`);
    expect(walkOccasion(asMaja({ title: 'Mine' }), RAINY)).toBe('Mine');
  });
});
