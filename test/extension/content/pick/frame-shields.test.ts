import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onFramePressed } from '../../../../extension/content/pick/frame-shields.ts';

let life: AbortController;
let pressed: Element[];

beforeEach(() => {
  // The stand-in has no closed roots to look into.
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  vi.useFakeTimers();
  // The stand-in loads no page into an iframe and says so; an object is a frame as well.
  document.body.innerHTML = '<object id="foreign"></object><p id="text">text</p><x-host></x-host>';
  document.querySelector('x-host')?.attachShadow({ mode: 'open' });
  life = new AbortController();
  pressed = [];
  onFramePressed((frame) => pressed.push(frame), life.signal);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The window loses the focus, and only then the element has it. */
function focusGoesTo(
  element: Element | null,
  isTrusted = true,
  tree: DocumentOrShadowRoot = document,
) {
  const event = new Event('blur');
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  window.dispatchEvent(event);
  vi.spyOn(tree, 'activeElement', 'get').mockReturnValue(element);
  vi.runAllTimers();
}

const foreign = () => document.getElementById('foreign');

describe('a press that comes through to a frame', () => {
  it('is told as one on that frame', () => {
    focusGoesTo(foreign());
    expect(pressed).toEqual([foreign()]);
  });

  it('is told of a frame in a shadow root', () => {
    const host = document.querySelector('x-host');
    const inner = document.createElement('object');
    host?.shadowRoot?.append(inner);
    vi.spyOn(document, 'activeElement', 'get').mockReturnValue(host);
    focusGoesTo(inner, true, host?.shadowRoot ?? document);
    expect(pressed).toEqual([inner]);
  });

  it.each([
    ['the focus stays on the page', () => focusGoesTo(document.getElementById('text'))],
    ['another window has it', () => focusGoesTo(null)],
    ['a script of the page says so', () => focusGoesTo(foreign(), false)],
    [
      'nobody has done anything on the page',
      () => {
        vi.stubGlobal('navigator', { userActivation: { isActive: false } });
        focusGoesTo(foreign());
      },
    ],
    [
      'pointing has ended meanwhile',
      () => {
        life.abort();
        focusGoesTo(foreign());
      },
    ],
  ])('is not told where %s', (_where, act) => {
    act();
    expect(pressed).toEqual([]);
  });
});
