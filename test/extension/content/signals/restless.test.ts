import { describe, expect, it } from 'vitest';
import { Restless } from '../../../../extension/content/signals/restless.ts';

function clock(...beats: number[]) {
  const restless = new Restless();
  const node = document.createTextNode('');
  for (const at of beats) restless.moved(node, at);
  return {
    has: (pressedAt: number) => restless.has(node, pressedAt),
    isDue: (at: number) => restless.isDue(node, at),
  };
}

describe('what moves by itself', () => {
  it('is known for three seconds', () => {
    expect(clock(1_000).has(3_999)).toBe(true);
    expect(clock(1_000).has(4_000)).toBe(false);
    expect(clock().has(1_000)).toBe(false);
  });

  it('is due on its beat, and on no other time', () => {
    const { isDue } = clock(0, 900, 1_800, 2_700);
    expect([3_570, 3_600, 3_630].map(isDue)).toEqual([true, true, true]);
    expect([3_500, 3_660, 4_000].map(isDue)).toEqual([false, false, false]);
    expect(isDue(4_500)).toBe(true);
    expect(clock(0, 900).isDue(1_800)).toBe(true);
  });

  it('keeps its beat where some of it were not looked at', () => {
    const { isDue } = clock(0, 900, 1_800, 5_400);
    expect(isDue(6_300)).toBe(true);
  });

  it('knows its beat the better, the longer it goes', () => {
    const { isDue } = clock(20, 900, 1_800, 2_720, 3_600, 4_510, 5_400);
    expect([8_940, 8_990, 9_010].map(isDue)).toEqual([false, true, true]);
  });

  it('keeps its beat where it was late once, not twice', () => {
    expect(clock(0, 900, 1_800, 2_760).isDue(3_600)).toBe(true);
    expect(clock(0, 900, 1_800, 2_760, 3_740).isDue(4_500)).toBe(false);
  });

  it('has no beat when it comes as it likes, or all the time', () => {
    expect(clock(0, 900, 2_500).isDue(4_200)).toBe(false);
    expect(clock(0, 100, 200, 300).isDue(400)).toBe(false);
    expect(clock(900).isDue(1_800)).toBe(false);
  });
});
