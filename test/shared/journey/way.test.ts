import { describe, expect, it } from 'vitest';
import type { Note, Step } from '../../../shared/journey/records.ts';
import { type Stop, wayOf } from '../../../shared/journey/way.ts';
import { afterPlan, answer, message, moment, signal } from './after-plan.ts';
import { felt, MINUTE, met, page, START, sampleNote, sampleWalk } from './sample-walk.ts';

const way = (steps: Step[], notes: Note[] = []) => wayOf(afterPlan(), sampleWalk(), steps, notes);
const told = (stops: Stop[], tell: (stop: Stop) => unknown) => stops.map(tell);
const at = (minute: number, path: string, stage: string | null, host = 'shop.example') =>
  page(minute * MINUTE, { address: `https://${host}/${path}`, stage });

describe('the way', () => {
  const stops = way([
    at(0, '', 'awareness'),
    at(1, 'coats', 'consideration'),
    at(2, 'blog', null),
    at(3, 'coats', 'consideration'),
    moment(4),
    at(5, 'pay', 'purchase', 'pay.example'),
    at(6, 'coats', 'consideration'),
  ]);

  it('goes through the stages as it went: back, aside, and on again', () => {
    expect(told(stops, ({ column }) => column)).toEqual([0, 0, 1, -1, 1, 1, 2, 1]);
    expect(told(stops, ({ from }) => from)).toEqual([null, 0, 0, 1, -1, 1, 1, 2]);
    expect(told(stops, ({ movement }) => movement)).toEqual([
      ...[undefined, 'start', 'forward', 'sidetrack', 'resume', undefined, 'forward', 'back'],
    ]);
  });

  it('counts visits, and marks every border between hosts', () => {
    expect(told(stops, ({ visit }) => visit)).toEqual([0, 1, 1, 1, 2, 0, 1, 3]);
    expect(told(stops, ({ isNewHost }) => isNewHost)).toEqual([
      ...[false, true, false, false, false, false, true, true],
    ]);
  });

  it('belongs to whom the plan names first, whichever of two was seen a millisecond sooner', () => {
    const owners = (...ids: string[]) =>
      way([at(0, '', 'purchase'), ...ids.map((id) => met(1, id))])[1]?.station;
    const both = { owner: 'brand', responsible: 'Web' };
    expect(owners('cart', 'pay')).toMatchObject(both);
    expect(owners('pay', 'cart')).toMatchObject(both);
  });

  it('begins with what was told of the days before, then with the channel the customer came from', () => {
    const early = way([moment(-1_440, { channel: 'friend' }), at(0, '', 'awareness'), moment(2)]);
    expect(told(early, ({ station }) => station.kind)).toEqual([
      ...['moment', 'entry', 'page', 'moment'],
    ]);
    expect(told(early, ({ column }) => column)).toEqual([0, 0, 0, 0]);
    const instants = told(early, ({ station }) => station.at) as number[];
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it('tells at which stop it went on after a rest', () => {
    const pause = { from: START + 2 * MINUTE, to: START + 9 * MINUTE };
    const walk = sampleWalk({ pauses: [pause] });
    const stops = wayOf(
      afterPlan(),
      walk,
      [at(0, '', 'awareness'), felt(MINUTE, 1), at(10, 'coats', null)],
      [],
    );
    expect(told(stops, ({ restedMs }) => restedMs)).toEqual([0, 0, 7 * MINUTE]);
  });

  it('begins with the channel where nothing else is known', () => {
    expect(told(way([]), ({ station }) => station.kind)).toEqual(['entry']);
    expect(told(way([moment(-5)]), ({ station }) => station.kind)).toEqual(['moment', 'entry']);
  });

  it('tells an owner that is another one', () => {
    const owners = way([at(0, '', 'purchase'), met(1, 'cart'), moment(1, { owner: 'partner' })]);
    expect(told(owners, ({ isNewOwner }) => isNewOwner)).toEqual([false, true, true]);
  });
});

describe('a stop', () => {
  it('has each touchpoint once, with the most that was done', () => {
    const steps = [at(0, '', 'purchase'), met(1, 'cart'), met(2, 'cart', { action: 'clicked' })];
    const again = met(3, 'cart', { action: 'clicked' });
    expect(way([...steps, again, met(4, 'cart')])[1]?.met).toEqual([
      { touchpoint: 'cart', action: 'clicked', times: 2 },
    ]);
  });

  it('tells what was felt, signalled, answered and noted there, in that order', () => {
    const steps = [
      at(0, '', 'purchase'),
      felt(1, 1),
      signal(2),
      message(3, { address: 'https://shop.example/', sort: 'banner' }),
      answer(4, { text: 'Yes' }),
      answer(5, { skipped: true }),
    ];
    const note = sampleNote({ at: START + MINUTE });
    const binned = sampleNote({ id: 'gone', at: START + MINUTE, deletedAt: START });
    const [, stop] = way(steps, [note, binned]);
    expect(stop?.told.map((one) => (one.kind === 'note' ? 'note' : one.step.kind))).toEqual([
      ...['felt', 'note', 'signal', 'message', 'answer'],
    ]);
  });

  it('off the page is told by itself', () => {
    const [, , stop] = way([at(0, '', 'purchase'), moment(1, { feeling: -1 })]);
    expect(stop).toMatchObject({ told: [], step: { kind: 'moment' } });
  });
});
