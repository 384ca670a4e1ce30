import { describe, expect, it } from 'vitest';
import { once } from '../../../shared/kit/once.ts';

describe('what is made once', () => {
  it('is made when it is first asked for, and kept', async () => {
    let count = 0;
    const ask = once(async () => {
      count += 1;
      return { count };
    });
    expect(count).toBe(0);
    const [first, second] = await Promise.all([ask(), ask()]);
    expect(first).toBe(second);
    expect(await ask()).toEqual({ count: 1 });
  });

  it('is tried again by who asks after it failed, not by who waits', async () => {
    let count = 0;
    const ask = once(async () => {
      count += 1;
      if (count === 1) throw new Error('not now');
      return count;
    });
    const both = [ask(), ask()];
    for (const one of both) await expect(one).rejects.toThrow('not now');
    expect(count).toBe(1);
    expect(await ask()).toBe(2);
  });
});
