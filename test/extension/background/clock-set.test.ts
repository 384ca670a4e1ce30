import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { briefingFor } from '../../../extension/background/briefing.ts';
import { endWalk, startWalk } from '../../../extension/background/walks.ts';
import * as read from '../../../extension/store/read.ts';
import { putJourney, putStep } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aPageStep } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

const SHOP = 'https://shop.example/coats';
const CLOSING = { reached: true, leftAt: null, ease: 8, remark: '' } as const;
let tabId: number;

beforeEach(async () => {
  await freshExtension();
  await putJourney(aJourney());
  tabId = (await fakeBrowser.tabs.create({ url: SHOP })).id ?? -1;
});
afterEach(() => vi.restoreAllMocks());

async function started(): Promise<string> {
  const who = { personaId: null, goal: 'a coat', channel: 'search' };
  const sites = ['https://shop.example'];
  const answer = await startWalk({ tabId, journeyId: 'journey-1', ...who, sites });
  return answer.ok ? answer.value.walkId : answer.reason;
}
const briefed = () => briefingFor(tabId, { address: SHOP, from: '' }, SHOP);

describe('a clock that is set', () => {
  const HOUR = 3_600_000;
  const set = (by: number) => {
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + by);
  };

  it('back an hour makes nothing of a walk negative', async () => {
    const walkId = await started();
    await putStep(aPageStep({ id: 'page-1', walkId, at: Date.now() }));
    set(-HOUR);
    await putStep(aPageStep({ id: 'page-2', walkId, at: Date.now() }));
    expect((await briefed())?.walkedMs).toBeGreaterThanOrEqual(0);
    await endWalk(walkId, CLOSING);
    const walk = await read.walk(walkId);
    expect(walk?.endedAt).toBeGreaterThanOrEqual(walk?.startedAt ?? Number.NaN);
  });

  it('on by a night’s sleep is waiting, not walking', async () => {
    const walkId = await started();
    await putStep(aPageStep({ id: 'page-1', walkId, at: Date.now() }));
    set(8 * HOUR);
    await putStep(aPageStep({ id: 'page-2', walkId, at: Date.now() }));
    expect((await briefed())?.walkedMs).toBeLessThan(HOUR);
  });
});
