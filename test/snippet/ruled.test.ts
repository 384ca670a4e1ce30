import { beforeAll, describe, expect, it, vi } from 'vitest';
import './as-full.ts';
import { page } from './tagged-page.ts';

const { show, find, said, pass, linger } = page;
const explain = (of?: string | Element) => window.waymark?.explain?.(of);
const rules = (list: unknown) => window.waymark?.rules?.(list);

vi.spyOn(console, 'info').mockImplementation(() => {});
const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});

beforeAll(async () => {
  document.body.innerHTML =
    '<section id="waymark-journey">Our journey</section>' +
    '<script type="application/json" id="waymark-journey">{"rules":[{"selector":".inline","touchpoint":"from.page"}]}</script>';
  await page.install({ debug: '', prefix: 'wm' });
});

describe('a rule', () => {
  it('in the page marks what nobody could mark', async () => {
    show('<b class="inline"></b>');
    find('b').click();
    await linger('b');
    expect(said()).toEqual(['clicked from.page', 'seen from.page']);
  });

  it('that is given later says touchpoint, stages and what counts, on its pages', async () => {
    vi.stubGlobal(
      'URLPattern',
      class {
        #path: string;
        constructor(path: string) {
          if (path.includes('{')) throw new TypeError('no pattern');
          this.#path = path;
        }
        test = (address: string) => new URL(address).pathname.startsWith(this.#path);
      },
    );
    rules([
      { selector: '#buy', touchpoint: 'cart.buy', stages: ['purchase'], on: 'click' },
      { selector: '#elsewhere', touchpoint: 'cart.elsewhere', pages: '/elsewhere' },
      { selector: 'aside', stages: ['service'] },
    ]);
    show(
      '<b id="buy"></b><b id="elsewhere"></b><aside><b id="help" data-wm-touchpoint="help"></b></aside>',
    );
    await linger('#buy');
    for (const id of ['#buy', '#elsewhere', '#help']) find(id).click();
    expect(said()).toEqual(['clicked cart.buy purchase', 'clicked help service']);
    history.pushState({}, '', '/elsewhere');
    find('#elsewhere').click();
    expect(said().at(-1)).toBe('clicked cart.elsewhere');
    history.pushState({}, '', '/');
  });

  it('may give the page its stage', async () => {
    rules([{ pages: '/ruled', stages: ['loyalty'] }]);
    history.pushState({}, '', '/ruled');
    show('<h1>Ruled</h1>');
    await pass(1_000);
    expect(said()).toEqual(['route loyalty']);
    history.pushState({}, '', '/');
  });

  it('makes the snippet look again at once, however quiet the page is', async () => {
    history.pushState({}, '', '/quiet');
    show('<b id="quiet"></b>');
    page.glimpses.share.set(find('b'), 1);
    await pass(5_000);
    expect(said()).toEqual(['route']);
    rules([
      { pages: '/quiet', stages: ['service'] },
      { selector: '#quiet', touchpoint: 'quiet' },
    ]);
    expect(said()).toEqual(['route', 'stage service']);
    await pass(2_000);
    expect(said().at(-1)).toBe('seen quiet service');
    history.pushState({}, '', '/');
  });

  it('gives way to the stage of body or html, as the page’s', async () => {
    rules([{ pages: '/outer', stages: ['loyalty'] }]);
    document.body.setAttribute('data-wm-stage', 'purchase');
    history.pushState({}, '', '/outer');
    show('<i></i>');
    await pass(1_000);
    document.body.removeAttribute('data-wm-stage');
    await pass(1_000);
    expect(said()).toEqual(['route purchase', 'stage loyalty']);
    history.pushState({}, '', '/');
  });

  it('is not for what a frame shows', () => {
    rules([{ selector: '.framed', touchpoint: 'framed' }]);
    show('<iframe></iframe><b class="framed"></b>');
    const inner = new DOMParser().parseFromString('<b class="framed"></b>', 'text/html');
    Object.defineProperty(inner, 'defaultView', { value: { frameElement: find('iframe') } });
    expect(explain(inner.querySelector('b') as Element)?.touchpoints[0]?.touchpoint).toBe('');
    expect(explain(find('b'))?.touchpoints[0]?.touchpoint).toBe('framed');
  });

  it('finds nothing around a link that was taken out of the page', () => {
    const link = document.createElement('a');
    link.href = '/cart';
    link.innerHTML = '<b></b>';
    expect(explain(link.firstElementChild as Element)?.touchpoints[0]?.touchpoint).toBe('');
  });

  it('may reach into a shadow root', () => {
    rules([{ selector: 'x-shop >>> .go', touchpoint: 'shop.go' }]);
    show('<x-shop></x-shop><b class="go"></b>');
    const root = find('x-shop').attachShadow({ mode: 'open' });
    root.innerHTML = '<b class="go"></b>';
    root.querySelector('b')?.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    find('b').click();
    expect(said()).toEqual(['clicked shop.go']);
  });

  it.each([
    ['that is none', [{ touchpoint: 'x' }, 7, null]],
    ['with a selector that is none', [{ selector: '[[', touchpoint: 'x' }]],
    ['with pages that are none', [{ selector: 'b', touchpoint: 'x', pages: '/{' }]],
    ['that is no list', '.b'],
    ['of a file that is none', { rules: [{ selector: 'b' }] }],
    [
      'that would pollute',
      JSON.parse('[{"__proto__":{"touchpoint":"x"},"selector":"b"},{"constructor":{}}]'),
    ],
  ])('%s does nothing, and is noted', (_what, list) => {
    warn.mockClear();
    rules(list);
    show('<b></b>');
    find('b').click();
    expect(said()).toEqual([]);
    const words = String(warn.mock.lastCall?.[0]);
    expect(words).toMatch(/rule/);
    expect(explain()?.notes).toContain(words.replace('waymark: ', ''));
    expect('touchpoint' in {}).toBe(false);
  });
});

describe('the type a page gives itself', () => {
  it('is its stage where a journey file maps it, and nothing else says one', async () => {
    rules({
      pageTypes: { Product: ['consideration', 'No'], cart: 'purchase', __proto__: ['advocacy'] },
    });
    Reflect.set(window, 'dataLayer', [{ pageType: 'cart' }, { pageType: ' product' }]);
    history.pushState({}, '', '/typed');
    show('<i></i>');
    await pass(1_000);
    expect(said()).toEqual(['route consideration']);
    document.head.innerHTML = '<meta name="waymark:stage" content="purchase">';
    await pass(1_000);
    expect(said().at(-1)).toBe('stage purchase');
    Reflect.deleteProperty(window, 'dataLayer');
    history.pushState({}, '', '/');
  });
});
