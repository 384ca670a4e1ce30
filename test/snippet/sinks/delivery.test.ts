import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Delivery } from '../../../snippet/sinks/delivery.ts';
import { envelope, logRecord } from '../../../snippet/sinks/otlp-record.ts';
import { type FakeReceiver, fakeReceiver, type Manner } from './fake-receiver.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let receiver: FakeReceiver;
let delivery: Delivery;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  vi.spyOn(Math, 'random').mockReturnValue(1);
  receiver = fakeReceiver();
  delivery = new Delivery('/v1/logs', envelope({ 'service.name': 'shop' }, '0.1.0'));
});

/** A record of about so many bytes. */
function record(name: string, bytes = 200): string {
  return logRecord('touchpoint', Date.now(), { 'log.record.uid': name, filler: 'x'.repeat(bytes) });
}
function add(...names: string[]): void {
  for (const name of names) delivery.add(record(name));
}
const arrived = () => receiver.records().map(({ attributes }) => attributes['log.record.uid']);
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a delivery', () => {
  it('gathers for some seconds and sends one request', async () => {
    add('a', 'b');
    await pass(4 * SECOND);
    expect(receiver.requests).toEqual([]);
    add('c');
    await pass(SECOND);
    expect(receiver.requests).toHaveLength(1);
    expect(arrived()).toEqual(['a', 'b', 'c']);
    expect(receiver.faults()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    await pass(MINUTE);
    expect(receiver.requests).toHaveLength(1);
  });

  it('outlives the page, carries no cookie and tells no address of it', async () => {
    add('a');
    delivery.hurry();
    expect(receiver.requests[0]?.options).toMatchObject({
      method: 'POST',
      keepalive: true,
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      headers: { 'content-type': 'application/json' },
    });
  });

  it.each<Manner>([429, 502, 503, 504, 'break', 'hang'])(
    'brings everything, and nothing twice, past a receiver that meets it with %s',
    async (manner) => {
      receiver.behave(manner, manner, manner);
      add('a', 'b');
      await pass(6 * SECOND);
      add('c');
      await pass(MINUTE);
      expect(arrived().sort()).toEqual(['a', 'b', 'c']);
      expect(delivery.lost).toBe(0);
    },
  );

  it.each([400, 401, 404, 413, 500])(
    'gives up what is refused with %i, and counts it',
    async (status) => {
      receiver.behave(status);
      add('a');
      await pass(10 * MINUTE);
      expect(receiver.requests).toHaveLength(1);
      expect(delivery.lost).toBe(1);
      add('b');
      await pass(MINUTE);
      expect(arrived()).toEqual(['b']);
    },
  );

  it('waits twice as long after each failure, five minutes at most, whatever comes meanwhile', async () => {
    receiver.behave(...Array.from({ length: 40 }, () => 503));
    add('a');
    for (let minute = 0; minute < 60; minute++) {
      await pass(MINUTE);
      add(`of-minute-${minute}`);
    }
    const times = receiver.requests.map(({ at }) => at);
    const waits = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(waits.slice(0, 10)).toEqual(
      [1, 2, 4, 8, 16, 32, 64, 128, 256, 300].map((one) => one * SECOND),
    );
    expect(Math.max(...waits)).toBe(300 * SECOND);
    receiver.behave();
    await pass(6 * MINUTE);
    expect(arrived()).toHaveLength(61);
  });

  it.each([
    ['a number of seconds', '120'],
    ['a date', new Date(1_800_000_000_000 + 125 * SECOND).toUTCString()],
  ])(
    'does not ask again before the time of a Retry-After with %s, not even when the page is left',
    async (_what, retryAfter) => {
      receiver.behave([429, retryAfter]);
      add('a');
      await pass(5 * SECOND);
      await pass(119 * SECOND);
      add('b');
      delivery.hurry();
      expect(receiver.requests).toHaveLength(1);
      await pass(2 * SECOND);
      expect(arrived()).toEqual(['a', 'b']);
    },
  );

  it.each(['soon', '-5', '', '1e400'])(
    'takes a Retry-After of "%s" for none, or a day',
    async (retryAfter) => {
      receiver.behave([503, retryAfter]);
      add('a');
      await pass(5 * SECOND);
      await pass(retryAfter === '1e400' ? 24 * 60 * MINUTE : 2 * SECOND);
      expect(arrived()).toEqual(['a']);
    },
  );

  it('rests after a failure, though what came during the request had set a time', async () => {
    receiver.behave('hang', 'hang', 'hang', 'hang', 'hang', 'hang');
    add('a');
    for (let second = 0; second < 150; second++) {
      await pass(SECOND);
      if (second % 3 === 0) add(`at-${second}`);
    }
    const times = receiver.requests.map(({ at }) => at);
    const waits = times.slice(1, 6).map((time, index) => time - (times[index] ?? 0));
    // Ten seconds until it is given up, and then the rest; the set time may be a little later.
    expect(waits).toEqual([13, 12, 14, 18, 26].map((one) => one * SECOND));
  });

  it('goes back to its few seconds when a rest has ended well', async () => {
    receiver.behave(...Array.from({ length: 8 }, () => 503));
    add('a');
    await pass(3 * MINUTE);
    delivery.hurry();
    await pass(0);
    expect(arrived()).toEqual(['a']);
    add('b');
    await pass(5 * SECOND);
    expect(arrived()).toEqual(['a', 'b']);
  });

  it('sends at once when the page is left, though a failure made it rest', async () => {
    receiver.behave('break', 'break', 'break', 'break');
    add('a');
    await pass(15 * SECOND);
    const tries = receiver.requests.length;
    delivery.hurry();
    expect(receiver.requests).toHaveLength(tries + 1);
    await pass(MINUTE);
    expect(arrived()).toEqual(['a']);
  });

  it('has one request out at a time, and does not send again what is out when the page is left', async () => {
    receiver.behave('hang');
    add('a');
    await pass(5 * SECOND);
    add('b');
    await pass(6 * SECOND);
    expect(receiver.requests).toHaveLength(1);
    delivery.hurry();
    await pass(0);
    expect(arrived()).toEqual(['b']);
    await pass(MINUTE);
    expect(arrived()).toEqual(['b', 'a']);
  });

  it('keeps requests under 50 kB, and all that is out under what keepalive allows', async () => {
    receiver.behave('hang', 'hang', 'hang', 'hang');
    for (let index = 0; index < 500; index++) delivery.add(record(`r${index}`, 300));
    delivery.hurry();
    await pass(0);
    expect(Math.max(...receiver.requests.map(({ body }) => body.length))).toBeLessThanOrEqual(
      50_000,
    );
    expect(receiver.mostInFlight).toBeLessThan(64 * 1_024);
    expect(receiver.mostInFlight).toBeGreaterThan(55_000);
    await pass(10 * MINUTE);
    expect(arrived().length + delivery.lost).toBe(500);
    expect(new Set(arrived()).size).toBe(arrived().length);
  });

  it('stays within its memory through a week without a receiver, and loses the oldest', async () => {
    receiver.behave(...Array.from({ length: 5_000 }, () => 'break' as const));
    for (let index = 0; index < 400; index++) {
      add(`r${index}`);
      await pass(25 * MINUTE);
    }
    expect(receiver.mostInFlight).toBeLessThan(64 * 1_024);
    receiver.behave();
    await pass(10 * MINUTE);
    const names = arrived();
    expect(names.at(-1)).toBe('r399');
    expect(names.length + delivery.lost).toBe(400);
    expect(names.length).toBeGreaterThan(100);
    // The newest, without a gap.
    expect(names).toEqual(names.map((_, index) => `r${400 - names.length + index}`));
  });

  it('does not wait for more when there is much', async () => {
    for (let index = 0; index < 80; index++) delivery.add(record(`r${index}`, 400));
    await pass(0);
    expect(receiver.requests).toHaveLength(1);
    await pass(10 * SECOND);
    expect(arrived()).toHaveLength(80);
  });

  it('forgets everything at once, what is on its way included', async () => {
    receiver.behave('hang');
    add('a');
    await pass(5 * SECOND);
    add('b');
    delivery.drop();
    expect(receiver.requests[0]?.options.signal?.aborted).toBe(true);
    await pass(MINUTE);
    expect(receiver.requests).toHaveLength(1);
    add('c');
    await pass(5 * SECOND);
    expect(arrived()).toEqual(['c']);
  });
});
