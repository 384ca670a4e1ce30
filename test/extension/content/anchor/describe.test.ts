import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, expect, it, describe as suite, vi } from 'vitest';
import { describe } from '../../../../extension/content/anchor/describe.ts';
import { resolveSelector } from '../../../../extension/content/anchor/resolve.ts';

beforeEach(() => {
  // The stand-in has no closed roots to look into.
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
  document.body.innerHTML = '';
});

function put(html: string, selector = '#it'): Element {
  document.body.innerHTML = html;
  const found = document.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

suite('an element’s name', () => {
  it.each([
    [
      'its aria-label',
      '<button id="it" aria-label="Close the dialog">x</button>',
      'Close the dialog',
    ],
    ['its text on one line', '<a id="it"> Size\n   <b>guide</b> </a>', 'Size guide'],
    ['its label', '<label for="it">E-mail</label><input id="it">', 'E-mail'],
    ['what labels it', '<b id="l">Pay</b><div id="it" aria-labelledby="l">1</div>', 'Pay'],
    ['its placeholder', '<input id="it" placeholder="Search">', 'Search'],
    ['a picture’s alternative', '<a id="it"><img alt="Home"></a>', 'Home'],
    ['a button’s caption', '<input id="it" type="submit" value="Send">', 'Send'],
    ['its tag, when it has none', '<section id="it"></section>', 'section'],
  ])('is %s', (_, html, name) => {
    expect(describe(put(html)).label).toBe(name);
  });
});

/** What somebody typed, or what the site masks, by where it stands. */
const PRIVATE = [
  ['a field', '<input id="it" value="SENTINEL">'],
  ['a password', '<input id="it" type="password" value="SENTINEL">'],
  ['a text area', '<textarea id="it">SENTINEL</textarea>'],
  ['a choice', '<select id="it"><option selected>SENTINEL</option></select>'],
  ['editable content', '<div id="it" contenteditable="true">SENTINEL</div>'],
  ['a paragraph of an editor', '<div contenteditable="true"><p id="it">SENTINEL</p></div>'],
  ['a shown choice', '<div role="combobox"><span id="it" title="SENTINEL">SENTINEL</span></div>'],
  ['a text box of the site’s own', '<div id="it" role="textbox">SENTINEL</div>'],
  ['a form around a field', '<form id="it">Name <textarea>SENTINEL</textarea></form>'],
  ['a label around a field', '<label id="it">Name <textarea>SENTINEL</textarea></label>'],
  [
    'a field labelled by its own wrapper',
    '<label>Name <textarea id="it">SENTINEL</textarea></label>',
  ],
  ['a masked part', '<p data-waymark-mask><b id="it">SENTINEL</b></p>'],
  ['a part masked for another recorder', '<p class="ph-no-capture" id="it">SENTINEL</p>'],
  ['a section around a masked part', '<section id="it">Bag <b data-private>SENTINEL</b></section>'],
  [
    'a field named by a masked part',
    '<b id="l" class="rr-mask">SENTINEL</b><i id="it" aria-labelledby="l"></i>',
  ],
  ['a link in a masked part', '<p data-waymark-mask><a id="it" href="/orders/SENTINEL">It</a></p>'],
  [
    'what a masked part says of itself',
    '<i id="it" aria-label="SENTINEL" data-dd-privacy="mask"></i>',
  ],
];

suite('what a person typed', () => {
  it.each(PRIVATE)('in %s is never part of a name', (_, html) => {
    expect(JSON.stringify(describe(put(html)))).not.toContain('SENTINEL');
  });

  it('has no e-mail address and no card number in it', () => {
    const words =
      '<p id="it">Maja, maja@kuvert.example, card 4111 1111 1111 1111, pays 1 299 kr</p>';
    expect(describe(put(words)).label).toBe('Maja, ~ card ~, pays 1 299 kr');
  });

  it('is never more of a text than 80 characters', () => {
    const { label } = describe(put(`<p id="it">${'word '.repeat(100)}</p>`));
    expect(label.length).toBeLessThanOrEqual(80);
    expect(label.endsWith('…')).toBe(true);
  });
});

const PAGE = `
  <main class="css-1x2y3z">
    <div data-waymark-touchpoint="cart.add" class="sc-abc12"><button class="css-99">+</button></div>
    <ul><li><a href="/reset?token=SENTINEL">One</a></li><li><a href="/b">Two</a></li></ul>
    <form><input name="email" id="field-1234:r1"><input name="phone"></form>
    <p data-user="SENTINEL" title="SENTINEL">text</p><p>text</p>
  </main>`;

suite('an element’s selector', () => {
  it('finds exactly that element, for every element of the page', () => {
    document.body.innerHTML = PAGE;
    for (const element of document.body.querySelectorAll('*')) {
      expect(resolveSelector(describe(element).selector)).toBe(element);
    }
  });

  it('holds nothing private, and no name that a build made', () => {
    document.body.innerHTML = PAGE;
    const selectors = [...document.body.querySelectorAll('*')].map((e) => describe(e).selector);
    expect(selectors.join(' ')).not.toMatch(/SENTINEL|css-|sc-abc|1234/);
  });

  it('prefers the mark', () => {
    const mark = put(PAGE, '[data-waymark-touchpoint]');
    expect(describe(mark).selector).toContain('data-waymark-touchpoint');
  });

  it('goes into shadow roots and back', () => {
    const host = put('<x-card></x-card><x-card id="it"></x-card>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<div><button>Buy</button></div>';
    const button = root.querySelector('button') as Element;
    const { selector } = describe(button);
    expect(selector).toContain(' >>> ');
    expect(resolveSelector(selector)).toBe(button);
  });

  it('is empty for an element that left the page', () => {
    expect(describe(document.createElement('p')).selector).toBe('');
  });
});

it.each(['maja@kuvert.example', '4539 1488 0343 6467', 'sk_live_51H8xYzQ2rT7uWp4'])(
  'an element’s selector does without the name “%s”',
  (name) => {
    const named = put(`<p data-testid="${name}"><b name="${name}">Go on</b><b></b></p>`, '[name]');
    expect(describe(named).selector).not.toContain(name);
    expect(resolveSelector(describe(named).selector)).toBe(named);
  },
);

suite('finding back', () => {
  it.each([
    ['nothing', ''],
    ['what is not there', '#gone'],
    ['what is there twice', 'li'],
    ['what is no selector', 'a"b]'],
    ['a shadow root that is not there', 'ul >>> li'],
  ])('answers null for %s', (_, selector) => {
    document.body.innerHTML = '<ul><li>1</li><li>2</li></ul>';
    expect(resolveSelector(selector)).toBeNull();
  });
});

suite('how many say the same', () => {
  it('is kept where it is not the only one', () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 9, 9));
    const list = '<button id="it">Add</button><button>Add</button><button>Buy</button><a>Add</a>';
    expect(describe(put(list)).traits?.twins).toBe(2);
    expect(describe(put('<button id="it">Add</button><button>Buy</button>')).traits?.twins).toBe(
      undefined,
    );
  });
});

suite('of very many that say the same', () => {
  it('no more are counted, nor measured, than tell anything', () => {
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    box.mockReturnValue(new DOMRect(0, 0, 9, 9));
    const rows = `<i>Row</i>${'<button>Add</button>'.repeat(300)}`;
    expect(describe(put(`<button id="it">Add</button>${rows}`)).traits?.twins).toBe(50);
    expect(box.mock.calls.length).toBeLessThan(60);
  });
});

suite('what stands in another tree', () => {
  it('says nothing of an element’s place: one of the trees is our own', () => {
    const button = put('<button>Back</button><button id="it">Send</button>');
    const order = () => describe(button).traits?.order;
    const alone = order();
    const ours = document.body.appendChild(document.createElement('div'));
    ours.attachShadow({ mode: 'open' }).innerHTML =
      '<h2>Note</h2><button>1</button><button>2</button>';
    expect(order()).toBe(alone);
    document.body.prepend(ours);
    expect(order()).toBe(alone);
    expect(describe(button).traits?.heading).toBe(undefined);
  });
});
