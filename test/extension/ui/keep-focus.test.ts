import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../../extension/ui/keep-focus.ts';
import { until } from '../../launch/until.ts';

describe('the focus', () => {
  let place: HTMLElement;
  let ending: AbortController;
  const control = (id: string) => document.getElementById(id) as HTMLElement;

  beforeEach(() => {
    ending = new AbortController();
    document.body.innerHTML = `<div id="place">
      <section id="refuge" tabindex="-1"><button id="one">1</button><button id="two">2</button></section>
    </div><button id="beside">beside</button>`;
    place = control('place');
    keepFocus(place, 'section', ending.signal);
  });
  afterEach(() => ending.abort());

  it('goes to the refuge when what had it is taken away', async () => {
    control('one').focus();
    control('one').remove();
    await until(() => document.activeElement?.id === 'refuge', 'the refuge to have the focus');
  });

  it('stays where it is when something else is taken away', async () => {
    control('two').focus();
    control('one').remove();
    await Promise.resolve();
    expect(document.activeElement?.id).toBe('two');
  });

  it('is left alone where nobody had it, and after the end', async () => {
    control('one').remove();
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
    control('two').focus();
    ending.abort();
    control('two').remove();
    await Promise.resolve();
    expect(document.activeElement?.id).not.toBe('refuge');
  });
});
