import { expect, it } from 'vitest';
import { destinationMet, stagesMet } from '../../../shared/journey/destination.ts';
import { moment, page, sampleWalk } from './sample-walk.ts';

const SHOP = 'https://shop.example';
const walkTo = (destination?: string) =>
  sampleWalk(destination === undefined ? {} : { charter: { destination } });

it.each([
  ['/thanks', '/thanks', true],
  ['/thanks', '/thanks/', true],
  ['/thanks', '/thanks?lang=sv', true],
  ['/', '/#/thanks', true],
  ['/thanks', '/thanks/again', false],
  ['/order?step=done', '/order?step=pay', false],
  ['/order?step=done', '/order?step=done', true],
  ['/#/thanks', '/#/cart', false],
])('a walk to %s that came to %s: %j', (wanted, came, expected) => {
  expect(destinationMet(walkTo(SHOP + wanted), [page(0, { address: SHOP + came })])).toBe(expected);
});

it('is met whether it was written with http or https', () => {
  const steps = [page(0, { address: 'http://shop.localhost:4173/thanks' })];
  expect(destinationMet(walkTo('https://shop.localhost:4173/thanks'), steps)).toBe(true);
});

it('is not met on another site, nor off the page', () => {
  const steps = [page(0, { address: 'https://else.example/thanks' }), moment(1, { address: '' })];
  expect(destinationMet(walkTo(`${SHOP}/thanks`), steps)).toBe(false);
});

it.each([undefined, '', 'no address'])('nothing is said where the destination is %j', (wanted) => {
  expect(destinationMet(walkTo(wanted), [page(0)])).toBeNull();
});

it('the stages a walk was for are met on pages and off them', () => {
  const steps = [page(0, { stage: 'purchase' }), moment(1, { stage: 'advocacy' })];
  const came = (...stages: string[]) => stagesMet(sampleWalk({ charter: { stages } }), steps);
  expect(came('purchase', 'retention', 'advocacy')).toEqual({
    ...{ met: ['purchase', 'advocacy'], missed: ['retention'] },
  });
  expect(came()).toBeNull();
  expect(stagesMet(sampleWalk(), steps)).toBeNull();
});
