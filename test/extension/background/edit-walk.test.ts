import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { changeStep, changeWalk } from '../../../extension/background/edit-walk.ts';
import * as read from '../../../extension/store/read.ts';
import { putStep, putWalk } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aPageStep, aWalk } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(async () => {
  await freshExtension();
  await putWalk(aWalk());
  await putStep(aPageStep());
});

const theStep = async () => (await read.steps('walk-1'))[0];
const history = async () => (await read.walk('walk-1'))?.history?.map(({ what }) => what);

it('a corrected stage stays, whatever the page says later', async () => {
  expect(await changeStep('page-1', { stage: 'buy' })).toEqual({ ok: true, value: null });
  await putStep(aPageStep({ stage: 'see', loadMs: 900 }));
  expect(await theStep()).toMatchObject({ stage: 'buy', loadMs: 900 });
  expect(await history()).toEqual(['step-changed']);
});

it('a step taken out stays out when its page tells more of it, and comes back whole', async () => {
  await changeStep('page-1', { deleted: true });
  await putStep(aPageStep({ marks: 9 }));
  expect(await theStep()).toMatchObject({ deletedAt: expect.any(Number), marks: 9 });
  await changeStep('page-1', { deleted: false });
  expect(await theStep()).toEqual(aPageStep({ marks: 9 }));
  expect(await history()).toEqual(['step-deleted', 'step-restored']);
});

it('a walk that is over is renamed', async () => {
  await putWalk(aWalk({ state: 'ended' }));
  expect(await changeWalk('walk-1', { title: 'The old checkout' })).toEqual({
    ok: true,
    value: null,
  });
  expect(await read.walk('walk-1')).toMatchObject({ title: 'The old checkout', state: 'ended' });
  expect(await history()).toEqual(['title']);
});

it('what is not there is not changed', async () => {
  expect(await changeStep('nothing', { deleted: true })).toEqual({ ok: false, reason: 'notFound' });
  expect(await changeWalk('nothing', { title: 'x' })).toEqual({ ok: false, reason: 'notFound' });
});
