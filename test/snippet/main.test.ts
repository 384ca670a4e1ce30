import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decodePageEvent, type PageEvent } from '../../shared/contract/page-event.ts';
import { type Glimpses, stubGlimpses } from './glimpses.ts';

let glimpses: Glimpses;
let heard: (PageEvent | undefined)[] = [];
document.addEventListener('waymark:event', (event) => {
  heard.push(decodePageEvent((event as CustomEvent).detail));
});

/** The snippet runs once per document, as on a page. */
async function install(): Promise<void> {
  vi.resetModules();
  await import('../../snippet/main.ts');
  await vi.advanceTimersByTimeAsync(1_000);
}

function page(html: string): void {
  document.body.innerHTML = html;
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

// Once for all: the one snippet of this document goes on from test to test.
vi.useFakeTimers();

beforeEach(() => {
  glimpses = stubGlimpses();
  heard = [];
  document.addEventListener('submit', (event) => event.preventDefault(), { once: true });
});

afterEach(async () => {
  page('');
  await vi.advanceTimersByTimeAsync(3_000);
});

describe('the snippet on a page', () => {
  it('says that it is there, where the journey file is, and which stage the page is in', async () => {
    document.head.innerHTML =
      '<meta name="waymark:stage" content="consideration"><script type="x" data-journey="/journey.json"></script>';
    await install();
    expect(heard).toEqual([
      {
        type: 'ready',
        snippet: '0.1.0',
        journey: '/journey.json',
        prefix: 'waymark',
        stages: [],
        consent: null,
      },
      { type: 'route', stages: ['consideration'] },
    ]);
  });

  it('leaves one frozen global with its version', () => {
    const ours: unknown = Reflect.get(window, 'waymark');
    expect(ours).toEqual({ version: '0.1.0' });
    expect(Object.isFrozen(ours)).toBe(true);
  });

  it('does nothing when it is there already', async () => {
    await install();
    expect(heard).toEqual([]);
    page('<button data-waymark-touchpoint="cart.open">Cart</button>');
    find('button').click();
    expect(heard).toHaveLength(1);
  });

  it('says it again to whoever asks, with what was seen', async () => {
    page('<p data-waymark-touchpoint="offer" data-waymark-stage="awareness">Offer</p>');
    glimpses.share.set(find('p'), 1);
    await vi.advanceTimersByTimeAsync(3_000);
    const sighting = { type: 'seen', touchpoint: 'offer', stages: ['awareness'] };
    expect(heard).toEqual([sighting]);
    document.dispatchEvent(new CustomEvent('waymark:request'));
    expect(heard).toMatchObject([sighting, { type: 'ready' }, sighting]);
  });

  it('tells a click inside a mark, with the inherited stage', () => {
    page(
      '<main data-waymark-stage="purchase"><a data-waymark-touchpoint="cart.open"><b>Cart</b></a></main>',
    );
    find('b').click();
    expect(heard).toEqual([{ type: 'clicked', touchpoint: 'cart.open', stages: ['purchase'] }]);
  });

  it('tells a click even where the page stops it', () => {
    page('<button data-waymark-touchpoint="cart.open">Cart</button>');
    find('button').addEventListener('click', (event) => event.stopImmediatePropagation());
    find('button').click();
    expect(heard).toHaveLength(1);
  });

  it.each(['<b>plain</b>', '<b data-waymark-touchpoint="Not an id">x</b>'])(
    'is silent about a click on %s',
    (html) => {
      page(html);
      find('b').click();
      expect(heard).toEqual([]);
    },
  );

  it.each([
    ['the form itself', '<form data-waymark-touchpoint="pay"><button id="go"></button></form>'],
    [
      'the button',
      '<form><i data-waymark-touchpoint="other"></i><button id="go" data-waymark-touchpoint="pay"></button></form>',
    ],
    [
      'what is around the form',
      '<section data-waymark-touchpoint="pay"><form><button id="go"></button></form></section>',
    ],
    [
      'something in the form',
      '<form><fieldset data-waymark-touchpoint="pay"></fieldset><button id="go"></button></form>',
    ],
  ])('tells a submit where the mark is %s', (_where, html) => {
    page(html);
    const submit = new Event('submit', { cancelable: true });
    Object.defineProperty(submit, 'submitter', { value: find('#go') });
    find('form').dispatchEvent(submit);
    expect(heard).toMatchObject([{ type: 'submitted', touchpoint: 'pay' }]);
  });

  it('starts a new page view with each route', async () => {
    page('<p data-waymark-touchpoint="menu"></p>');
    glimpses.share.set(find('p'), 1);
    await vi.advanceTimersByTimeAsync(3_000);
    location.hash = '#checkout';
    window.dispatchEvent(new Event('hashchange'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(heard).toMatchObject([{ type: 'seen' }, { type: 'route' }, { type: 'seen' }]);
  });

  it('never throws into the page', () => {
    const thrown = vi.fn();
    window.addEventListener('error', thrown);
    vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new Error('broken by the page');
    });
    page('<button data-waymark-touchpoint="cart.open">Cart</button>');
    expect(() => find('button').click()).not.toThrow();
    expect(thrown).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('writes nothing to the page and stores nothing', async () => {
    const html = '<p data-waymark-touchpoint="offer">Offer</p>';
    page(html);
    glimpses.share.set(find('p'), 1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(document.body.innerHTML).toBe(html);
    expect(document.cookie).toBe('');
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });
});
