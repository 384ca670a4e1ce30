import { signal } from '@preact/signals';
import { afterEach, expect, it, vi } from 'vitest';
import { recordActions, seenStep } from '../../../../extension/content/record/touchpoint-steps.ts';
import { PageScan } from '../../../../extension/content/scan-page.ts';

// Only browsers open closed roots.
vi.mock('../../../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

const life = new AbortController();
const post = vi.fn();
recordActions(
  { briefing: signal(null), signal: life.signal } as never,
  new PageScan(),
  { post },
  () => false,
  { onRoot: () => undefined },
);

afterEach(() => {
  post.mockClear();
  document.body.innerHTML = '';
});

function act(html: string, type: string, isTrusted = true): void {
  document.body.innerHTML = html;
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  document.querySelector('#it')?.dispatchEvent(event);
}

const steps = () =>
  post.mock.calls.map(([step]) => `${step.action} ${step.touchpoint} ${step.stage}`);

it.each([
  ['<b data-waymark-touchpoint="pay"><i id="it"></i></b>', 'click', ['clicked pay null']],
  [
    '<b data-waymark-touchpoint="pay" data-waymark-stage="purchase service" data-waymark-on="change"><input id="it"></b>',
    'change',
    ['changed pay purchase'],
  ],
  ['<b data-waymark-touchpoint="pay"><input id="it"></b>', 'change', []],
  ['<b data-waymark-touchpoint="pay" data-waymark-on="none"><i id="it"></i></b>', 'click', []],
  ['<b data-waymark-touchpoint="pay"><u data-waymark-ignore><i id="it"></i></u></b>', 'click', []],
])('what is done in %s by a %s is %j', (html, type, expected) => {
  act(html, type);
  expect(steps()).toEqual(expected);
});

it('is none where a script of the page did it, and holds nothing of what was typed', () => {
  const html =
    '<b data-waymark-touchpoint="pay" data-waymark-on="change"><input id="it" value="anna"></b>';
  act(html, 'change', false);
  expect(steps()).toEqual([]);
  act(html, 'change');
  expect(JSON.stringify(post.mock.calls)).not.toContain('anna');
});

it('that was seen is told of one view as one step, whoever tells it', () => {
  const idIn = (viewId: string, touchpoint = 'pay') =>
    seenStep({ touchpoint, stages: [] }, viewId, null).id;
  expect(idIn('view-1')).toBe(idIn('view-1'));
  expect(new Set([idIn('view-1'), idIn('view-1.2'), idIn('view-1', 'find')]).size).toBe(3);
});
