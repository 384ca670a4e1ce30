import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import { PlanSchema } from '../../../shared/journey/plan.ts';
import { PRESETS, presetPlan } from '../../../shared/journey/presets.ts';

const namesOf = (preset: 'three' | 'five' | 'six', language: string) =>
  presetPlan(preset).stages.map((stage) => inLanguage(stage.name, language));

describe('a stage preset', () => {
  it.each([
    ['three', 'nb', ['Før kjøpet', 'Under kjøpet', 'Etter kjøpet']],
    ['three', 'da', ['Før', 'Under', 'Efter']],
    ['five', 'sv', ['Kännedom', 'Övervägande', 'Köp', 'Lojalitet', 'Ambassadörskap']],
    ['five', 'en', ['Awareness', 'Consideration', 'Purchase', 'Retention', 'Advocacy']],
    [
      'six',
      'da',
      ['Bevidsthed', 'Interesse', 'Ønske', 'Evaluering', 'Konvertering', 'Fastholdelse'],
    ],
  ] as const)('of %s stages has the names of its source in %s', (preset, language, names) => {
    expect(namesOf(preset, language)).toEqual(names);
  });

  it.each(PRESETS)('of %s stages is a plan that fits', (preset) => {
    expect(v.parse(PlanSchema, presetPlan(preset))).toEqual(presetPlan(preset));
  });

  it.each(PRESETS)('of %s stages says name and meaning in every language', (preset) => {
    for (const { name, meaning } of presetPlan(preset).stages) {
      expect(Object.keys(name)).toEqual(['en', 'sv', 'nb', 'da']);
      expect(Object.keys(meaning ?? {})).toEqual(['en', 'sv', 'nb', 'da']);
    }
  });

  it('is a plan of one’s own: changing it changes no other', () => {
    presetPlan('three').stages.length = 0;
    expect(presetPlan('three').stages).toHaveLength(3);
  });
});
