import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCovered } from '../../../extension/content/covered.ts';

const BOX = { left: 100, top: 100, width: 200, height: 100 };

/** What lies at a point of the window, from the topmost down. */
let stackAt: (x: number, y: number) => Element[];

beforeEach(() => {
  document.elementsFromPoint = (x, y) => stackAt(x, y);
  document.body.innerHTML = `
    <main><section><a id="mark"><b>Buy</b></a><i id="beside" style="background-color: rgba(0, 0, 0, 0); background-image: none"></i></section></main>
    <div id="banner" style="background-color: rgb(0, 0, 0)"><p id="words">Cookies?</p></div>
    <div id="veil" style="background-color: rgba(0, 0, 0, 0.5)"></div>
    <div id="clear" style="background-color: rgba(0, 0, 0, 0); background-image: none"></div>
    <div id="ghost" style="background-color: red; opacity: 0"></div>
    <div id="glass" style="background-image: url(x.png)"></div>
    <img id="picture">
    <x-ours id="ours" style="background-color: red"></x-ours>`;
});
afterEach(() => {
  document.body.innerHTML = '';
});

const one = (selector: string): Element => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};
const all = (...selectors: string[]) => selectors.map(one);
const covered = (box = BOX) => isCovered(one('#mark'), box, one('#ours'));

describe('an element in view', () => {
  it.each([
    ['free', ['#mark', 'section'], false],
    ['hit at what it holds', ['b', '#mark'], false],
    ['not hit itself, only what is around it', ['section', 'main'], false],
    ['behind a banner', ['#words', '#banner', '#mark'], true],
    ['behind a black box', ['#banner', '#mark'], true],
    ['behind a veil', ['#veil', '#mark'], true],
    ['behind a picture', ['#picture', '#mark'], true],
    ['behind something with a picture for its background', ['#glass', '#mark'], true],
    ['under a layer one sees through', ['#clear', '#beside', '#mark'], false],
    ['under a layer one sees through, and a banner', ['#clear', '#banner', '#mark'], true],
    ['under something invisible', ['#ghost', '#mark'], false],
    ['under our own layer', ['#ours', '#mark'], false],
    ['outside of the window', [], false],
  ])('%s: covered is %3$s', (_case, stack, expected) => {
    stackAt = () => all(...stack);
    expect(covered()).toBe(expected);
  });

  it('is not covered while one corner shows', () => {
    stackAt = (x, y) => (x > 250 && y > 150 ? all('#mark') : all('#banner', '#mark'));
    expect(covered()).toBe(false);
  });

  it('is not covered while its centre shows, and then no corner is asked', () => {
    const asked: number[][] = [];
    stackAt = (x, y) => {
      asked.push([x, y]);
      return all('#mark');
    };
    expect(covered()).toBe(false);
    expect(asked).toEqual([[200, 150]]);
  });

  it('is asked inside its edges, however small it is', () => {
    const asked: number[][] = [];
    stackAt = (x, y) => {
      asked.push([x, y]);
      return all('#banner', '#mark');
    };
    expect(covered({ left: 10, top: 10, width: 1, height: 0.5 })).toBe(true);
    for (const [x, y] of asked) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(11);
      expect(y).toBeGreaterThanOrEqual(10);
      expect(y).toBeLessThanOrEqual(10.5);
    }
  });

  it('that lets the pointer through cannot be judged, and counts as free', () => {
    one('#mark').setAttribute('style', 'pointer-events: none');
    stackAt = () => all('#banner', 'section');
    expect(covered()).toBe(false);
  });
});

describe('an element in a shadow tree', () => {
  function inShadow() {
    const host = one('#beside');
    const root = host.attachShadow({ mode: 'closed' });
    root.innerHTML = '<a id="deep"></a><div id="lid" style="background-color: red"></div>';
    const [deep, lid] = root.children;
    if (!deep || !lid) throw new Error('nothing inside');
    return { host, root, deep, lid };
  }

  it('is covered by what lies above its host', () => {
    const { host, root, deep } = inShadow();
    root.elementsFromPoint = () => [deep];
    stackAt = () => [one('#banner'), host];
    expect(isCovered(deep, BOX, null)).toBe(true);
    stackAt = () => [host, one('#banner')];
    expect(isCovered(deep, BOX, null)).toBe(false);
  });

  it('is covered by what lies above it in its own tree', () => {
    const { host, root, deep, lid } = inShadow();
    root.elementsFromPoint = () => [lid, deep];
    stackAt = () => [host];
    expect(isCovered(deep, BOX, null)).toBe(true);
  });

  it('is not covered by what its host stands in, where the browser names it in the inner tree too', () => {
    const { host, root, deep } = inShadow();
    const section = one('section');
    section.setAttribute('style', 'background-color: red');
    root.elementsFromPoint = () => [section];
    stackAt = () => [host, section];
    expect(isCovered(deep, BOX, null)).toBe(false);
  });
});
