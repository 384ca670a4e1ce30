import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindTab, dropClosed, forgetTabs } from '../../../extension/background/binding.ts';
import { restAfterStart } from '../../../extension/background/rest.ts';
import {
  continueWalk,
  endWalk,
  pauseWalk,
  startWalk,
} from '../../../extension/background/walks.ts';
import { post } from '../../../extension/platform/outbox.ts';
import * as read from '../../../extension/store/read.ts';
import { putJourney, putNote, putStep, putWalk } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote, aPageStep, aWalk, START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

const SHOP = 'https://shop.example/';
const CLOSING = { reached: true, leftAt: null, ease: 8, remark: '' } as const;
let tabId: number;

/** It is this many milliseconds after the walk's start. */
function itIs(after: number): void {
  vi.spyOn(Date, 'now').mockReturnValue(START + after);
}
async function openTab(): Promise<number> {
  return (await fakeBrowser.tabs.create({ url: SHOP })).id ?? -1;
}
/** Pauses of the walk, in milliseconds after its start. */
async function pauses(walkId = 'walk-1') {
  const stored = (await read.walk(walkId))?.pauses ?? [];
  return stored.map(({ from, to }) => [from - START, to === null ? null : to - START]);
}
async function state(walkId = 'walk-1') {
  return (await read.walk(walkId))?.state;
}

beforeEach(async () => {
  await freshExtension();
  await putJourney(aJourney());
  await putWalk(aWalk());
  await putStep(aPageStep({ at: START + 1_000 }));
  tabId = await openTab();
  await bindTab('walk-1', tabId, SHOP, START);
});
afterEach(() => vi.restoreAllMocks());

describe('a pause', () => {
  it('is written down from its beginning to its end', async () => {
    itIs(5_000);
    await pauseWalk('walk-1');
    expect(await pauses()).toEqual([[5_000, null]]);
    itIs(9_000);
    await continueWalk('walk-1', tabId);
    expect(await pauses()).toEqual([[5_000, 9_000]]);
    expect(await state()).toBe('walking');
  });

  it('asked for twice is one', async () => {
    itIs(5_000);
    await pauseWalk('walk-1');
    itIs(6_000);
    await pauseWalk('walk-1');
    expect(await pauses()).toEqual([[5_000, null]]);
  });

  it('ends with the walk', async () => {
    itIs(5_000);
    await pauseWalk('walk-1');
    itIs(9_000);
    await endWalk('walk-1', CLOSING);
    expect(await pauses()).toEqual([[5_000, 9_000]]);
    expect(await read.walk('walk-1')).toMatchObject({ state: 'ended', endedAt: START + 9_000 });
  });

  it('is none where the walk only goes on in another tab', async () => {
    itIs(9_000);
    await continueWalk('walk-1', await openTab());
    expect(await pauses()).toEqual([]);
  });

  it('can be made in a walk that was stored before there were any', async () => {
    const { pauses: _, ...before } = aWalk();
    await putWalk(before as ReturnType<typeof aWalk>);
    itIs(5_000);
    await pauseWalk('walk-1');
    expect(await pauses()).toEqual([[5_000, null]]);
  });

  it('that began before there were any was since the walk was last heard of', async () => {
    const { pauses: _, ...before } = aWalk({ state: 'paused' });
    await putWalk(before as ReturnType<typeof aWalk>);
    itIs(9_000);
    await continueWalk('walk-1', tabId);
    expect(await pauses()).toEqual([[1_000, 9_000]]);
  });
});

describe('a walk whose browser was closed or died', () => {
  it('rests from its latest step on', async () => {
    itIs(60_000);
    await forgetTabs();
    await restAfterStart();
    expect(await state()).toBe('paused');
    itIs(90_000);
    await continueWalk('walk-1', tabId);
    expect(await pauses()).toEqual([[1_000, 90_000]]);
  });

  it('rests from what was still on its way when it died', async () => {
    const step = aPageStep({ id: 'late', at: START + 7_000 });
    await post('s', { v: 1, pageId: 'p', tabId, at: 1, fact: { kind: 'step', step } });
    itIs(60_000);
    await forgetTabs();
    await restAfterStart();
    expect(await pauses()).toEqual([[7_000, null]]);
  });

  it('rests from the note that was being written', async () => {
    await putNote(aNote({ at: START + 2_000, editedAt: START + 8_000 }));
    itIs(60_000);
    await forgetTabs();
    await restAfterStart();
    expect(await pauses()).toEqual([[8_000, null]]);
  });

  it.each([
    ['gone on with', () => continueWalk('walk-1', tabId)],
    ['ended', () => endWalk('walk-1', CLOSING)],
  ])(
    'counts no dead time either when nothing told of the start before it is %s',
    async (_case, act) => {
      await fakeBrowser.storage.session.clear();
      itIs(60_000);
      await act();
      expect(await pauses()).toEqual([[1_000, 60_000]]);
    },
  );
});

describe('a walk whose last tab was closed', () => {
  it('rests from that moment on', async () => {
    await dropClosed(tabId, START + 4_000);
    itIs(60_000);
    await continueWalk('walk-1', await openTab());
    expect(await pauses()).toEqual([[4_000, 60_000]]);
  });

  it('rests from then on also when another walk begins', async () => {
    await dropClosed(tabId, START + 4_000);
    itIs(60_000);
    const other = await openTab();
    const wanted = { journeyId: 'journey-1', personaId: null, goal: '', channel: '', sites: [] };
    const answer = await startWalk({ ...wanted, tabId: other });
    expect(await pauses()).toEqual([[4_000, null]]);
    expect(await state()).toBe('paused');
    expect(answer.ok && (await state(answer.value.walkId))).toBe('walking');
  });
});
