import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../../../extension/content/tag/sketch.ts';

function element(html: string): Element {
  document.body.innerHTML = html;
  const found = document.body.querySelector('[id=it], #it') ?? document.body.firstElementChild;
  if (!found) throw new Error('no element');
  return found;
}
const attributes = (html: string) => Object.fromEntries(sketchOf(element(html)).attributes);

describe('an opening tag to hand over', () => {
  it('keeps long class lists, and says what the element says', () => {
    const classes = Array.from({ length: 40 }, (_, index) => `utility-class-${index}`).join(' ');
    const sketch = sketchOf(element(`<a id="it" class="${classes}" href="/terms">Terms</a>`));
    expect(sketch).toMatchObject({ tag: 'a', text: 'Terms' });
    expect(Object.fromEntries(sketch.attributes).class).toBe(classes);
  });

  it('never holds what a person typed, a nonce or a handler', () => {
    const told = attributes(
      '<input id="it" name="voucher" value="SECRET" checked nonce="n0" onclick="x()" style="top:0" required>',
    );
    expect(told).toEqual({ id: 'it', name: 'voucher', required: '' });
  });

  it('keeps the caption of a button', () => {
    expect(attributes('<input id="it" type="submit" value="Pay">').value).toBe('Pay');
  });

  it('cuts parameters, tokens, e-mail addresses and long numbers', () => {
    expect(attributes('<a id="it" href="/reset?token=abc">x</a>').href).toBe('/reset?…');
    expect(attributes('<a id="it" href="mailto:maja@example.org">x</a>').href).toBe('mailto:…');
    expect(attributes('<p id="it" data-user="maja@example.org 4111 1111 1111 1111">x</p>')).toEqual(
      {
        id: 'it',
        'data-user': '~ ~',
      },
    );
  });

  it('says nothing of what the site masks', () => {
    const told = sketchOf(element('<div data-private><p id="it" data-plan="gold">Maja</p></div>'));
    expect(told.text).toBe('');
    expect(Object.fromEntries(told.attributes)['data-plan']).toBe('…');
  });
});
