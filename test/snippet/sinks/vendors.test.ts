import { beforeEach, describe, expect, it, vi } from 'vitest';
import { init as matomo } from '../../../snippet/sinks/matomo.ts';
import type { SnowplowOptions } from '../../../snippet/sinks/options.ts';
import { init as plausible } from '../../../snippet/sinks/plausible.ts';
import { init as posthog } from '../../../snippet/sinks/posthog.ts';
import { init as segment } from '../../../snippet/sinks/segment.ts';
import { init as snowplow } from '../../../snippet/sinks/snowplow.ts';
import { init as umami } from '../../../snippet/sinks/umami.ts';
import {
  ask,
  clicked,
  consent,
  lifetime,
  put,
  ready,
  repeatWhenAsked,
  route,
  say,
  seen,
} from './say.ts';

interface Vendor {
  init: (options: SnowplowOptions) => unknown;
  /** The vendor's object around a function that is called. */
  object: (call: unknown) => unknown;
  global: string;
  options?: SnowplowOptions;
  click: unknown[];
  entered: unknown[];
}

const told = { stage: 'purchase', touchpoint: 'checkout.pay', action: 'click' };
const schema = 'iglu:com.example/touchpoint/jsonschema/1-0-0';

const VENDORS: Vendor[] = [
  {
    init: segment,
    global: 'analytics',
    object: (track) => ({ track }),
    click: ['Journey Touchpoint Reached', told],
    entered: ['Journey Stage Entered', { stage: 'purchase' }],
  },
  {
    init: segment,
    global: 'rudderanalytics',
    options: { global: 'rudderanalytics' },
    object: (track) => ({ track }),
    click: ['Journey Touchpoint Reached', told],
    entered: ['Journey Stage Entered', { stage: 'purchase' }],
  },
  {
    init: posthog,
    global: 'posthog',
    object: (capture) => ({ capture }),
    click: ['journey touchpoint reached', told],
    entered: ['journey stage entered', { stage: 'purchase' }],
  },
  {
    init: umami,
    global: 'umami',
    object: (track) => ({ track }),
    click: ['journey-touchpoint', told],
    entered: ['journey-stage', { stage: 'purchase' }],
  },
  {
    init: plausible,
    global: 'plausible',
    object: (call) => call,
    click: ['Journey Touchpoint', { props: told, interactive: true }],
    entered: ['Journey Stage', { props: { stage: 'purchase' }, interactive: false }],
  },
  {
    init: matomo,
    global: '_paq',
    object: (push) => Object.assign([], { push }),
    click: [['trackEvent', 'Journey purchase', 'click', 'checkout.pay']],
    entered: [['trackEvent', 'Journey purchase', 'stage']],
  },
  {
    init: snowplow,
    global: 'snowplow',
    options: { schema },
    object: (call) => call,
    click: ['trackSelfDescribingEvent', { event: { schema, data: told } }],
    entered: [
      'trackSelfDescribingEvent',
      { event: { schema, data: { action: 'stage', stage: 'purchase' } } },
    ],
  },
];

describe.each(VENDORS)(
  'the sink for $global',
  ({ init, global, object, options, click, entered }) => {
    const call = vi.fn();
    const begin = (more: SnowplowOptions = {}) => init({ signal: lifetime(), ...options, ...more });
    const pay = () => say(clicked('checkout.pay', ['purchase']));

    beforeEach(() => call.mockReset());

    it('tells of a touchpoint and of a stage that is entered', () => {
      put(global, object(call));
      begin();
      say(ready());
      say(route('purchase'));
      pay();
      expect(call.mock.calls).toEqual([entered, click]);
    });

    it('holds everything until the vendor is there, and then tells it in order', () => {
      begin();
      say(route('purchase'));
      pay();
      put(global, document.createElement('form'));
      pay();
      expect(call).not.toHaveBeenCalled();
      put(global, object(call));
      document.head.append(document.createElement('script'));
      document.head.lastElementChild?.dispatchEvent(new Event('load'));
      expect(call.mock.calls).toEqual([entered, click, click]);
    });

    it('keeps no more than a hundred, and the newest', () => {
      begin();
      for (let index = 0; index < 250; index++) say(clicked(`item-${index}`));
      put(global, object(call));
      say(clicked('item-250'));
      expect(call).toHaveBeenCalledTimes(100);
      expect(JSON.stringify(call.mock.calls[0])).toContain('item-151');
      expect(JSON.stringify(call.mock.calls.at(-1))).toContain('item-250');
    });

    it('lets out only the props that the site names', () => {
      put(global, object(call));
      begin({ props: 'plan, size' });
      say(clicked('checkout.pay', [], { plan: 'pro', mail: 'a@b.example' }));
      expect(JSON.stringify(call.mock.calls)).not.toContain('a@b.example');
      // Matomo's events have no place for props.
      if (global !== '_paq') expect(JSON.stringify(call.mock.calls)).toContain('"plan":"pro"');
    });

    it.each([
      ['Global Privacy Control', () => ask('globalPrivacyControl', true)],
      ['Do Not Track', () => ask('doNotTrack', '1')],
      ['a refusal', () => say(consent('denied'))],
    ])('is silent after %s, whatever else is said', (_what, refuse) => {
      put(global, object(call));
      begin();
      refuse();
      pay();
      expect(call).not.toHaveBeenCalled();
    });

    it('waits for consent, and tells then what was before', () => {
      document.head.innerHTML = '<script type="x" data-consent="required"></script>';
      put(global, object(call));
      begin();
      say(route('purchase'));
      pay();
      expect(call).not.toHaveBeenCalled();
      say(consent('granted'));
      expect(call.mock.calls).toEqual([entered, click]);
    });

    it('knows of consent that was given before it came', () => {
      put(global, object(call));
      repeatWhenAsked(ready([], 'granted'));
      begin({ consent: 'required' });
      pay();
      expect(call.mock.calls).toEqual([click]);
    });

    it('drops what waited when the answer is no, and begins anew after a yes', () => {
      put(global, object(call));
      begin({ consent: 'required' });
      pay();
      say(consent('denied'));
      pay();
      say(consent('granted'));
      expect(call).not.toHaveBeenCalled();
      pay();
      expect(call.mock.calls).toEqual([click]);
    });

    it('hears what was said before it came, once, and does nothing twice', () => {
      put(global, object(call));
      repeatWhenAsked(ready(['purchase']), seen('offer', 'purchase'));
      begin();
      begin();
      document.dispatchEvent(new CustomEvent('waymark:request'));
      expect(call).toHaveBeenCalledTimes(2);
      expect(call.mock.calls[0]).toEqual(entered);
      say(route('purchase'));
      say(seen('offer', 'purchase'));
      expect(call).toHaveBeenCalledTimes(3);
    });

    it('goes on when the vendor throws', () => {
      const thrown = vi.fn();
      window.addEventListener('error', thrown, { signal: lifetime() });
      put(global, object(call));
      call.mockImplementationOnce(() => {
        throw new Error('broken vendor');
      });
      begin({ consent: 'required' });
      pay();
      pay();
      say(consent('granted'));
      expect(call).toHaveBeenCalledTimes(2);
      expect(thrown).not.toHaveBeenCalled();
    });
  },
);

it.each([
  '{',
  '[]',
  'null',
  '"text"',
  '{"v":2,"type":"clicked","touchpoint":"a"}',
  `{"v":1,"type":"clicked","touchpoint":"${'a'.repeat(5_000)}"}`,
  '{"v":1,"type":"constructor"}',
  '{"v":1,"type":"__proto__"}',
])('says nothing of a forged %.60s', (detail) => {
  const thrown = vi.fn();
  const call = vi.fn();
  window.addEventListener('error', thrown, { signal: lifetime() });
  put('plausible', call);
  plausible({ signal: lifetime() });
  document.dispatchEvent(new CustomEvent('waymark:event', { detail }));
  document.dispatchEvent(new CustomEvent('waymark:event', { detail: { detail } }));
  expect(call).not.toHaveBeenCalled();
  expect(thrown).not.toHaveBeenCalled();
});

it('asks Snowplow for nothing without a schema', () => {
  const call = vi.fn();
  put('snowplow', call);
  snowplow({ signal: lifetime() });
  say(clicked('checkout.pay'));
  expect(call).not.toHaveBeenCalled();
});
