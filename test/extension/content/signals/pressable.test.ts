import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pressedAt } from '../../../../extension/content/signals/pressable.ts';

beforeEach(() => {
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockImplementation((e) => e.shadowRoot);
});

function press(html: string) {
  document.body.innerHTML = html;
  const hit = document.querySelector('#it');
  if (!hit) throw new Error('nothing to press');
  return pressedAt(hit);
}

describe('what should answer a click', () => {
  it.each([
    '<button id="it">Pay</button>',
    '<button><b id="it">Pay</b></button>',
    '<a id="it">Pay</a>',
    '<a href="#" id="it">Pay</a>',
    '<a href="javascript:void 0" id="it">Pay</a>',
    '<div role="button" id="it">Pay</div>',
    '<div onclick="pay()" id="it">Pay</div>',
    '<span style="cursor: pointer"><i style="cursor: pointer" id="it">Pay</i></span>',
    '<input type="submit" id="it">',
    '<label id="it"><input type="checkbox">Agree</label>',
  ])('does: %s', (html) => {
    expect(press(html).expectsAnswer).toBe(true);
  });

  it.each([
    ['words', '<p id="it">Pay</p>'],
    ['a link', '<a href="/pay" id="it">Pay</a>'],
    ['a button in a link', '<a href="/pay"><button id="it">Pay</button></a>'],
    ['a download', '<a download id="it">Pay</a>'],
    ['a link to a new tab', '<a href="#" target="_blank" id="it">Pay</a>'],
    ['a text field', '<input id="it">'],
    ['the label of one', '<label id="it">Name <input></label>'],
    ['a choice', '<select id="it"></select>'],
    ['an editor', '<div contenteditable id="it"></div>'],
    ['a drawing', '<canvas id="it"></canvas>'],
    ['a button beside a drawing', '<div><canvas></canvas><button id="it">Zoom</button></div>'],
    ['a frame’s button', '<div><iframe></iframe><button id="it">Play</button></div>'],
    ['a film', '<video id="it"></video>'],
    ['a sound', '<audio controls id="it"></audio>'],
    ['a frame', '<iframe id="it"></iframe>'],
    ['a part of a map that leads elsewhere', '<area href="/pay" id="it">'],
    ['a button that is disabled', '<button disabled id="it">Pay</button>'],
    ['one that looks so', '<button class="btn-disabled" id="it">Pay</button>'],
    ['the label of what is chosen', '<label id="it"><input type="radio" checked>Pay</label>'],
    ['a choice that is made', '<div role="menuitemradio" aria-checked="true" id="it">Pay</div>'],
    ['a link in a button', '<button><a href="/pay" id="it">Pay</a></button>'],
    ['what is off', '<button aria-disabled="true" id="it">Pay</button>'],
    ['the tab one is in', '<div role="tab" aria-selected="true" id="it">Pay</div>'],
    ['the page one is on', '<li aria-current="page"><button id="it">2</button></li>'],
    ['a radio that is chosen', '<input type="radio" checked id="it">'],
    ['what is marked active', '<button class="nav-item is-active" id="it">Pay</button>'],
    ['what the site marks', '<div data-waymark-ignore><button id="it">Pay</button></div>'],
  ])('does not: %s', (_what, html) => {
    expect(press(html).expectsAnswer).toBe(false);
  });
});

describe('what is made to be pressed again', () => {
  it.each([
    '<button id="it">Next</button>',
    '<button id="it">Previous slide</button>',
    '<button id="it">Nästa bild</button>',
    '<button id="it">Forrige</button>',
    '<button id="it" aria-label="Playback rate 1"></button>',
    '<button id="it">+</button>',
    '<button id="it">−</button>',
    '<button id="it">›</button>',
    '<button id="it">12</button>',
    '<button class="swiper-button-next" id="it"></button>',
    '<button aria-expanded="false" id="it">Menu</button>',
    '<button aria-pressed="true" id="it">Bold</button>',
    '<input type="checkbox" id="it">',
    '<div role="grid"><span><b id="it">x</b></span></div>',
    '<div class="flatpickr-days"><span class="day" id="it">x</span></div>',
    '<input id="it">',
    '<div role="tab" aria-selected="true" id="it">Pay</div>',
    '<div data-waymark-ignore><button id="it">Pay</button></div>',
  ])('is: %s', (html) => {
    expect(press(html).mayRepeat).toBe(true);
  });

  it.each([
    '<button id="it">Pay</button>',
    '<button id="it">Continue to the next step of the order</button>',
    '<button id="it">Load more</button>',
    '<p id="it">Nothing</p>',
    '<div class="hero-slider"><div><a href="#" id="it">Order</a></div></div>',
  ])('is not: %s', (html) => {
    expect(press(html).mayRepeat).toBe(false);
  });
});
