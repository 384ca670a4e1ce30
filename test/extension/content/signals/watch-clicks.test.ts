import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeWatch } from '../../../../extension/content/signals/watch-changes.ts';
import { watchClicks } from '../../../../extension/content/signals/watch-clicks.ts';
import { page, send, type Watching, watching } from './watching.ts';

let here: Watching;
const arm = vi.fn();
const clicked = vi.fn();
const onClick = vi.fn();

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  here = watching();
  watchClicks(here.seeing, { arm, clicked } as unknown as ChangeWatch, onClick);
});
afterEach(() => {
  here.end();
  vi.clearAllMocks();
});

const mouse = (type: string, more: MouseEventInit = {}) =>
  new MouseEvent(type, { bubbles: true, composed: true, detail: 1, ...more });
function press(on: Element, more: MouseEventInit = {}, event: object = {}): void {
  send(on, mouse('pointerdown', more), event);
  send(on, mouse('click', more), event);
}

describe('a click', () => {
  it.each([
    ['of the main button', {}, { expectsAnswer: true, mayRepeat: false }],
    ['with Alt', { altKey: true }, { expectsAnswer: false, mayRepeat: true }],
    ['with Ctrl', { ctrlKey: true }, { expectsAnswer: false, mayRepeat: true }],
    ['with the command key', { metaKey: true }, { expectsAnswer: false, mayRepeat: true }],
    ['with Shift', { shiftKey: true }, { expectsAnswer: false, mayRepeat: true }],
    ['by a key that is held down', { detail: 0 }, { expectsAnswer: true, mayRepeat: true }],
  ])('is told: %s', (_what, how, expected) => {
    press(page('<button id="it">Pay</button>'), { clientX: 7, clientY: 9, ...how });
    expect(here.told).toMatchObject([{ kind: 'click', target: 1, x: 7, y: 9, ...expected }]);
    expect(onClick).toHaveBeenCalledOnce();
  });

  it.each([
    ['of another button', { button: 1 }, {}],
    ['that a script made', {}, { isTrusted: false }],
  ])('is not told: %s', (_what, how, event) => {
    press(page('<button id="it">Pay</button>'), how, event);
    expect(here.told).toEqual([]);
    expect(onClick).not.toHaveBeenCalled();
  });

  it('on our own layer is neither told nor watched for an answer', () => {
    press(here.ours);
    send(here.ours, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(here.told).toEqual([]);
    expect(arm).not.toHaveBeenCalled();
  });

  it('says when the button went down, and waits for changes from then', () => {
    const it = page('<button id="it">Pay</button>');
    const told = vi.spyOn(here.seeing, 'see');
    send(it, mouse('pointerdown'));
    here.clock.now += 80;
    send(it, mouse('click'));
    expect(arm).toHaveBeenCalledWith(it, 10_000);
    expect(clicked).toHaveBeenCalledWith(10_080);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ at: 10_080, pressedAt: 10_000 }));
  });

  it.each([
    ['Enter', 1],
    [' ', 1],
    ['a', 0],
    ['Tab', 0],
  ])('by key waits for changes from then: “%s”', (key, times) => {
    const it = page('<button id="it">Pay</button>');
    it.focus();
    send(it, new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    expect(arm).toHaveBeenCalledTimes(times);
  });
});
