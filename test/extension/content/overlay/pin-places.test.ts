import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Placed, searchPage } from '../../../../extension/content/anchor/search.ts';
import type { Spot } from '../../../../extension/content/anchor/spot.ts';
import { ownTraits } from '../../../../extension/content/anchor/traits.ts';
import type { Findings } from '../../../../extension/content/overlay/findings.ts';
import { PinPlaces } from '../../../../extension/content/overlay/pin-places.ts';
import type { Pin } from '../../../../shared/journey/briefing.ts';

vi.mock('../../../../extension/content/anchor/search.ts', () => ({ searchPage: vi.fn() }));
const search = vi.mocked(searchPage);

/** Longer than a page takes to settle, and than the next look and a first search are away. */
const LONG_MS = 8_000;

let life: AbortController;
let told: Findings[];
let places: Map<string, { is: string; doubt: boolean } | null>;
let changes: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  document.body.innerHTML = '<p id="b">Boots</p><p>Hat</p><p id="a">Coat</p>';
  search.mockReset().mockResolvedValue(new Map());
  life = new AbortController();
  [told, places, changes] = [[], new Map(), []];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const here = (id: string) => document.querySelector(`#${id}`) as HTMLElement;
const pin = (id: string): Pin => ({
  ...{ noteId: id, selector: `#${id}`, number: 1, severity: 2 },
  traits: ownTraits(here(id)),
});
const placed = (answer: Placed['answer'], element: Element | null): Placed => ({
  ...{ answer, element, range: null, confidence: 0.5, evidence: [] },
});

function seek(...pins: Pin[]): PinPlaces {
  const seeker = {
    place: ({ noteId }: Pin, spot: Spot | null, doubt: boolean) =>
      void places.set(noteId, spot && { is: spot.element.id, doubt }),
    tell: (findings: Findings) => void told.push(findings),
  };
  const onChange = (callback: () => void) => void changes.push(callback);
  const world = { changes: { onMarks: onChange, onRoot: () => undefined }, ours: document.head };
  const seeking = new PinPlaces(seeker, world, life.signal);
  seeking.seek(pins);
  return seeking;
}
const settle = () => vi.advanceTimersByTimeAsync(LONG_MS);
const change = () => {
  for (const callback of changes) callback();
};

it('what is sought while a search goes on is searched for after it', async () => {
  seek(pin('a'), pin('b'));
  await settle();
  expect(told.at(-1)?.found).toEqual(['a', 'b']);
  let end = (_found: Map<string, Placed>) => {};
  search.mockImplementationOnce(() => new Promise((resolve) => (end = resolve)));
  here('a').textContent = 'Scarf';
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  here('b').textContent = 'Slippers';
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  search.mockResolvedValue(new Map([['b', placed('found', here('b'))]]));
  end(new Map([['a', placed('found', here('a'))]]));
  await settle();
  expect(search).toHaveBeenCalledTimes(2);
  expect(told.at(-1)).toEqual({ found: ['a', 'b'], moved: [], lost: [] });
});

it('what came after a likely place was shown takes its pin from there', async () => {
  const a = pin('a');
  here('a').remove();
  search.mockImplementation(async () => new Map([['a', placed('moved', here('b'))]]));
  seek(a);
  await settle();
  expect(places.get('a')).toEqual({ is: 'b', doubt: true });
  document.body.insertAdjacentHTML('beforeend', '<p id="a">Coat</p>');
  change();
  await settle();
  expect(places.get('a')).toEqual({ is: 'a', doubt: false });
});

it('an element that says something else is doubtful until it was searched for, however long that is', async () => {
  seek(pin('a'));
  await settle();
  search.mockImplementation(async () => new Map([['a', placed('found', here('a'))]]));
  const doubts: unknown[] = [];
  for (let tick = 0; tick < 20; tick += 1) {
    here('a').textContent = `Coat ${tick}`;
    change();
    await vi.advanceTimersByTimeAsync(1_000);
    doubts.push(places.get('a')?.doubt);
  }
  expect(doubts).toContain(true);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(places.get('a')).toEqual({ is: 'a', doubt: false });
});

it('an element of a page that is searched no more is doubtful, not lost', async () => {
  seek(pin('a'));
  await settle();
  search.mockImplementation(async () => new Map([['a', placed('found', here('a'))]]));
  for (let tick = 0; tick < 12; tick += 1) {
    here('a').textContent = `Coat ${tick}`;
    change();
    await vi.advanceTimersByTimeAsync(300_000);
  }
  expect(search).toHaveBeenCalledTimes(8);
  expect(told.at(-1)).toEqual({ found: [], moved: ['a'], lost: [] });
});

it('what returns is seen at once while the next search is far off', async () => {
  const a = pin('a');
  here('a').remove();
  search.mockImplementation(async () => new Map([['a', placed('lost', null)]]));
  seek(a);
  await settle();
  for (let time = 0; time < 5; time += 1) {
    change();
    await vi.advanceTimersByTimeAsync(20_000);
  }
  change();
  await vi.advanceTimersByTimeAsync(300);
  change();
  document.body.insertAdjacentHTML('beforeend', '<p id="a">Coat</p>');
  change();
  await vi.advanceTimersByTimeAsync(300);
  expect(places.get('a')).toEqual({ is: 'a', doubt: false });
});

it('a new note is searched for at once on a page that was searched in vain', async () => {
  const [a, b] = [pin('a'), pin('b')];
  here('a').remove();
  search.mockImplementation(async () => new Map([['a', placed('lost', null)]]));
  const seeking = seek(a);
  await settle();
  while (search.mock.calls.length < 8) {
    change();
    await vi.advanceTimersByTimeAsync(1_000);
  }
  search.mockClear();
  here('b').textContent = 'Slippers';
  seeking.seek([a, b]);
  expect(search).toHaveBeenCalledOnce();
});

it('words that are written into the same text are heard of, whoever tells nothing', async () => {
  seek(pin('a'));
  await settle();
  search.mockImplementation(async () => new Map([['a', placed('moved', here('b'))]]));
  const words = here('a').firstChild;
  if (words) words.nodeValue = 'Scarf';
  await settle();
  expect(places.get('a')).toEqual({ is: 'b', doubt: true });
});

it('a page that is still coming does not make a pin doubtful', async () => {
  seek(pin('a'));
  const isDoubtful = [];
  for (let tick = 0; tick < 12; tick += 1) {
    here('a').insertAdjacentHTML('beforebegin', `<p>Hat ${tick}</p>`);
    change();
    await vi.advanceTimersByTimeAsync(300);
    isDoubtful.push(places.get('a')?.doubt);
  }
  expect(new Set(isDoubtful)).toEqual(new Set([false]));
});
