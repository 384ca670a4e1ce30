import { describe, expect, it, vi } from 'vitest';
import { stagesInForce } from '../../shared/contract/marker.ts';
import { page } from './tagged-page.ts';

const { show, find, said } = page;

describe('an act', () => {
  it('is told with the stages around it, as they are written', () => {
    show(
      '<main data-waymark-stage="purchase service"><a data-waymark-touchpoint="cart.open"><b>Cart</b></a></main>',
    );
    find('b').click();
    expect(said()).toEqual(['clicked cart.open purchase service']);
  });

  it.each(['', '   ', 'NOT-A-STAGE', 'Purchase ../x', 'Purchase retention'])(
    'is in the stages that everybody reads from “%s”',
    (written) => {
      show(
        `<main data-waymark-stage="loyalty"><a data-waymark-touchpoint="a" data-waymark-stage="${written}"><b>A</b></a></main>`,
      );
      find('b').click();
      expect(said()).toEqual([['clicked', 'a', ...stagesInForce(written, [])].join(' ')]);
    },
  );

  it('is told even where the page stops it', () => {
    show('<button data-waymark-touchpoint="cart.open">Cart</button>');
    find('button').addEventListener('click', (event) => event.stopImmediatePropagation());
    find('button').click();
    expect(said()).toEqual(['clicked cart.open']);
  });

  it.each([
    '<b>plain</b>',
    '<b data-waymark-touchpoint="Not an id">x</b>',
    '<b data-waymark-touchpoint="__proto__">x</b>',
    '<b data-waymark-touchpoint="pay" data-waymark-on="none">x</b>',
    '<b data-waymark-touchpoint="pay" data-waymark-on="view change">x</b>',
    '<b data-waymark-touchpoint="pay" data-waymark-ignore>x</b>',
    '<p data-waymark-ignore><i data-waymark-touchpoint="pay"><b>x</b></i></p>',
    '<i data-waymark-touchpoint="pay"><u data-waymark-ignore><b>x</b></u></i>',
  ])('is not told for a click on %s', (html) => {
    show(html);
    find('b').click();
    expect(said()).toEqual([]);
  });

  it('may be a change, where the mark wants that told, and the value is not', () => {
    show(
      '<label data-waymark-touchpoint="signup.email" data-waymark-on="change"><input value="anna@example.org"></label><p data-waymark-touchpoint="plain"><input id="plain"></p>',
    );
    const detail = vi.fn();
    const hear = (event: Event) => detail((event as CustomEvent).detail);
    document.addEventListener('waymark:event', hear);
    find('label input').dispatchEvent(new Event('change', { bubbles: true }));
    find('#plain').dispatchEvent(new Event('change', { bubbles: true }));
    document.removeEventListener('waymark:event', hear);
    expect(said()).toEqual(['changed signup.email']);
    expect(JSON.stringify(detail.mock.calls)).not.toContain('anna');
  });

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
  ])('may be a submit where the mark is %s', (_where, html) => {
    show(html);
    const submit = new Event('submit', { cancelable: true, bubbles: true });
    Object.defineProperty(submit, 'submitter', { value: find('#go') });
    find('form').dispatchEvent(submit);
    expect(said()).toEqual(['submitted pay']);
  });

  it('is one where a label hands the click on to its field, and the next one is another', async () => {
    show('<p data-waymark-touchpoint="terms"><label>Yes <input type="checkbox"></label></p>');
    find('label').click();
    expect(find<HTMLInputElement>('input').checked).toBe(true);
    expect(said()).toEqual(['clicked terms']);
    await page.pass(0);
    find('label').click();
    await page.pass(0);
    find('input').click();
    expect(said()).toEqual(['clicked terms', 'clicked terms', 'clicked terms']);
  });

  it('leaves whatever it hears to the page: nothing is cancelled', () => {
    show('<a href="#x" data-waymark-touchpoint="more">More</a>');
    let cancelled = true;
    document.addEventListener('click', (event) => (cancelled = event.defaultPrevented), {
      once: true,
    });
    find('a').click();
    expect(cancelled).toBe(false);
  });
});
