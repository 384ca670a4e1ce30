import { expect, it } from 'vitest';
import { undoneWords } from '../../../extension/platform/undone-words.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { answer, felt, message, met, moment, page } from '../../shared/journey/sample-walk.ts';

const PLAN: Plan = {
  ...presetPlan('three'),
  touchpoints: [
    {
      id: 'add',
      label: { en: 'Add to basket', sv: 'Lägg i varukorg' },
      stages: ['before'],
      medium: 'digital',
    },
  ],
};
const acted = (action: Extract<Step, { kind: 'touchpoint' }>['action'], id = 'add') =>
  met(0, id, { action });

it.each<[string, Step]>([
  ['Removed: Clicked “Add to basket”', acted('clicked')],
  ['Removed: Changed “Add to basket”', acted('changed')],
  ['Removed: Sent “Add to basket”', acted('submitted')],
  ['Removed: Left “Add to basket” unsent', acted('left')],
  ['Removed: Clicked “cart.unplanned”', acted('clicked', 'cart.unplanned')],
  ['Removed: Opened “Raincoats”', page(0, { title: 'Raincoats' })],
  [
    'Removed: Opened “shop.example/coats”',
    page(0, { title: ' ', address: 'https://shop.example/coats?q=1' }),
  ],
  ['Removed: Felt “Good”', felt(0, 1)],
  ['Removed: “Friend or colleague”, elsewhere', moment(0, { channel: 'friend', text: 'private' })],
  ['Removed: Message “Banner”', message(0, { sort: 'banner', text: 'private' })],
  ['Removed: Answer to a question', answer(0, 'need', { text: 'private' })],
])('%s', (said, step) => {
  expect(undoneWords(step, PLAN, 'en')).toBe(said);
});

it('speaks the reader’s language of what the plan names', () => {
  expect(undoneWords(acted('clicked'), PLAN, 'sv')).toContain('Lägg i varukorg');
});

it('names no touchpoint where the plan is hidden', () => {
  const said = undoneWords(acted('clicked'), null, 'en');
  expect(said).toBe('The last step is taken out of the walk.');
});

it('a title that goes on for ever is cut', () => {
  const said = undoneWords(page(0, { title: 'coat '.repeat(100) }), PLAN, 'en');
  expect(said.length).toBeLessThan(90);
  expect(said).toContain('…');
});
