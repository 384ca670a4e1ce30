import { describe, expect, it, vi } from 'vitest';
import { inSlices, together } from '../../../../extension/content/tag/in-slices.ts';

describe('work in slices', () => {
  it('lets others have their turn before it is done, and answers what it found', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    let steps = 0;
    function* work(): Generator<void, string> {
      for (; steps < 100; steps += 1) {
        clock += 1;
        yield;
      }
      return 'found';
    }
    const stood: number[] = [];
    const done = inSlices(work());
    stood.push(steps);
    setTimeout(() => stood.push(steps));
    expect(await done).toBe('found');
    expect(stood).toHaveLength(2);
    // After the first slice, and after another: never all of it.
    for (const many of stood) expect(many).toBeLessThan(30);
    expect(steps).toBe(100);
    vi.restoreAllMocks();
  });

  it('is done one at a time; who asks meanwhile shares the next', async () => {
    const ends: ((value: number) => void)[] = [];
    const ask = together(() => new Promise<number>((resolve) => ends.push(resolve)));
    const first = ask();
    const [second, third] = [ask(), ask()];
    expect(ends).toHaveLength(1);
    ends[0]?.(1);
    expect(await first).toBe(1);
    const fourth = ask();
    await vi.waitFor(() => expect(ends).toHaveLength(2));
    ends[1]?.(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
    await vi.waitFor(() => expect(ends).toHaveLength(3));
    ends[2]?.(3);
    expect(await fourth).toBe(3);
  });
});
