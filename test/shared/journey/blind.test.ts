import { expect, it } from 'vitest';
import { asSeenBlind } from '../../../shared/journey/blind.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step } from '../../../shared/journey/records.ts';

it('leaves pages and feelings, and nothing that the plan says', () => {
  const step = { walkId: 'w', at: 1, address: 'https://a.example/', stage: 'purchase' };
  const steps: Step[] = [
    { ...step, id: 'p', kind: 'page', title: 'Pay', loadMs: 1, marks: 4 },
    { ...step, id: 't', kind: 'touchpoint', touchpoint: 'checkout.pay', action: 'seen' },
    { ...step, id: 'f', kind: 'felt', feeling: -1 },
  ];
  const seen = asSeenBlind(presetPlan('five'), steps);
  expect(seen.steps).toEqual([
    { ...steps[0], stage: null, marks: null },
    { ...steps[2], stage: null },
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/purchase|checkout/);
});

it('leaves the friction that was seen, but for what is friction only by the plan', () => {
  const found = (rule: string, touchpoint: string | null): Step => ({
    ...{ id: rule, walkId: 'w', at: 1, address: 'https://a.example/', stage: 'purchase' },
    ...{ kind: 'signal', rule, version: 1, strength: 'strong', values: {}, label: 'Pay' },
    ...{ selector: '#pay', touchpoint, state: 'open', noteId: null },
  });
  const told = found('dead', 'checkout.pay');
  const seen = asSeenBlind(presetPlan('five'), [
    told,
    found('backtrack', null),
    found('dead-end', null),
  ]);
  expect(seen.steps).toEqual([{ ...told, stage: null, touchpoint: null }]);
});
