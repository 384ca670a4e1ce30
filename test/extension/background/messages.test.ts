import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerFrame, answerOwnPage, answerPage } from '../../../extension/background/answer.ts';
import { frameTable, pageTable, panelTable } from '../../../extension/background/handlers.ts';
import type { Sender } from '../../../extension/platform/messages.ts';
import * as read from '../../../extension/store/read.ts';
import { freshExtension } from '../fake-extension.ts';
import { aJourney, aNote } from '../sample-records.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));
vi.mock('../../../extension/background/enter.ts', () => ({
  enter: async () => null,
  enterNotes: async () => false,
  enterTags: async () => false,
}));
beforeEach(freshExtension);

const none = { isOwnPage: false, pageTabId: null, frameTabId: null };
const panel: Sender = { ...none, isOwnPage: true, address: 'chrome-extension://a/panel' };
const page: Sender = { ...none, pageTabId: 7, address: 'https://shop.example/' };
const frame: Sender = { ...none, frameTabId: 7, address: 'https://ads.example/' };

const panelCalls = Object.entries(panelTable);
const pageCalls = Object.entries(pageTable);
const frameCalls = Object.entries(frameTable);

/** What no message of ours looks like. */
const MALFORMED: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'walk-1'],
  ['a list', []],
  ['fields of other types', { tabId: '7', walkId: 7, noteId: {}, note: [], text: 1, pageId: 0 }],
  ['an id that is no id', { tabId: -1, walkId: '../../x', noteId: '<b>', pageId: '' }],
];

async function untouched(): Promise<void> {
  expect(await read.counts()).toEqual({ walks: 0, notes: 0 });
  expect(await read.journeys()).toEqual([]);
}

describe.each(panelCalls)('%s', (_name, handler) => {
  it.each(MALFORMED)('refuses %s and changes nothing', async (_case, data) => {
    expect(await answerOwnPage(handler, data, panel)).toEqual(handler.refuse('badRequest'));
    await untouched();
  });

  it.each([
    ['a page', page],
    ['a frame', frame],
  ])('is refused to %s', async (_case, from) => {
    const data = { journey: aJourney(), note: aNote(), tabId: 7, walkId: 'walk-1' };
    expect(await answerOwnPage(handler, data, from)).toEqual(handler.refuse('notAllowedHere'));
    await untouched();
  });
});

describe.each(pageCalls)('%s', (_name, handler) => {
  it.each(MALFORMED)('refuses %s', async (_case, data) => {
    expect(await answerPage(handler, data, page)).toEqual(handler.refuse('badRequest'));
  });

  it.each([
    ['our own pages', panel],
    ['a frame inside a page', frame],
  ])('is refused to %s', async (_case, from) => {
    const data = { pageId: 'p', address: 'https://shop.example/', noteId: 'n' };
    expect(await answerPage(handler, data, from)).toEqual(handler.refuse('notAllowedHere'));
  });
});

describe.each(frameCalls)('%s', (_name, handler) => {
  it.each(MALFORMED)('refuses %s', async (_case, data) => {
    expect(await answerFrame(handler, data, frame)).toEqual(handler.refuse('badRequest'));
  });

  it.each([
    ['our own pages', panel],
    ['the page around the frame', page],
  ])('is refused to %s', async (_case, from) => {
    const data = { pageId: 'p', address: 'https://ads.example/' };
    expect(await answerFrame(handler, data, from)).toEqual(handler.refuse('notAllowedHere'));
  });
});

describe('a message that fits', () => {
  it('is carried out', async () => {
    const answer = await answerOwnPage(panelTable.saveJourney, { journey: aJourney() }, panel);
    expect(answer).toEqual({ ok: true, value: null });
    expect((await read.journeys()).map(({ id }) => id)).toEqual(['journey-1']);
  });

  it('answers a full disk with its reason', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const answer = await answerOwnPage(panelTable.saveNote, { note: aNote() }, panel);
    expect(answer).toEqual({ ok: false, reason: 'storageFull' });
  });
});
