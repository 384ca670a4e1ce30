import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { bindTab } from '../../../extension/background/binding.ts';
import { briefingFor } from '../../../extension/background/briefing.ts';
import { changeStep } from '../../../extension/background/edit-walk.ts';
import { undoFromPage, undoLastStep } from '../../../extension/background/undo.ts';
import * as read from '../../../extension/store/read.ts';
import { putStep, putWalk } from '../../../extension/store/write.ts';
import { standing } from '../../../shared/journey/standing.ts';
import { freshExtension } from '../fake-extension.ts';
import { aPageStep, aWalk, START } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

beforeEach(async () => {
  await freshExtension();
  await putWalk(aWalk());
  for (const index of [1, 2, 3]) {
    await putStep(aPageStep({ id: `page-${index}`, at: START + index }));
  }
});

const left = async () => standing(await read.steps('walk-1')).map(({ id }) => id);

it('takes out one step after the other, and keeps them', async () => {
  expect(await undoLastStep('walk-1')).toMatchObject({ value: { stepIds: ['page-3'] } });
  expect(await left()).toEqual(['page-1', 'page-2']);
  await Promise.all([undoLastStep('walk-1'), undoLastStep('walk-1')]);
  expect(await left()).toEqual([]);
  expect(await undoLastStep('walk-1')).toEqual({ ok: true, value: { stepIds: [], said: '' } });
  expect(await read.steps('walk-1')).toHaveLength(3);
});

it('what was taken out can be put back; both stand in the history', async () => {
  await undoLastStep('walk-1');
  await changeStep('page-3', { deleted: false });
  expect(await left()).toHaveLength(3);
  const history = (await read.walk('walk-1'))?.history ?? [];
  expect(history.map(({ what, stepId }) => `${what} ${stepId}`)).toEqual([
    'step-deleted page-3',
    'step-restored page-3',
  ]);
});

it('what the page of it still has to say does not bring it back', async () => {
  await undoLastStep('walk-1');
  await putStep(aPageStep({ id: 'page-3', at: START + 3, activeMs: 5_000 }));
  expect(await left()).toEqual(['page-1', 'page-2']);
});

it('a page takes out of its own tab’s walk, and of no other', async () => {
  await bindTab('walk-1', 7, 'https://shop.example/', START);
  expect(await undoFromPage(8)).toBe('');
  expect(await left()).toHaveLength(3);
  expect(await undoFromPage(7)).toBe('walkUndone');
  expect(await left()).toHaveLength(2);
});

it('the page that said a feeling is told that it was taken out, and of no other step', async () => {
  await bindTab('walk-1', 7, 'https://shop.example/', START);
  const felt = { kind: 'felt', id: 'felt-1', feeling: 2, at: START + 9 } as const;
  const { walkId, address, stage } = aPageStep();
  await putStep({ ...felt, walkId, address, stage });
  const page = { address: 'https://shop.example/', from: '' };
  const told = async () => (await briefingFor(7, page, page.address))?.takenBack;
  expect(await told()).toEqual([]);
  await undoFromPage(7);
  await undoFromPage(7);
  expect(await told()).toEqual(['felt-1']);
});
