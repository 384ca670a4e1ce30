import { describe, expect, it, vi } from 'vitest';
import { callLooking } from '../../../extension/content/call-looking.ts';
import type { PageGuard } from '../../../extension/content/guard.ts';
import { enterLookDoor, type Look } from '../../../extension/content/look-door.ts';
import type { Notes } from '../../../extension/content/notes-door.ts';
import type { Visits } from '../../../extension/content/visits.ts';
import { createWalkPage } from '../../../extension/content/walk-page.ts';
import { sendMessage } from '../../../extension/platform/messages.ts';

vi.mock('../../../extension/platform/messages.ts', () => ({ sendMessage: vi.fn() }));

describe('a note that is begun before anybody said whether a walk runs here', () => {
  it('is of the page that nobody walks, not of a walk that ends with the answer', async () => {
    const answers: ((answer: null) => void)[] = [];
    vi.mocked(sendMessage).mockImplementation(async (name) => {
      if (name !== 'fetchLooking') return new Promise((resolve) => answers.push(resolve)) as never;
      enterLookDoor(() => ({ notes: async () => 'looked at' as unknown as Notes }) as Look);
      return true as never;
    });
    const page = createWalkPage('page-1', new AbortController().signal);
    const here = vi.fn(() => ({ notes: async () => 'walked' as unknown as Notes }));
    const { notes } = callLooking({ page, guard: {} as PageGuard }, {
      here,
    } as unknown as Visits);
    void page.ask();
    const begun = notes();
    await expect.poll(() => answers.length).toBe(1);
    answers[0]?.(null);
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.(null);
    expect(await begun).toBe('looked at');
    expect(here).not.toHaveBeenCalled();
  });
});
