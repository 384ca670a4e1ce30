import { describe, expect, it } from 'vitest';
import { createGuard } from '../../../extension/content/guard.ts';

/** A stand-in for what a person does: scripts cannot make trusted events. */
function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

const key = (type: string, name: string) =>
  trusted(new KeyboardEvent(type, { key: name, code: name, bubbles: true, cancelable: true }));

function heardByPage(life: AbortController): string[] {
  const heard: string[] = [];
  for (const type of ['keydown', 'keyup', 'click']) {
    document.addEventListener(type, () => heard.push(type), { signal: life.signal });
  }
  return heard;
}

describe('the guard', () => {
  it('lets the page hear neither press nor release of a claimed key, and all of another', () => {
    const life = new AbortController();
    const guard = createGuard(life.signal);
    const heard = heardByPage(life);
    guard.onKey((event) => event.key === 'Escape', life.signal);
    const press = key('keydown', 'Escape');
    document.body.dispatchEvent(press);
    document.body.dispatchEvent(key('keyup', 'Escape'));
    expect(press.defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
    document.body.dispatchEvent(key('keydown', 'a'));
    document.body.dispatchEvent(key('keyup', 'a'));
    expect(heard).toEqual(['keydown', 'keyup']);
    life.abort();
  });

  it('asks the latest handler first and forgets it with its signal', () => {
    const life = new AbortController();
    const mode = new AbortController();
    const guard = createGuard(life.signal);
    const asked: string[] = [];
    guard.onKey(() => asked.push('first') > 0, life.signal);
    guard.onKey(() => asked.push('latest') > 0, mode.signal);
    document.body.dispatchEvent(key('keydown', 'a'));
    mode.abort();
    document.body.dispatchEvent(key('keydown', 'b'));
    expect(asked).toEqual(['latest', 'first']);
    life.abort();
  });

  it('does not look at what scripts dispatch', () => {
    const life = new AbortController();
    const guard = createGuard(life.signal);
    const heard = heardByPage(life);
    guard.onPointer(() => true, life.signal);
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(heard).toEqual(['click']);
    life.abort();
  });

  it('is not the first where the document was written by the page', () => {
    expect(createGuard(new AbortController().signal, false).first).toBe(false);
  });
});
