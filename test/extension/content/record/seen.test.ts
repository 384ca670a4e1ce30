import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSeen } from '../../../../extension/content/record/seen.ts';
import type { Mark } from '../../../../extension/content/scan-page.ts';

const LOOK_MS = 250;

let life: AbortController;
let seen: string[];
/** Elements that lie behind something, and how often that was asked. */
let behind: Set<Element>;
let asked: number;
/** Elements that are scrolled out of the window. */
let away: Set<Element>;

/** Answers at once that everything it is given is all in view, unless it is away. */
class Observer {
  #answer: IntersectionObserverCallback;
  #targets: Element[] = [];
  constructor(answer: IntersectionObserverCallback) {
    this.#answer = answer;
    queueMicrotask(() => {
      const entries = this.#targets.map((target) => ({
        target,
        intersectionRatio: away.has(target) ? 0 : 1,
        intersectionRect: { left: 0, top: 0, right: 10, bottom: 10, height: 10 },
      }));
      this.#answer(entries as never, this as never);
    });
  }
  observe(target: Element): void {
    this.#targets.push(target);
  }
  disconnect(): void {
    this.#targets = [];
  }
}

beforeEach(() => {
  life = new AbortController();
  [seen, behind, away, asked] = [[], new Set(), new Set(), 0];
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Observer);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function page(count: number): Mark[] {
  const marks = Array.from({ length: count }, (_, index) => ({
    touchpoint: `t${index}`,
    stages: [],
    on: null,
    element: document.createElement('a'),
  }));
  const isCovered = (element: Element) => {
    asked += 1;
    return behind.has(element);
  };
  const see = ({ touchpoint }: Mark) => void seen.push(touchpoint);
  watchSeen(() => marks, isCovered, see, life.signal);
  return marks;
}
const look = (times: number) => vi.advanceTimersByTimeAsync(times * LOOK_MS);

describe('a touchpoint', () => {
  it('is seen once it was in view for a second, and told once', async () => {
    page(1);
    await look(4);
    expect(seen).toEqual([]);
    await look(1);
    expect(seen).toEqual(['t0']);
    await look(20);
    expect(seen).toEqual(['t0']);
  });

  it('is not looked for in a page that was left before the browser answered', async () => {
    // Whoever asks such a window in Firefox is thrown out, on the page's console.
    const veto = () => {
      throw new Error('NS_ERROR_XPC_SECURITY_MANAGER_VETO');
    };
    page(1);
    await look(4);
    vi.spyOn(window, 'innerHeight', 'get').mockImplementation(veto);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true).mockReturnValueOnce(false);
    await look(1);
    expect([seen, asked]).toEqual([[], 0]);
    vi.restoreAllMocks();
  });

  it('is asked for what lies above it only when it is about to be told', async () => {
    page(1);
    await look(4);
    expect(asked).toBe(0);
    await look(1);
    expect(asked).toBe(1);
  });

  it('is not seen behind a banner, and is once it was free for a second', async () => {
    const [mark] = page(1);
    if (mark) behind.add(mark.element);
    await look(20);
    expect(seen).toEqual([]);
    behind.clear();
    await look(4);
    expect(seen).toEqual([]);
    await look(1);
    expect(seen).toEqual(['t0']);
  });

  it('is not asked about while it is out of view', async () => {
    const [mark] = page(1);
    if (mark) behind.add(mark.element);
    await look(6);
    if (mark) away.add(mark.element);
    const before = asked;
    await look(10);
    expect(asked).toBe(before);
  });

  it('is found among many covered ones, with a bound on what one look asks', async () => {
    const marks = page(100);
    for (const { element } of marks.slice(0, 99)) behind.add(element);
    await look(4);
    let most = 0;
    for (let round = 0; round < 12; round += 1) {
      const before = asked;
      await look(1);
      most = Math.max(most, asked - before);
    }
    expect(seen).toEqual(['t99']);
    expect(most).toBe(30);
  });
});
