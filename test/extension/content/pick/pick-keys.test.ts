import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPickKeys } from '../../../../extension/content/pick/pick-keys.ts';

const ours = document.createElement('x-ours');
let current: Element | null;
let chosen: (Element | null)[];
let left: number;
let keys: (event: KeyboardEvent) => boolean;

beforeEach(() => {
  // The stand-in has no closed roots to look into, and no layout: every element is as wide as its depth tells it apart.
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    if (this.hasAttribute('hidden')) return new DOMRect();
    return new DOMRect(0, 0, Number(this.getAttribute('wide') ?? 10), 10);
  });
  document.body.innerHTML = `
    <main wide="90">
      <div id="row" wide="50"><div id="wrapper"><a id="one" href="/">1</a></div><button id="two">2</button></div>
      <script></script><p id="gone" hidden>gone</p><p id="text" wide="40">text</p>
      <input id="field"><a id="hidden" href="/" hidden>x</a><i id="mark" data-waymark-touchpoint="a.b">m</i>
    </main>`;
  document.body.append(ours);
  const root = ours.shadowRoot ?? ours.attachShadow({ mode: 'open' });
  root.innerHTML = '<button>ours</button>';
  current = null;
  chosen = [];
  left = 0;
  keys = keysThat({});
});

const keysThat = (more: { intoFrames?: boolean }) =>
  createPickKeys({
    ...more,
    current: () => current,
    go: (element) => {
      current = element;
    },
    choose: (element) => chosen.push(element),
    leave: () => {
      left += 1;
    },
    ours,
  });
afterEach(() => {
  vi.restoreAllMocks();
});

const press = (key: string, more: KeyboardEventInit = {}) =>
  keys(new KeyboardEvent('keydown', { key, ...more }));
const at = (id: string) => {
  current = document.getElementById(id);
};

describe('Tab', () => {
  it('goes through what can be operated and what is marked, round and round, and never to ours', () => {
    const visited: (string | undefined)[] = [];
    for (let i = 0; i < 6; i += 1) {
      press('Tab');
      visited.push(current?.id);
    }
    expect(visited).toEqual(['one', 'two', 'field', 'mark', 'one', 'two']);
  });

  it('goes back with Shift', () => {
    at('two');
    press('Tab', { shiftKey: true });
    expect(current?.id).toBe('one');
  });

  it('goes on from where the pointer was, also from what is no stop', () => {
    at('text');
    press('Tab');
    expect(current?.id).toBe('field');
    at('text');
    press('Tab', { shiftKey: true });
    expect(current?.id).toBe('two');
  });
});

describe('the arrows', () => {
  it('widen past wrappers of the same size, and narrow back the same way', () => {
    at('two');
    press('ArrowUp');
    expect(current?.id).toBe('row');
    press('ArrowDown');
    expect(current?.id).toBe('two');
  });

  it('narrow to the first child that can be seen', () => {
    at('row');
    press('ArrowDown');
    expect(current?.id).toBe('wrapper');
  });

  it('go to siblings that can be seen', () => {
    at('row');
    press('ArrowRight');
    expect(current?.id).toBe('text');
    press('ArrowLeft');
    expect(current?.id).toBe('row');
  });

  it('stay where there is nothing further', () => {
    at('text');
    press('ArrowDown');
    expect(current?.id).toBe('text');
  });
});

describe('a frame of the page’s own site', () => {
  const frame = () => {
    const inner = new DOMParser().parseFromString('<p id="in">in</p>', 'text/html');
    const shown = document.createElement('iframe');
    Object.defineProperty(shown, 'contentDocument', { value: inner });
    Object.defineProperty(inner, 'defaultView', { value: { frameElement: shown } });
    shown.setAttribute('wide', '70');
    // Not put into the page: the stand-in would load it.
    shown.checkVisibility = () => true;
    return { shown, inside: inner.querySelector('#in') as Element };
  };

  it('is gone into and out of where its elements can be tagged', () => {
    keys = keysThat({ intoFrames: true });
    const { shown, inside } = frame();
    current = shown;
    press('ArrowDown');
    expect(current?.localName).toBe('body');
    current = inside;
    press('ArrowUp');
    expect(current).toBe(shown);
    press('ArrowDown');
    expect(current).toBe(inside);
  });

  it('is one thing where they cannot', () => {
    const { shown } = frame();
    current = shown;
    press('ArrowDown');
    expect(current).toBe(shown);
  });
});

describe('choosing and leaving', () => {
  it('chooses with Enter, but not before something is pointed at', () => {
    press('Enter');
    expect(chosen).toEqual([]);
    at('two');
    press('Enter');
    expect(chosen).toEqual([current]);
  });

  it('takes the whole page with P, and leaves with Escape', () => {
    press('p');
    press('P');
    press('Escape');
    expect(chosen).toEqual([null, null]);
    expect(left).toBe(1);
  });

  it('keeps letters from the page, and leaves shortcuts and scrolling to the browser', () => {
    expect(['j', 'k', ' ', 'Enter'].map((key) => press(key))).toEqual([true, true, true, true]);
    expect(['PageDown', 'Home', 'F5'].map((key) => press(key))).toEqual([false, false, false]);
    expect(press('r', { ctrlKey: true })).toBe(false);
  });
});
