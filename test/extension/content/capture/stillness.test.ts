import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { holdStill, moveAgain } from '../../../../extension/content/capture/stillness.ts';
import type { PageContext } from '../../../../extension/content/page-context.ts';
import {
  ANSWER_LIMIT_MS,
  SHOOTING_LIMIT_MS,
  STILLNESS_MS,
} from '../../../../extension/platform/picture-time.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const NOTE = { noteId: 'note-1' };
/** How many holds hide our layer now. */
let hidden: number;
let context: PageContext;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  hidden = 0;
  const host: Partial<PageContext['host']> = {
    element: document.createElement('x-ours'),
    hide: () => {
      hidden += 1;
    },
    show: () => {
      hidden -= 1;
    },
    painted: async () => undefined,
  };
  context = { host, briefing: signal(null) } as PageContext;
});
afterEach(() => vi.useRealTimers());

describe('a page that holds still', () => {
  it('does so as long as the background may take its picture, and for its answer before', () => {
    expect(SHOOTING_LIMIT_MS).toBeGreaterThan(ANSWER_LIMIT_MS);
    expect(STILLNESS_MS).toBeGreaterThan(SHOOTING_LIMIT_MS);
  });

  it('moves again when it is told', async () => {
    await holdStill(context, NOTE);
    expect(hidden).toBe(1);
    moveAgain(context, NOTE);
    expect(hidden).toBe(0);
  });

  it('moves again by itself where nobody tells it, and no sooner', async () => {
    await holdStill(context, NOTE);
    vi.advanceTimersByTime(SHOOTING_LIMIT_MS);
    expect(hidden).toBe(1);
    vi.advanceTimersByTime(STILLNESS_MS - SHOOTING_LIMIT_MS);
    expect(hidden).toBe(0);
  });

  it('holds for the whole time anew when it is asked again, and hides once', async () => {
    await holdStill(context, NOTE);
    vi.advanceTimersByTime(SHOOTING_LIMIT_MS);
    await holdStill(context, NOTE);
    vi.advanceTimersByTime(SHOOTING_LIMIT_MS);
    expect(hidden).toBe(1);
    moveAgain(context, NOTE);
    vi.advanceTimersByTime(STILLNESS_MS);
    expect(hidden).toBe(0);
  });
});
