import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordLeft } from '../../../../extension/content/record/left-undone.ts';
import { PageScan } from '../../../../extension/content/scan-page.ts';

// Only browsers open closed roots.
vi.mock('../../../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

let life: AbortController;
let leave: () => void;
const post = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  const host = document.createElement('div');
  document.body.innerHTML = '';
  recordLeft(
    { briefing: signal(null), signal: life.signal, host: { element: host } } as never,
    new PageScan(),
    {
      current: () => ({ address: 'https://shop.example/kassa' }) as never,
      onLeave(callback) {
        leave = callback;
      },
    },
    { post },
  );
});
afterEach(() => {
  life.abort();
  post.mockClear();
  vi.useRealTimers();
});

const FORM =
  '<form data-waymark-touchpoint="pay"><input id="it" value="anna"><button>Pay</button></form>';

function does(type: string, selector = '#it', isTrusted = true): void {
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.querySelector(selector)?.dispatchEvent(event);
  vi.advanceTimersByTime(2_000);
}

const left = () =>
  post.mock.calls.map(([step]) => `${step.action} ${step.touchpoint} ${step.address}`);

it('a form in which somebody wrote and that was not sent was left, once, with nothing of what was written', () => {
  document.body.innerHTML = FORM;
  does('input');
  leave();
  leave();
  expect(left()).toEqual(['left pay https://shop.example/kassa']);
  expect(JSON.stringify(post.mock.calls)).not.toContain('anna');
});

it.each(['submit', 'formdata'])('one that was sent (%s) was not', (type) => {
  document.body.innerHTML = FORM;
  does('input');
  does(type, 'form');
  leave();
  expect(left()).toEqual([]);
});

it('one whose button was pressed may have been sent by a script', () => {
  document.body.innerHTML = FORM;
  does('input');
  does('click', 'button');
  leave();
  expect(left()).toEqual([]);
  does('input');
  leave();
  expect(left()).toHaveLength(1);
});

it('a change that sends at once has not been left', () => {
  document.body.innerHTML = FORM;
  const event = new Event('input', { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.querySelector('#it')?.dispatchEvent(event);
  leave();
  expect(left()).toEqual([]);
});

it.each([
  ['what a script of the page wrote', FORM, false],
  ['a search', '<form role="search" data-waymark-touchpoint="find"><input id="it"></form>', true],
  [
    'a search field',
    '<form data-waymark-touchpoint="find"><input id="it" type="search"></form>',
    true,
  ],
  [
    'a box that was ticked',
    '<form data-waymark-touchpoint="pay"><input id="it" type="checkbox"></form>',
    true,
  ],
  ['a field of no form', '<p data-waymark-touchpoint="pay"><input id="it"></p>', true],
  ['a form without a mark', '<form><input id="it"></form>', true],
  ['a mark that tells nothing', FORM.replace('<form', '<form data-waymark-on="none"'), true],
])('%s is nothing that was left', (_what, html, isTrusted) => {
  document.body.innerHTML = html;
  does('input', '#it', isTrusted);
  leave();
  expect(left()).toEqual([]);
});

it('a mark inside the form counts for it', () => {
  document.body.innerHTML =
    '<form><input id="it"><button data-waymark-touchpoint="send">Send</button></form>';
  does('input');
  leave();
  expect(left()).toEqual(['left send https://shop.example/kassa']);
});
