import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isMasked } from '../../../extension/content/anchor/typed-content.ts';
import { hearPage } from '../../../extension/content/hear-page.ts';
import { marked, named, pageWords, usePrefix } from '../../../extension/content/page-names.ts';
import { PageScan } from '../../../extension/content/scan-page.ts';
import {
  MASK_ATTRIBUTE,
  PAGE_EVENT,
  PAGE_EVENT_REQUEST,
} from '../../../shared/contract/attributes.ts';
import { type PageWords, pageStage } from '../../../shared/contract/mark-reading.ts';
import type { PageEvent } from '../../../shared/contract/page-event.ts';
import { asSaid } from '../../shared/contract/as-said.ts';

// Only browsers open closed roots.
vi.mock('../../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

let life: AbortController;
const onNames = vi.fn();
const onTouchpoint = vi.fn();

function say(event: PageEvent): void {
  document.dispatchEvent(new CustomEvent(PAGE_EVENT, { detail: asSaid(event) }));
}

const ready = (more: object): PageEvent => ({
  type: 'ready',
  snippet: '1.0',
  journey: '',
  prefix: 'waymark',
  stages: [],
  consent: null,
  ...more,
});

/** A snippet that answers with these. */
function answering(...events: PageEvent[]): void {
  const answer = () => events.forEach(say);
  document.addEventListener(PAGE_EVENT_REQUEST, answer, { signal: life.signal });
}

beforeEach(() => {
  also = {};
  life = new AbortController();
  vi.clearAllMocks();
  document.head.innerHTML = '<meta name="waymark:stage" content="consideration">';
});

afterEach(() => {
  life.abort();
  usePrefix('waymark');
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

/** What rules and its type say of the page. */
let also: Partial<PageWords>;
const ofPage = () => also;
const hear = () => hearPage({ onNames, onTouchpoint, ofPage }, life.signal);
const pageStages = () => pageStage({ ...pageWords(), ...also }).stages;

describe('a page that names its attributes otherwise', () => {
  it('is read by these names, once its snippet said so', () => {
    document.body.innerHTML =
      '<p data-acme-stage="purchase"><b data-acme-touchpoint="pay"></b></p><i data-waymark-touchpoint="old"></i><u data-acme-mask></u><s data-waymark-mask></s>';
    const scan = new PageScan();
    expect(scan.marks()).toMatchObject([{ touchpoint: 'old' }]);
    answering(ready({ prefix: 'acme' }));
    hear();
    scan.reread();
    expect(onNames).toHaveBeenCalled();
    expect(marked()).toBe('[data-acme-touchpoint]');
    expect(scan.marks()).toMatchObject([{ touchpoint: 'pay', stages: ['purchase'] }]);
    expect(named(MASK_ATTRIBUTE)).toBe('data-acme-mask');
    // What was masked stays so, whatever the page says of its names.
    expect([...document.querySelectorAll('u, s')].map(isMasked)).toEqual([true, true]);
  });

  it('is not believed where the name would break a selector', () => {
    answering(ready({ prefix: 'a] , *' }));
    hear();
    expect(marked()).toBe('[data-waymark-touchpoint]');
  });
});

describe('stages that the code of a page sets', () => {
  it('hold until the next route', () => {
    hear();
    say({ type: 'stage', stages: ['purchase', 'service'] });
    expect(pageStages()).toEqual(['purchase', 'service']);
    expect(onNames).toHaveBeenCalledTimes(1);
    history.pushState({}, '', '/next-page');
    expect(pageStages()).toEqual(['consideration']);
  });

  it('are known to who comes later', () => {
    answering(ready({ stages: ['loyalty'] }));
    hear();
    expect(pageStages()).toEqual(['loyalty']);
  });

  it('give way where the meta element says the same and later something else', () => {
    hear();
    say({ type: 'stage', stages: ['consideration'] });
    document.head.innerHTML = '<meta name="waymark:stage" content="service">';
    expect(pageStages()).toEqual(['service']);
  });
});

it('knows a stage that a rule gives from one that its code sets', () => {
  document.head.innerHTML = '';
  also = { rules: [{ stages: ['loyalty'] }] };
  hear();
  say({ type: 'stage', stages: ['loyalty'] });
  expect(pageStages()).toEqual(['loyalty']);
  also = { rules: [{ stages: ['advocacy'] }] };
  expect(pageStages()).toEqual(['advocacy']);
});

describe('a touchpoint that is announced', () => {
  it('is heard when it is, not when it is only repeated', () => {
    const event: PageEvent = { type: 'seen', touchpoint: 'chat.opened', stages: ['service'] };
    answering(event);
    hear();
    expect(onTouchpoint).not.toHaveBeenCalled();
    say(event);
    expect(onTouchpoint).toHaveBeenCalledExactlyOnceWith('chat.opened', ['service']);
  });
});
