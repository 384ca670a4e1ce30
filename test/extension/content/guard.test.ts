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

  it('knows when the presses and keys were that the page had none of, and forgets the oldest', () => {
    const life = new AbortController();
    const guard = createGuard(life.signal);
    const element = document.body.appendChild(document.createElement('x-ours'));
    const root = element.attachShadow({ mode: 'closed' });
    root.elementFromPoint = () => null;
    guard.protect(element, root);
    guard.onKey((event) => event.key === 'Escape', life.signal);
    const send = (event: Event, to: Element, at: number) => {
      Object.defineProperty(event, 'timeStamp', { value: at });
      to.dispatchEvent(event);
    };
    const mouse = (type: string) => trusted(new MouseEvent(type, { bubbles: true }));
    send(mouse('click'), element, 1);
    send(mouse('click'), document.body, 2);
    send(key('keydown', 'Escape'), document.body, 3);
    send(key('keydown', 'a'), document.body, 4);
    send(mouse('pointermove'), element, 5);
    expect([1, 2, 3, 4, 5].filter(guard.took)).toEqual([1, 3]);
    for (let at = 1_000; at < 1_200; at += 1) send(mouse('pointerdown'), element, at);
    expect([1, 1_000, 1_199].filter(guard.took)).toEqual([1_000, 1_199]);
    element.remove();
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
