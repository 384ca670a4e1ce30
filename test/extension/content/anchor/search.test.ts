import { fakeBrowser } from '@webext-core/fake-browser';
import { expect, it, vi } from 'vitest';
import { searchPage } from '../../../../extension/content/anchor/search.ts';
import { ownTraits } from '../../../../extension/content/anchor/traits.ts';

/** What one comparison takes, in milliseconds: more than is worked in one go. */
const COMPARED_MS = 9;
const world = vi.hoisted(() => ({ now: 0, compared: 0, most: 0 }));

vi.mock('../../../../shared/journey/anchor/find.ts', () => ({
  findAgain: () => {
    world.now += COMPARED_MS;
    world.compared += 1;
    world.most = Math.max(world.most, world.compared);
    return { answer: 'lost', index: -1, confidence: 0, evidence: [] };
  },
}));
vi.mock('../../../../extension/content/later.ts', () => ({
  afterTurn: (work: () => void) => {
    world.compared = 0;
    queueMicrotask(work);
  },
}));

it('the page has its turn between two notes that take long to look for', async () => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  vi.spyOn(performance, 'now').mockImplementation(() => world.now);
  document.body.innerHTML = '<p>Coat</p>';
  const traits = ownTraits(document.body);
  const sought = ['a', 'b', 'c', 'd'].map((noteId) => ({ noteId, traits }));
  const found = await searchPage(sought, document.head, new AbortController().signal);
  expect(found?.size).toBe(4);
  expect(world.most).toBe(1);
});

it('the page has its turn while a large page is gone through, and its shadow trees', async () => {
  let most = 0;
  let seen = 0;
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((element) => {
    world.now += 1;
    seen = world.compared === 0 ? 1 : seen + 1;
    world.compared = seen;
    most = Math.max(most, seen);
    return element.shadowRoot;
  });
  vi.spyOn(performance, 'now').mockImplementation(() => world.now);
  document.body.innerHTML = '<div></div>'.repeat(100);
  const traits = ownTraits(document.body);
  await searchPage([{ noteId: 'a', traits }], document.head, new AbortController().signal);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(20);
});
