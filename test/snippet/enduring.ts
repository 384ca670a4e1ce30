import { describe, expect, it, vi } from 'vitest';
import { page } from './tagged-page.ts';

describe('a hostile page', () => {
  const { show, find, said } = page;

  it('is not thrown at', () => {
    const thrown = vi.fn();
    window.addEventListener('error', thrown);
    vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new Error('broken by the page');
    });
    show('<button data-waymark-touchpoint="cart.open">Cart</button>');
    expect(() => find('button').click()).not.toThrow();
    expect(thrown).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('does not change what is said by what it put on every prototype', () => {
    const prototype = Array.prototype as unknown as Record<string, unknown>;
    const everything = Object.prototype as unknown as Record<string, unknown>;
    prototype.toJSON = () => '["garbage"]';
    everything.foo = () => 'garbage';
    try {
      show('<p data-waymark-stage="a b"><b data-waymark-touchpoint="pay"></b></p>');
      find('b').click();
    } finally {
      delete prototype.toJSON;
      delete everything.foo;
    }
    expect(said()).toEqual(['clicked pay a b']);
  });

  it('is answered in no time, with attributes of ten million characters', () => {
    const huge = 'a'.repeat(10_000_000);
    show('<p><b></b></p>');
    find('p').setAttribute('data-waymark-stage', huge);
    find('b').setAttribute('data-waymark-touchpoint', huge);
    find('b').click();
    expect(said()).toEqual([]);
    find('b').setAttribute('data-waymark-touchpoint', 'pay');
    find('b').setAttribute('data-waymark-on', `click ${huge}`);
    const began = performance.now();
    find('b').click();
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(said()).toEqual(['clicked pay']);
  });
});
