import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropClosed, joinOpened, settledBinding } from '../../../extension/background/binding.ts';
import { briefingFor } from '../../../extension/background/briefing.ts';
import { storageHealth } from '../../../extension/background/health.ts';
import {
  continueWalk,
  endWalk,
  followSite,
  pauseWalk,
  recordFeeling,
  removeWalk,
  startWalk,
} from '../../../extension/background/walks.ts';
import { post } from '../../../extension/platform/outbox.ts';
import * as read from '../../../extension/store/read.ts';
import { putJourney, putNote, putStep } from '../../../extension/store/write.ts';
import { answerInTabs, freshExtension } from '../fake-extension.ts';
import { aJourney, aNote, aPageStep } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

const SHOP = 'https://shop.example/coats?utm=x';
const CLOSING = { reached: true, leftAt: null, ease: 8, remark: '' } as const;
let tabId: number;

beforeEach(async () => {
  await freshExtension();
  await putJourney(aJourney());
  tabId = await openTab(SHOP);
});
afterEach(() => vi.restoreAllMocks());

async function openTab(url: string): Promise<number> {
  return (await fakeBrowser.tabs.create({ url })).id ?? -1;
}

const wanted = (over = {}) => ({
  ...{ tabId, journeyId: 'journey-1', personaId: null, goal: 'a coat', channel: 'search' },
  sites: ['https://shop.example'],
  ...over,
});

async function started(): Promise<string> {
  const answer = await startWalk(wanted());
  return answer.ok ? answer.value.walkId : answer.reason;
}
const briefed = (address = SHOP, tab = tabId) => briefingFor(tab, { address, from: '' }, address);

describe('the time walked', () => {
  it('is told to the page as the panel shows it, and stands still in a pause', async () => {
    const walkId = await started();
    const now = Date.now();
    const later = (ms: number) => vi.spyOn(Date, 'now').mockReturnValue(now + ms);
    later(0);
    await putStep(aPageStep({ id: 'page-1', walkId, at: now - 90_000 }));
    await putStep(aPageStep({ id: 'page-2', walkId, at: now - 30_000 }));
    expect((await briefed())?.walkedMs).toBe(90_000);
    await pauseWalk(walkId);
    later(20_000);
    expect(await briefed()).toMatchObject({ paused: true, walkedMs: 90_000 });
    await continueWalk(walkId, tabId);
    later(21_000);
    expect(await briefed()).toMatchObject({ paused: false, walkedMs: 91_000 });
  });
});

describe('starting a walk', () => {
  it('keeps a cleaned address and takes the tab into the walk', async () => {
    const walkId = await started();
    expect(await read.walk(walkId)).toMatchObject({
      state: 'walking',
      startAddress: 'https://shop.example/coats',
    });
    expect(await briefed()).toMatchObject({ walkId, tabId, paused: false });
  });

  it.each([
    ['the journey is gone', { journeyId: 'none' }, 'notFound'],
    ['the tab is closed', { tabId: 99_999 }, 'pageUnreachable'],
  ])('is refused when %s, and nothing is kept', async (_case, over, reason) => {
    expect(await startWalk(wanted(over))).toEqual({ ok: false, reason });
    expect(await read.walks()).toEqual([]);
  });

  it('is refused on a page of the browser', async () => {
    const own = await openTab('chrome://settings');
    expect(await startWalk(wanted({ tabId: own }))).toEqual({
      ok: false,
      reason: 'pageUnreachable',
    });
  });

  it('is refused while another walk is going on in an open tab', async () => {
    await started();
    const other = await openTab(SHOP);
    expect(await startWalk(wanted({ tabId: other }))).toEqual({ ok: false, reason: 'walkRunning' });
  });

  it('makes one walk of two presses at once', async () => {
    const answers = await Promise.all([startWalk(wanted()), startWalk(wanted())]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await read.walks()).toHaveLength(1);
  });

  it('tells the pages of the paused walk that gives way', async () => {
    await pauseWalk(await started());
    const asked: [number, string][] = [];
    answerInTabs((tab, type) => asked.push([tab, type]));
    const other = await openTab(SHOP);
    await startWalk(wanted({ tabId: other }));
    await expect.poll(() => asked).toContainEqual([tabId, 'refresh']);
  });

  it('pauses a walk whose tabs were all closed', async () => {
    const first = await started();
    const closed = tabId;
    tabId = await openTab(SHOP);
    await dropClosed(closed, Date.now());
    await started();
    expect((await read.walk(first))?.state).toBe('paused');
  });
});

describe('what a page is told', () => {
  it('is the least that draws the picture, in the reader’s language', async () => {
    const walkId = await started();
    const target = {
      selector: '#buy',
      label: 'Buy',
      tag: 'button',
      box: { x: 0, y: 0, width: 1, height: 1 },
    };
    const here = { walkId, address: 'https://shop.example/coats', phase: 'kept' as const, target };
    await putNote(aNote({ ...here, id: 'a', at: 1, target: null }));
    await putNote(aNote({ ...here, id: 'b', at: 2, text: 'secret', severity: 4 }));
    await putNote(aNote({ ...here, id: 'c', at: 3, deletedAt: 4 }));
    await putNote(aNote({ ...here, id: 'd', at: 4, journeyId: 'other' }));
    const briefing = await briefed();
    expect(briefing?.pins).toEqual([{ noteId: 'b', selector: '#buy', severity: 4, number: 2 }]);
    expect(briefing?.labels.ad).toMatchObject({ name: 'Ad', owner: 'partner', stages: ['see'] });
    expect(JSON.stringify(briefing)).not.toContain('secret');
  });

  it('includes the unfinished note, on its own site only', async () => {
    const walkId = await started();
    await followSite(walkId, 'https://pay.example');
    await putNote(aNote({ walkId }));
    expect((await briefed())?.draft?.id).toBe('note-1');
    expect((await briefed('https://pay.example/'))?.draft).toBeNull();
  });

  it('of several is the one that the page writes, whatever the clocks say', async () => {
    const walkId = await started();
    await putNote(aNote({ id: 'mine', walkId, at: 1 }));
    await putNote(aNote({ id: 'other', walkId, at: 2 }));
    const page = { address: SHOP, from: '' };
    expect((await briefingFor(tabId, page, SHOP))?.draft?.id).toBe('other');
    expect((await briefingFor(tabId, { ...page, noteId: 'mine' }, SHOP))?.draft?.id).toBe('mine');
    expect((await briefingFor(tabId, { ...page, noteId: 'gone' }, SHOP))?.draft?.id).toBe('other');
  });

  it.each([
    ['in a tab outside the walk', SHOP, 1],
    ['on a site the walk may not follow', 'https://else.example/', 0],
  ])('is nothing %s', async (_case, address, offset) => {
    await started();
    expect(await briefed(address, tabId + offset)).toBeNull();
  });

  it('is nothing for an address the browser does not vouch for', async () => {
    await started();
    expect(
      await briefingFor(tabId, { address: SHOP, from: '' }, 'https://evil.example/'),
    ).toBeNull();
  });

  it('is told in tabs that were opened from the walk', async () => {
    await started();
    await joinOpened(tabId + 50, tabId);
    expect(await briefed(SHOP, tabId + 50)).not.toBeNull();
  });
});

describe('a walk that goes on', () => {
  it('pauses and continues, also in another tab', async () => {
    const walkId = await started();
    await pauseWalk(walkId);
    expect((await briefed())?.paused).toBe(true);
    const other = await openTab(SHOP);
    expect((await continueWalk(walkId, other)).ok).toBe(true);
    expect((await briefed(SHOP, other))?.paused).toBe(false);
  });

  it('continues after the browser forgot its tabs', async () => {
    const walkId = await started();
    await fakeBrowser.storage.session.clear();
    expect(await briefed()).toBeNull();
    expect((await continueWalk(walkId, tabId)).ok).toBe(true);
    expect((await briefed())?.walkId).toBe(walkId);
  });

  it('puts a feeling where the walker is', async () => {
    const walkId = await started();
    const step = aPageStep({ walkId, at: Date.now() - 5, stage: 'see' });
    await post('s', { v: 1, pageId: 'p', tabId, at: 1, fact: { kind: 'step', step } });
    await recordFeeling(walkId, -2);
    expect((await read.steps(walkId)).at(-1)).toMatchObject({
      kind: 'felt',
      feeling: -2,
      stage: 'see',
      address: 'https://shop.example/coats',
    });
  });

  it('takes in what was on its way when it ends, and then lets its tabs go', async () => {
    const walkId = await started();
    const step = aPageStep({ walkId, at: Date.now() });
    await post('s', { v: 1, pageId: 'p', tabId, at: 1, fact: { kind: 'step', step } });
    await endWalk(walkId, CLOSING);
    expect(await read.steps(walkId)).toHaveLength(1);
    expect(await read.walk(walkId)).toMatchObject({ state: 'ended', closing: CLOSING });
    expect(await briefed()).toBeNull();
    expect(await settledBinding()).toBeNull();
  });

  it('cannot be continued once it has ended', async () => {
    const walkId = await started();
    await endWalk(walkId, CLOSING);
    expect(await continueWalk(walkId, tabId)).toEqual({ ok: false, reason: 'notFound' });
  });

  it('is deleted with what was still on its way, and no loss is reported', async () => {
    const walkId = await started();
    const note = aNote({ walkId, at: Date.now() });
    await post('n', { v: 1, pageId: 'p', tabId, at: 1, fact: { kind: 'note', note } });
    await removeWalk(walkId);
    expect(await read.counts()).toEqual({ walks: 0, notes: 0 });
    expect(await fakeBrowser.storage.local.get(null)).not.toHaveProperty('outbox:n');
    expect(await storageHealth()).toEqual({ state: 'sound' });
  });
});
