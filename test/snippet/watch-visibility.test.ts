import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Marker } from '../../shared/contract/marker.ts';
import { watchVisibility } from '../../snippet/watch-visibility.ts';
import { type Glimpses, stubGlimpses } from './glimpses.ts';

let glimpses: Glimpses;
let seen: Map<string | null, Marker>;
let told: string[];
let stir: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  glimpses = stubGlimpses();
  seen = new Map();
  // Earlier watchers live on: nothing in the snippet ever stops.
  const mine: string[] = [];
  told = mine;
  stir = watchVisibility((marker) => mine.push(marker.touchpoint), seen);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

function mark(touchpoint: string): Element {
  const element = document.body.appendChild(document.createElement('div'));
  element.setAttribute('data-waymark-touchpoint', touchpoint);
  return element;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a touchpoint', () => {
  it('counts as seen once it was half visible for a second', async () => {
    glimpses.share.set(mark('offer'), 0.5);
    stir();
    await pass(1_000);
    expect(told).toEqual([]);
    await pass(1_000);
    expect(told).toEqual(['offer']);
  });

  it('counts once, however often it is looked at and however many elements carry it', async () => {
    for (let count = 0; count < 3; count++) glimpses.share.set(mark('card'), 1);
    for (let count = 0; count < 5; count++) {
      stir();
      await pass(2_000);
    }
    expect(told).toEqual(['card']);
  });

  it('does not count while less than half of it is visible', async () => {
    glimpses.share.set(mark('offer'), 0.49);
    stir();
    await pass(5_000);
    expect(told).toEqual([]);
  });

  it('counts where it is too tall for the window but covers half of it', async () => {
    const tall = mark('list');
    glimpses.share.set(tall, 0.1);
    glimpses.height.set(tall, window.innerHeight / 2);
    stir();
    await pass(2_000);
    expect(told).toEqual(['list']);
  });

  it('starts anew when it left in between', async () => {
    const offer = mark('offer');
    glimpses.share.set(offer, 1);
    stir();
    await pass(900);
    glimpses.share.set(offer, 0);
    await pass(500);
    glimpses.share.set(offer, 1);
    stir();
    await pass(900);
    expect(told).toEqual([]);
    await pass(1_000);
    expect(told).toEqual(['offer']);
  });

  it('counts again in the next page view, after another second', async () => {
    glimpses.share.set(mark('menu'), 1);
    stir();
    await pass(2_000);
    seen.clear();
    stir();
    await pass(1_000);
    expect(told).toEqual(['menu']);
    await pass(1_000);
    expect(told).toEqual(['menu', 'menu']);
  });

  it('does not count while nobody can see the page', async () => {
    glimpses.share.set(mark('offer'), 1);
    glimpses.silent = true;
    stir();
    await pass(10_000);
    expect(told).toEqual([]);
  });

  it('is never told where its id is malformed, and is not looked at for ever', async () => {
    glimpses.share.set(mark('Not An Id'), 1);
    stir();
    await pass(10_000);
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('looking', () => {
  it('stops in a quiet page', async () => {
    mark('far.below');
    stir();
    await pass(10_000);
    expect(glimpses.asked).toEqual([1]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('happens once however much stirs at once', async () => {
    for (let count = 0; count < 1_000; count++) mark(`item${count}`);
    for (let count = 0; count < 1_000; count++) stir();
    await pass(600);
    expect(glimpses.asked).toEqual([1_000]);
  });

  it.each(['scroll', 'resize', 'transitionend'])('follows a %s', async (type) => {
    const offer = mark('offer');
    await pass(1_000);
    glimpses.share.set(offer, 1);
    window.dispatchEvent(new Event(type));
    await pass(2_000);
    expect(told).toEqual(['offer']);
  });

  it('leaves out what was seen', async () => {
    glimpses.share.set(mark('offer'), 1);
    mark('far.below');
    stir();
    await pass(2_000);
    stir();
    await pass(1_000);
    expect(glimpses.asked.at(-1)).toBe(1);
  });
});
