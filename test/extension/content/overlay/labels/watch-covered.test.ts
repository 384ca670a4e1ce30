import { signal as createSignal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Labels } from '../../../../../extension/content/overlay/labels/labels.ts';
import type { Target } from '../../../../../extension/content/overlay/labels/measure.ts';
import type { Tracker } from '../../../../../extension/content/overlay/labels/tracker.ts';
import type { Briefing } from '../../../../../shared/journey/briefing.ts';
import { FakeTracker } from './fake-tracker.ts';
import { leaveStillPage, type StillPage, stubStillPage } from './still-page.ts';

/** Each is so wide and high, in CSS pixels. */
const SIZE = { width: 50, height: 30 };

let life: AbortController;
let tracker: FakeTracker;
let labels: Labels;
let pageLayer: HTMLElement;
let stillPage: StillPage;
let asked: number;
/** The banner lies over everything between these y of the window. */
let bannerFrom: number;
let bannerTo: number;
const briefing = createSignal<Briefing | null>(null);

const drawn = () => [...pageLayer.querySelectorAll<HTMLElement>('.chip')];
const texts = () => drawn().map(({ textContent }) => textContent);
const inWindow = () => labels.inWindow().map(({ mark }) => mark.touchpoint);
const rest = () => stillPage.rest();
const cover = (from: number, to = Number.POSITIVE_INFINITY) => {
  bannerFrom = from;
  bannerTo = to;
  tracker.stir();
  rest();
};
/** Marks named by letters, where they are on the page. */
const show = (...places: { x: number; y: number }[]) => {
  const element = () => document.body.appendChild(document.createElement('i'));
  const touchpoint = (index: number) => 'abcdef'[index] ?? '';
  const mark = (index: number) => ({ touchpoint: touchpoint(index), stages: [], on: null });
  labels.show(places.map((_, index) => ({ ...mark(index), element: element() })));
  places.forEach((place, index) => {
    const target = tracker.targets[index] as Target;
    target.place = { layer: 'page', ...place, ...SIZE };
  });
  tracker.frame(...tracker.targets);
  rest();
};
const elementAt = (x: number, y: number) =>
  tracker.targets.find(({ place }) => {
    const [left, top] = [(place?.x ?? 0) - scrollX, (place?.y ?? 0) - scrollY];
    return x >= left && x < left + SIZE.width && y >= top && y < top + SIZE.height;
  })?.element;
const scrollPage = (y: number) => {
  vi.stubGlobal('scrollY', y);
  tracker.scrollY = y;
  window.dispatchEvent(new Event('scroll'));
};

beforeEach(() => {
  stillPage = stubStillPage();
  asked = 0;
  bannerFrom = Number.POSITIVE_INFINITY;
  bannerTo = Number.POSITIVE_INFINITY;
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('innerWidth', 1_000);
  life = new AbortController();
  tracker = new FakeTracker();
  briefing.value = null;
  const add = () => document.body.appendChild(document.createElement('div'));
  const banner = add();
  banner.style.backgroundColor = 'rgb(0, 0, 0)';
  const ours = add();
  document.elementsFromPoint = (x, y) => {
    asked += 1;
    return [
      ours,
      ...(y >= bannerFrom && y < bannerTo ? [banner] : []),
      elementAt(x, y) ?? document.body,
    ];
  };
  pageLayer = add();
  const focus = { place: null, onChange: () => undefined };
  const layers = { pageLayer, viewLayer: add(), ours };
  const followed = tracker as unknown as Tracker;
  labels = new Labels({ tracker: followed, focus, briefing, ...layers, signal: life.signal });
});
afterEach(() => {
  life.abort();
  leaveStillPage();
});

describe('a label whose element lies behind something', () => {
  it('goes once the page has come to rest, and comes back', () => {
    show({ x: 10, y: 100 }, { x: 10, y: 600 });
    bannerFrom = 500;
    tracker.stir();
    expect(texts()).toEqual(['a', 'b']);
    rest();
    expect([texts(), inWindow()]).toEqual([['a'], ['a']]);
    cover(900);
    expect([texts().sort(), inWindow()]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('is kept where a part of the element shows', () => {
    show({ x: 10, y: 490 });
    cover(500);
    expect(texts()).toEqual(['a']);
  });

  it('goes where all of the element that is in the window is covered', () => {
    show({ x: 10, y: 780 });
    cover(700);
    expect(texts()).toEqual([]);
  });

  it('is not counted on another one', () => {
    show({ x: 10, y: 480 }, { x: 10, y: 490 });
    expect(texts()).toEqual(['a+1']);
    cover(485);
    expect(texts()).toEqual(['a']);
  });

  it('leaves its place to one that lay under it', () => {
    show({ x: 10, y: 480 }, { x: 10, y: 470 });
    expect(texts()).toEqual(['b+1']);
    cover(460, 501);
    expect(texts()).toEqual(['a']);
    cover(600);
    expect(texts()).toEqual(['b+1']);
  });

  it('follows what is scrolled under the banner and out of it', () => {
    show({ x: 10, y: 100 }, { x: 10, y: 900 });
    cover(600);
    expect(texts().sort()).toEqual(['a', 'b']);
    scrollPage(150);
    rest();
    expect(texts()).toEqual(['a']);
    scrollPage(400);
    rest();
    expect(texts().sort()).toEqual(['a', 'b']);
  });

  it('stays away when it is read again', () => {
    show({ x: 10, y: 600 });
    cover(500);
    briefing.value = { labels: {}, stages: [], pins: [] } as unknown as Briefing;
    rest();
    expect(texts()).toEqual([]);
  });
});

describe('what lies over labels', () => {
  it('is not asked for while the page does nothing', () => {
    show({ x: 10, y: 100 });
    cover(500);
    expect(asked).toBeGreaterThan(0);
    asked = 0;
    tracker.frame();
    rest();
    vi.advanceTimersByTime(60_000);
    rest();
    expect(asked).toBe(0);
  });

  it('is asked for once however often the page stirs, and only when that ends', () => {
    show({ x: 10, y: 100 });
    cover(500);
    asked = 0;
    for (let frame = 0; frame < 20; frame += 1) {
      tracker.stir();
      document.body.click();
      vi.advanceTimersByTime(16);
    }
    expect([asked, stillPage.idle.length]).toEqual([0, 0]);
    rest();
    // Its centre shows: nothing more is asked.
    expect(asked).toBe(1);
  });

  it('is asked for now and then in a page that never rests', () => {
    show({ x: 10, y: 600 });
    bannerFrom = 500;
    for (let frame = 0; frame < 80; frame += 1) {
      tracker.stir();
      vi.advanceTimersByTime(16);
      stillPage.idle.shift()?.();
    }
    expect(texts()).toEqual([]);
  });

  it('is not asked for in blind mode, nor after the end', () => {
    show({ x: 10, y: 600 });
    briefing.value = { labels: {}, stages: [], pins: [], blind: true } as unknown as Briefing;
    rest();
    asked = 0;
    cover(500);
    briefing.value = null;
    rest();
    tracker.stir();
    life.abort();
    rest();
    expect(asked).toBe(0);
  });
});
