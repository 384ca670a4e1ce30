import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWalkPage } from '../../../extension/content/walk-page.ts';
import { sendMessage } from '../../../extension/platform/messages.ts';
import type { Fact } from '../../../extension/platform/outbox.ts';
import { met, page } from '../../shared/journey/sample-walk.ts';
import { aNote } from '../sample-records.ts';

vi.mock('../../../extension/platform/messages.ts', () => ({ sendMessage: vi.fn() }));
const ask = vi.mocked(sendMessage);

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset();
});
afterEach(() => vi.useRealTimers());

describe('a page that asks for its walk', () => {
  it('asks again when the background dies, by an error or by silence', async () => {
    ask
      .mockRejectedValueOnce(new Error('Receiving end does not exist'))
      .mockResolvedValueOnce(undefined as never)
      .mockResolvedValueOnce(null as never);
    const page = createWalkPage('page-1', new AbortController().signal);
    const answers: unknown[] = [];
    page.onAnswer((answer) => answers.push(answer), new AbortController().signal);
    const asked = page.ask();
    expect(page.state()).toBe('asking');
    await vi.runAllTimersAsync();
    await asked;
    expect(answers).toEqual([null]);
    expect(page.state()).toBe('answered');
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks again where nothing is ever answered', async () => {
    ask.mockReturnValueOnce(new Promise(() => undefined)).mockResolvedValueOnce(null as never);
    const page = createWalkPage('page-1', new AbortController().signal);
    const asked = page.ask();
    await vi.advanceTimersByTimeAsync(4_900);
    expect(ask).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(300);
    await asked;
    expect(page.state()).toBe('answered');
  });

  it('asks anew when it comes out of the browser’s memory, and knows nothing until then', async () => {
    ask.mockResolvedValueOnce({ walkId: 'walk-1' } as never).mockResolvedValue(null as never);
    const life = new AbortController();
    const page = createWalkPage('page-1', life.signal);
    await page.ask();
    const comeBack = (isTrusted: boolean) => {
      const event = Object.assign(new Event('pageshow'), { persisted: true });
      Object.defineProperty(event, 'isTrusted', { value: isTrusted });
      window.dispatchEvent(event);
    };
    comeBack(false);
    expect(page.state()).toBe('answered');
    comeBack(true);
    expect(page.state()).toBe('asking');
    await vi.runAllTimersAsync();
    expect(page.state()).toBe('answered');
    expect(page.briefing.value).toBeNull();
    life.abort();
  });

  it('gives up after a while and stays unanswered', async () => {
    ask.mockRejectedValue(new Error('gone'));
    const page = createWalkPage('page-1', new AbortController().signal);
    const asked = page.ask();
    await vi.runAllTimersAsync();
    await asked;
    expect(page.state()).toBe('asking');
    expect(ask.mock.calls.length).toBeLessThan(20);
  });

  it.each([
    ['Page', 'holdForPage'],
    ['Frame', 'holdForFrame'],
  ] as const)(
    'tells what may be the last of a %s by a message too, and no view that is looked at',
    async (where, call) => {
      ask.mockResolvedValue(true);
      const asking = createWalkPage('page-1', new AbortController().signal, where);
      const told = async (fact: Fact) => {
        ask.mockClear();
        await asking.post('key', fact);
        return ask.mock.calls.map(([name]) => name);
      };
      const view = page(0);
      expect(await told({ kind: 'step', step: view })).toEqual([]);
      expect(await told({ kind: 'step', step: { ...view, leftAt: view.at } })).toEqual([call]);
      expect(await told({ kind: 'step', step: met(0, 'checkout') })).toEqual([call]);
      expect(await told({ kind: 'note', note: aNote() })).toEqual([call]);
    },
  );

  it('has the background hold what a full disk keeps out of the outbox', async () => {
    const fact = { kind: 'step' as const, step: page(0) };
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'));
    ask.mockResolvedValueOnce(true);
    const asking = createWalkPage('page-1', new AbortController().signal);
    await asking.post('step:1', fact);
    const entry = expect.objectContaining({ v: 1, pageId: 'page-1', fact });
    expect(ask).toHaveBeenLastCalledWith('holdForPage', { key: 'step:1', entry });
    ask.mockResolvedValue(false as never);
    await expect(asking.post('step:2', fact)).rejects.toThrow('full');
    full.mockRestore();
    ask.mockClear();
    await asking.post('step:3', fact);
    expect(ask).not.toHaveBeenCalled();
  });

  it('asks by the note that it has told last', async () => {
    ask.mockResolvedValue(null as never);
    const page = createWalkPage('page-1', new AbortController().signal);
    await page.ask();
    expect(ask.mock.lastCall?.[1]).toMatchObject({ pageId: 'page-1', noteId: undefined });
    await page.post('note-1:1', { kind: 'note', note: aNote({ id: 'note-1' }) });
    await page.ask();
    expect(ask.mock.lastCall?.[1]).toMatchObject({ pageId: 'page-1', noteId: 'note-1' });
  });

  it('posts facts under its own name', async () => {
    ask.mockResolvedValue(true as never);
    const page = createWalkPage('page-1', new AbortController().signal);
    await page.post('anchors:1', { kind: 'anchors', found: ['n-1'], lost: [] });
    const stored = await fakeBrowser.storage.local.get(null);
    expect(Object.values(stored)).toMatchObject([
      { v: 1, pageId: 'page-1', tabId: null, fact: { kind: 'anchors', found: ['n-1'] } },
    ]);
  });
});
