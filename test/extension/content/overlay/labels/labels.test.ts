import { signal as createSignal } from '@preact/signals-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Label } from '../../../../../extension/content/overlay/labels/draw-labels.ts';
import { Labels } from '../../../../../extension/content/overlay/labels/labels.ts';
import type { Tracker } from '../../../../../extension/content/overlay/labels/tracker.ts';
import type { Mark } from '../../../../../extension/content/scan-page.ts';
import type { Briefing } from '../../../../../shared/journey/briefing.ts';
import { FakeTracker } from './fake-tracker.ts';
import { leaveStillPage, type StillPage, stubStillPage } from './still-page.ts';

/** Between two marks, in CSS pixels. */
const APART_PX = 100;

let life: AbortController;
let tracker: FakeTracker;
let labels: Labels;
let pageLayer: HTMLElement;
let stillPage: StillPage;
const briefing = createSignal<Briefing | null>(null);

const marksOf = (count: number): Mark[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ touchpoint: `m.${index}`, stages: [], on: null },
    element: document.createElement('i'),
  }));
const drawn = () => [...pageLayer.querySelectorAll<HTMLElement>('.chip')];
const topOf = (index: number) => {
  const chip = drawn().find(({ dataset }) => dataset.touchpoint === `m.${index}`);
  return chip ? Number.parseFloat(chip.style.top) : null;
};
const rest = () => stillPage.rest();
const show = (marks: Mark[]) => {
  labels.show(marks);
  tracker.targets.forEach((target, index) => {
    tracker.move(target, (index + 1) * APART_PX);
  });
  tracker.frame(...tracker.targets);
};
const changesWhile = (act: () => void): number => {
  const observer = new MutationObserver(() => undefined);
  observer.observe(pageLayer, { subtree: true, childList: true, attributes: true });
  act();
  const { length } = observer.takeRecords();
  observer.disconnect();
  return length;
};

beforeEach(() => {
  stillPage = stubStillPage();
  life = new AbortController();
  tracker = new FakeTracker();
  briefing.value = null;
  pageLayer = document.body.appendChild(document.createElement('div'));
  const viewLayer = document.body.appendChild(document.createElement('div'));
  const focus = { place: null, onChange: () => undefined };
  const followed = tracker as unknown as Tracker;
  const layers = { pageLayer, viewLayer, ours: document.createElement('x-ours') };
  labels = new Labels({ tracker: followed, focus, briefing, ...layers, signal: life.signal });
});
afterEach(() => {
  life.abort();
  leaveStillPage();
});

describe('labels of a few marks', () => {
  it('are there at once near the window, and everywhere when there is time', () => {
    show(marksOf(60));
    expect([topOf(0), topOf(59)]).toEqual([APART_PX - 22, null]);
    rest();
    expect([drawn().length, topOf(59)]).toEqual([60, 60 * APART_PX - 22]);
  });

  it('are not touched when the page is scrolled', () => {
    show(marksOf(60));
    rest();
    const changes = changesWhile(() => {
      tracker.scrollY = 3_000;
      tracker.frame();
      rest();
    });
    expect(changes).toBe(0);
    expect(labels.inWindow().map(({ mark }) => mark.touchpoint)).toContain('m.30');
  });

  it('leave the window with their elements, at once', () => {
    show(marksOf(60));
    rest();
    tracker.move(tracker.targets[0], 5_950);
    tracker.frame(tracker.targets[0]);
    expect(topOf(0)).toBe(5_950 - 22);
    tracker.move(tracker.targets[1], null);
    tracker.frame(tracker.targets[1]);
    expect(topOf(1)).toBeNull();
  });

  it('show at once what lay under one that left', () => {
    labels.show(marksOf(2));
    for (const target of tracker.targets) tracker.move(target, 100);
    tracker.frame(...tracker.targets);
    rest();
    expect([topOf(0), topOf(1)]).toEqual([78, null]);
    tracker.move(tracker.targets[0], 9_000);
    tracker.frame(tracker.targets[0]);
    expect(topOf(1)).toBe(78);
  });

  it('are one again where two far away come to lie on each other', () => {
    show(marksOf(60));
    rest();
    tracker.move(tracker.targets[58], 60 * APART_PX);
    tracker.frame(tracker.targets[58]);
    rest();
    expect([topOf(58), topOf(59)]).toEqual([60 * APART_PX - 22, null]);
  });

  it('are in line when scrolled to before there was time', () => {
    show(marksOf(60));
    tracker.scrollY = 4_000;
    tracker.frame();
    expect(topOf(45)).toBe(46 * APART_PX - 22);
  });

  it('say something else everywhere after a new briefing', () => {
    show(marksOf(60));
    rest();
    const about = { name: 'Pay', owner: null, stages: [] };
    briefing.value = { labels: { 'm.59': about }, stages: [], pins: [] } as unknown as Briefing;
    rest();
    const last = drawn().find(({ dataset }) => dataset.touchpoint === 'm.59');
    expect(last?.textContent).toBe('Pay');
  });

  it('are all gone for who walks blind', () => {
    show(marksOf(60));
    rest();
    briefing.value = { labels: {}, stages: [], pins: [], blind: true } as unknown as Briefing;
    rest();
    expect(drawn()).toEqual([]);
    expect(labels.near().map(({ mark }: Label) => mark.touchpoint)).toContain('m.0');
  });
});

describe('labels of many marks', () => {
  it('are only around the window, wherever it is', () => {
    show(marksOf(1_000));
    rest();
    expect([drawn().length < 30, topOf(0)]).toEqual([true, APART_PX - 22]);
    tracker.scrollY = 50_000;
    tracker.frame();
    rest();
    expect([drawn().length < 30, topOf(0), topOf(502)]).toEqual([true, null, 503 * APART_PX - 22]);
  });
});
