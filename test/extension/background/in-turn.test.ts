import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../extension/background/in-turn.ts';

/** A promise and the key to it. */
function locked(): { promise: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

describe('work in turn', () => {
  it('is done one after the other within a line, in the order it was asked for', async () => {
    const seen: string[] = [];
    const first = locked();
    const work = (name: string, before?: Promise<void>) =>
      inTurn('line', async () => {
        seen.push(`${name} begins`);
        await before;
        seen.push(`${name} ends`);
      });
    const all = [work('a', first.promise), work('b')];
    first.open();
    await Promise.all(all);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('does not wait for another line', async () => {
    const never = locked();
    const stuck = inTurn('one', () => never.promise);
    await expect(inTurn('two', async () => 'done')).resolves.toBe('done');
    never.open();
    await stuck;
  });

  it('goes on after a piece that failed, whose asker is told', async () => {
    const failed = inTurn('line', () => Promise.reject(new Error('no')));
    const next = inTurn('line', async () => 'done');
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('done');
  });
});
