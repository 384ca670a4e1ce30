import { describe, expect, it } from 'vitest';
import { newId } from '../../../extension/platform/ids.ts';

describe('a record id', () => {
  it('is a UUID of version 7 that carries the time', () => {
    const id = newId(0x19_0000_0000_01);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id.slice(0, 13)).toBe('19000000-0001');
  });

  it('sorts after those made before it, also within one millisecond and after the clock was set back', () => {
    const now = Date.now() + 1e12;
    const ids = [newId(now), newId(now), newId(now), newId(now - 3_600_000), newId(now + 1)];
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
