import { describe, expect, it } from 'vitest';
import { feltInOrder } from '../../../shared/journey/felt-observed.ts';
import type { Step, Walk } from '../../../shared/journey/records.ts';
import { breakOf, seamsOf } from '../../../shared/journey/seam.ts';
import { stationsOf } from '../../../shared/journey/station.ts';
import { afterPlan, message, moment } from './after-plan.ts';
import { answer, felt, MINUTE, met, page, START, sampleNote, sampleWalk } from './sample-walk.ts';

const SHOP = 'https://shop.example/';
const at = (minutes: number) => minutes * MINUTE;
const onShop = (minutes: number, over = {}) => page(at(minutes), { address: SHOP, ...over });
const walkFrom = (channel: string, facts: Partial<Walk> = {}) => sampleWalk({ channel, ...facts });

const stations = (steps: Step[], walk = walkFrom('website')) =>
  stationsOf(afterPlan(), walk, steps);
const seams = (steps: Step[], walk = walkFrom('website')) =>
  seamsOf(stations(steps, walk), feltInOrder(steps, []), walk.pauses);
const kinds = (steps: Step[], walk?: Walk) =>
  seams(steps, walk).map((seam) => seam.kinds.join(' '));

describe('stations', () => {
  it('are pages, moments and messages off the page, after the channel the customer came from', () => {
    const way = [onShop(0), moment(1), message(2), message(3, { address: SHOP, sort: 'banner' })];
    expect(stations(way).map(({ kind }) => kind)).toEqual(['entry', 'page', 'moment', 'message']);
  });

  it('have the owner, department and channel of most touchpoints met there', () => {
    const [, checkout] = stations([
      onShop(0, { stage: 'purchase' }),
      met(1, 'pay', { stage: 'purchase' }),
      met(2, 'ad', { stage: 'awareness' }),
    ]);
    expect(checkout).toMatchObject({
      owner: 'partner',
      responsible: 'Finance',
      channel: 'website',
    });
  });

  it('without a planned touchpoint have the owner of their host, or none', () => {
    const [, , other, foreign] = stations([
      onShop(0, { stage: 'purchase' }),
      met(1, 'cart', { stage: 'purchase' }),
      onShop(1, { address: `${SHOP}terms` }),
      onShop(2, { address: 'https://else.example/' }),
    ]);
    expect([other?.owner, foreign?.owner]).toEqual(['brand', null]);
  });

  it('count what is done on the page after a moment as being on the page again', () => {
    const way = stations([onShop(0), moment(1), met(at(2), 'cart')]);
    expect(way.map(({ kind, stepId }) => `${kind} ${stepId === way[1]?.stepId}`)).toEqual([
      'entry false',
      'page true',
      'moment false',
      'page true',
    ]);
    expect(new Set(way.map(({ id }) => id)).size).toBe(4);
  });
});

describe('a seam', () => {
  const pay = onShop(3, { address: 'https://pay.example/', stage: 'purchase' });
  it.each<[string, Step[], string[]]>([
    ['is none within one site', [onShop(0), onShop(1, { address: `${SHOP}coats` })], []],
    ['is another host', [onShop(0), pay], ['domain']],
    [
      'is another owner and department too, where both sides are known',
      [onShop(0, { stage: 'purchase' }), met(1, 'cart'), pay, met(at(4), 'pay')],
      ['domain owner department'],
    ],
    ['is a call: another channel', [onShop(0), moment(1)], ['channel']],
    ['is a mail', [onShop(0), message(1)], ['channel']],
    [
      'is another language, by the page or by its address',
      [onShop(0, { language: 'sv-SE' }), onShop(1, { address: `${SHOP}en/help` })],
      ['language'],
    ],
    [
      'is none between two names of one language',
      [onShop(0, { language: 'nb' }), onShop(1, { language: 'no' })],
      [],
    ],
  ])('%s', (_, steps, expected) => {
    expect(kinds(steps)).toEqual(expected);
  });

  it('is the way in, where the customer comes from elsewhere', () => {
    expect(kinds([onShop(0)], walkFrom('instagram'))).toEqual(['channel']);
    expect(kinds([onShop(0)], walkFrom(''))).toEqual([]);
  });

  it('has its time from the last thing done to the arrival, and how much of it was a pause', () => {
    const pauses = [{ from: START + at(2), to: START + at(2.5) }];
    const [seam] = seams([onShop(0), met(at(1), 'cart'), pay], walkFrom('website', { pauses }));
    expect(seam).toMatchObject({ tookMs: at(2), pausedMs: at(0.5) });
  });

  it.each<[string, Step[], number | null]>([
    ['breaks by how much worse it felt', [felt(at(1), 1), pay, felt(at(4), -2)], -3],
    ['has no break where nothing was said after it', [felt(at(1), 1), pay], null],
    ['has no break where nothing was said before it', [pay, felt(at(4), 1)], null],
    [
      'is not judged by what was said at the place after the next',
      [felt(at(1), 1), pay, onShop(5, { address: 'https://pay.example/2' }), felt(at(6), -2)],
      null,
    ],
  ])('%s', (_, steps, expected) => {
    expect(seams([onShop(0), ...steps])[0]?.felt).toBe(expected);
  });

  it('has what was said of the passage, also where it was said after going on', () => {
    const said = [
      answer(at(3.5), 'seamless', { value: 4, address: SHOP }),
      answer(at(4), 'seamless', { value: 2, address: pay.address }),
      answer(at(4.5), 'need', { value: 0, address: pay.address }),
    ];
    const way = stations([onShop(0), pay, moment(at(3.2))], walkFrom('instagram'));
    expect(seamsOf(way, [], [], said).map(({ rated }) => rated)).toEqual([4, 2, null]);
  });

  it.each([
    [null, null, 0],
    [2, 5, 0],
    [-1, null, 1],
    [-1, 1, 4],
    [-3, 2, 3],
    [0, 3, 0],
  ] as const)('felt %j and rated %j broke by %i', (change, rated, expected) => {
    expect(breakOf({ felt: change, rated })).toBe(expected);
  });

  it('hears what notes and moments say of the feeling', () => {
    const steps = [onShop(0), moment(1, { feeling: -2 })];
    const note = sampleNote({ at: START + at(0.5), feeling: 2 });
    expect(seamsOf(stations(steps), feltInOrder(steps, [note]))[0]).toMatchObject({
      ...{ before: 2, after: -2, felt: -4 },
    });
  });
});
