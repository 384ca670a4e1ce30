import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginLife, type Life, meetCopies } from '../../../extension/content/life.ts';

const { alive } = vi.hoisted(() => ({ alive: { now: true } }));
vi.mock('../../../extension/platform/alive.ts', () => ({ extensionIsAlive: () => alive.now }));

const SECRET = 'b2c0a6de-6f0e-4a53-9a5b-0d6f0f0c9b11';

/** Everything that was dispatched where a page can hear it. */
let dispatched: string[] = [];
for (const target of [document, window]) {
  const dispatch = target.dispatchEvent.bind(target);
  target.dispatchEvent = (event) => {
    dispatched.push(event.type);
    return dispatch(event);
  };
}
const lives: Life[] = [];

/** A copy that begins in this world, or does not. */
function copy(nudge: () => void = () => undefined): Life | undefined {
  let begun: Life | undefined;
  beginLife((life) => {
    begun = life;
    lives.push(life);
    return nudge;
  });
  return begun;
}

/** As after an update: the next copy finds nothing of those before but the document. */
function otherWorld(): void {
  Reflect.deleteProperty(globalThis, Symbol.for('waymark.copy'));
}

beforeEach(() => {
  dispatched = [];
  alive.now = true;
  otherWorld();
});
afterEach(() => {
  for (const life of lives.splice(0)) life.stepAside();
});

describe('a copy of our script', () => {
  it('begins, and nothing of it is to be heard in the page', () => {
    expect(copy()).toBeDefined();
    expect(dispatched).toEqual([]);
  });

  it('nudges a living one instead of beginning', () => {
    const nudge = vi.fn();
    copy(nudge);
    expect(copy()).toBeUndefined();
    expect(nudge).toHaveBeenCalledTimes(1);
  });

  it('takes the place of a dead one in the same world, unheard', () => {
    const old = copy();
    alive.now = false;
    expect(copy()).toBeDefined();
    expect(old?.signal.aborted).toBe(true);
    expect(dispatched).toEqual([]);
  });
});

describe('copies in worlds of their own', () => {
  /** An old copy that has been told the name, and one of the next version. */
  function oldAndNew() {
    const old = copy();
    if (old) meetCopies(old, old.signal)(SECRET);
    otherWorld();
    const young = copy();
    if (!old || !young) throw new Error('a copy did not begin');
    dispatched = [];
    return { old, young };
  }

  it('meet by the name they were told and by no other: the old one steps aside', () => {
    const { old, young } = oldAndNew();
    alive.now = false;
    meetCopies(young, young.signal)(SECRET);
    expect(old.signal.aborted).toBe(true);
    expect(new Set(dispatched)).toEqual(new Set([SECRET]));
  });

  it('do not end one whose extension lives', () => {
    const { old, young } = oldAndNew();
    meetCopies(young, young.signal)(SECRET);
    expect(old.signal.aborted).toBe(false);
    expect(young.signal.aborted).toBe(false);
  });

  it('do not end themselves, nor for what a page can say', () => {
    const { old } = oldAndNew();
    alive.now = false;
    document.dispatchEvent(new Event('waymark:take-over'));
    document.dispatchEvent(new CustomEvent('waymark:request'));
    expect(old.signal.aborted).toBe(false);
  });

  it('say a name once, however often they are told it', () => {
    const { young } = oldAndNew();
    const meet = meetCopies(young, young.signal);
    let said = 0;
    document.addEventListener(SECRET, () => {
      said += 1;
    });
    meet(SECRET);
    meet(SECRET);
    expect(said).toBe(1);
  });
});
