import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangeWatch } from '../../../../extension/content/signals/watch-changes.ts';
import { page } from './watching.ts';

let life: AbortController;
let watch: ChangeWatch;
let told: boolean[];
let ours: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  told = [];
  ours = document.createElement('x-ours');
  const host = { element: ours, root: ours.attachShadow({ mode: 'closed' }) };
  const context = { host, signal: life.signal };
  const world = { context, scan: { roots: () => [document] } };
  watch = new ChangeWatch(world as never, (_at, own) => told.push(own));
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Lets the observer hear of it, as much later. */
async function pass(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}
const now = () => performance.now();
const PAGE = '<button id="it" class="a">Pay</button><output>0</output>';
const output = () => document.querySelector('output') as HTMLOutputElement;
/** The page, long after it was made. */
async function rested(): Promise<HTMLElement> {
  const it = page(PAGE);
  await pass(4_000);
  return it;
}

describe('a change after a press', () => {
  it.each<[what: string, act: (pressed: HTMLElement) => void, told: boolean[]]>([
    ['words beside it', () => output().replaceChildren('1'), [false]],
    ['its own words', (it) => it.replaceChildren('Paid'), [false]],
    ['the page hidden', () => output().setAttribute('hidden', ''), [false]],
    ['the same words again', () => output().replaceChildren('0'), []],
    ['nothing', () => undefined, []],
    ['our own layer', () => document.documentElement.append(ours), []],
    ['its class, to stay', (it) => it.setAttribute('class', 'b'), [true]],
    ['its style, to stay', (it) => it.setAttribute('style', 'color: red'), [true]],
  ])('is told: %s', async (_what, act, expected) => {
    const it = await rested();
    watch.arm(it, now());
    watch.clicked(now());
    act(it);
    await pass(700);
    expect(told).toEqual(expected);
  });

  it('is no answer where the button only flashes', async () => {
    const it = await rested();
    watch.arm(it, now());
    it.setAttribute('class', 'a pressed');
    await pass(300);
    it.setAttribute('class', 'a');
    await pass(700);
    expect(told).toEqual([]);
  });

  it('is not looked for before, nor once nobody waits any longer', async () => {
    const it = await rested();
    output().replaceChildren('before');
    await pass();
    watch.arm(it, now());
    await pass(1_000);
    watch.rest();
    output().replaceChildren('after');
    await pass();
    expect(told).toEqual([]);
  });

  it('is still looked for a moment after a press, whoever wants to rest', async () => {
    const it = await rested();
    watch.arm(it, now());
    await pass(999);
    watch.rest();
    output().replaceChildren('1');
    await pass();
    expect(told).toEqual([false]);
  });
});

describe('what moves by itself', () => {
  /** A clock that has ticked three times, each half a second. */
  async function clock(): Promise<HTMLElement> {
    const it = await rested();
    for (const tick of ['a', 'b', 'c']) {
      await pass(500);
      output().replaceChildren(tick);
      await pass();
    }
    return it;
  }

  it('is no answer where it goes on as it did', async () => {
    const it = await clock();
    await pass(450);
    watch.arm(it, now());
    await pass(50);
    output().replaceChildren('d');
    await pass();
    expect(told).toEqual([]);
  });

  it('is one where it moves at once, off its beat', async () => {
    const it = await clock();
    await pass(200);
    watch.arm(it, now());
    await pass(80);
    output().replaceChildren('d');
    await pass();
    expect(told).toEqual([false]);
  });

  it('is none a moment later', async () => {
    const it = await clock();
    await pass(200);
    watch.arm(it, now());
    await pass(81);
    output().replaceChildren('d');
    await pass();
    expect(told).toEqual([]);
  });

  it('is known for three seconds: what rested longer answers', async () => {
    const it = await clock();
    await pass(3_000);
    watch.arm(it, now());
    await pass(200);
    output().replaceChildren('d');
    await pass();
    expect(told).toEqual([false]);
  });
});
