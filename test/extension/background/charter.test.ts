import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { briefingFor } from '../../../extension/background/briefing.ts';
import { startWalk } from '../../../extension/background/walks.ts';
import * as read from '../../../extension/store/read.ts';
import { putJourney, putNote } from '../../../extension/store/write.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({ enter: async () => null }));

const SHOP = 'https://shop.example/coats?utm=x';
let tabId: number;

beforeEach(async () => {
  await freshExtension();
  await putJourney(aJourney());
  tabId = (await fakeBrowser.tabs.create({ url: SHOP })).id ?? -1;
});

const wanted = (over = {}) => ({
  ...{ tabId, journeyId: 'journey-1', personaId: null, goal: 'a coat', channel: 'search' },
  sites: ['https://shop.example'],
  ...over,
});
const briefed = () => briefingFor(tabId, { address: SHOP, from: '' }, SHOP);

describe('a charter', () => {
  const charter = { blind: true, role: 'outsider', walker: 'Ove', expectedMs: 60_000 } as const;

  it('is kept with the walk, and so is the walk it repeats', async () => {
    const said = { title: 'Rain', charter, repeats: 'walk-0' };
    const answer = await startWalk(wanted(said));
    const walk = answer.ok ? await read.walk(answer.value.walkId) : undefined;
    expect(walk).toMatchObject(said);
  });

  it('that is blind tells pages nothing to show, and all that a recording needs', async () => {
    const note = { journeyId: 'journey-1', phase: 'kept', address: 'https://shop.example/coats' };
    const target = {
      selector: '#a',
      label: 'a',
      tag: 'a',
      box: { x: 0, y: 0, width: 1, height: 1 },
    };
    await putNote(aNote({ ...note, phase: 'kept', id: 'theirs', walkId: 'walk-0', target }));
    const answer = await startWalk(wanted({ charter }));
    const walkId = answer.ok ? answer.value.walkId : '';
    await putNote(aNote({ ...note, phase: 'kept', id: 'mine', walkId, target }));
    const told = await briefed();
    expect(told).toMatchObject({ blind: true, stages: [] });
    expect(told?.labels.ad).toEqual({
      ...{ name: '', experience: '', owner: 'partner', responsible: '', stages: ['see'] },
    });
    expect(told?.pins.map(({ noteId }) => noteId)).toEqual(['mine']);
  });

  it('that is not shows labels, stages and the notes of others', async () => {
    await startWalk(wanted());
    const told = await briefed();
    expect(told?.blind).toBeUndefined();
    expect(told?.stages).toEqual([{ id: 'see', name: 'See' }]);
    expect(told?.labels.ad?.name).toBe('Ad');
  });
});

describe('the keys of a page', () => {
  const set = (keys: Record<string, string>) =>
    Object.assign(fakeBrowser.commands, {
      getAll: async () =>
        Object.entries(keys).map(([name, shortcut]) => ({ name, shortcut, description: name })),
    });

  it.each([
    ['as the browser has them', { 'toggle-panel': 'Alt+Shift+K', 'toggle-overlay': 'Ctrl+Y' }],
    ['none where none is set', { 'toggle-panel': '', 'toggle-overlay': '' }],
  ])('are told: %s', async (_how, keys) => {
    set(keys);
    await startWalk(wanted());
    expect(await briefed()).toMatchObject({
      panelKeys: keys['toggle-panel'],
      overlayKeys: keys['toggle-overlay'],
    });
  });
});
