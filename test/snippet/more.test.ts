import { beforeAll, describe, expect, it, vi } from 'vitest';
import './as-full.ts';
import { page } from './tagged-page.ts';

const { show, find, said, pass, linger } = page;
const explain = (of?: string | Element) => window.waymark?.explain?.(of);
const why = (of: string | Element) => explain(of)?.touchpoints[0]?.why.join(' ') ?? '';

vi.spyOn(console, 'warn').mockImplementation(() => {});
const info = vi.spyOn(console, 'info').mockImplementation(() => {});

beforeAll(async () => {
  await page.install({ debug: '', prefix: 'wm' });
});

describe('another prefix', () => {
  it('is what the attributes have, and only that', () => {
    show(
      '<p data-wm-stage="purchase"><b data-wm-touchpoint="pay"></b></p><i data-waymark-touchpoint="other"></i>',
    );
    find('b').click();
    find('i').click();
    expect(said()).toEqual(['clicked pay purchase']);
  });

  it('is said to whoever asks', () => {
    document.dispatchEvent(new CustomEvent('waymark:request'));
    expect(page.heard[0]).toMatchObject({ type: 'ready', prefix: 'wm' });
  });
});

describe('props', () => {
  it('go with what is announced: eight at most, cut at a hundred characters', () => {
    const many = Array.from({ length: 20 }, (_, n) => `data-wm-prop-p${n}="v"`).join(' ');
    show(
      `<b id="a" data-wm-touchpoint="plan" data-wm-prop-plan="pro" data-wm-prop-long="${'x'.repeat(500)}"></b><b id="b" data-wm-touchpoint="many" ${many}></b>`,
    );
    find('#a').click();
    find('#b').click();
    expect(page.heard[0]).toMatchObject({ props: { plan: 'pro', long: 'x'.repeat(100) } });
    const { props } = page.heard[1] as { props: object };
    expect(Object.keys(props)).toHaveLength(8);
  });
});

describe('a shadow root', () => {
  function withRoot(html: string): ShadowRoot {
    show('<section data-wm-stage="purchase"><x-box></x-box></section>');
    const root = find('x-box').attachShadow({ mode: 'open' });
    root.innerHTML = html;
    return root;
  }
  const inRoot = (root: ShadowRoot, selector: string) =>
    root.querySelector(selector) as HTMLElement;

  it('is looked into: seen, clicked, changed, submitted, with the stage around it', async () => {
    const root = withRoot(
      '<form data-wm-touchpoint="box.form"><input data-wm-touchpoint="box.field" data-wm-on="change click"></form>',
    );
    page.glimpses.share.set(inRoot(root, 'form'), 1);
    await pass(3_000);
    inRoot(root, 'input').dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    inRoot(root, 'input').dispatchEvent(new Event('change', { bubbles: true }));
    inRoot(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    expect(said()).toEqual([
      'seen box.form purchase',
      'clicked box.field purchase',
      'changed box.field purchase',
      'submitted box.form purchase',
    ]);
  });

  it('that comes late, in another one, is looked into as well', async () => {
    const outer = withRoot('<y-box></y-box>');
    await pass(3_000);
    const inner = inRoot(outer, 'y-box').attachShadow({ mode: 'open' });
    inner.innerHTML = '<b data-wm-touchpoint="inner"></b>';
    page.glimpses.share.set(inner.querySelector('b') as Element, 1);
    window.dispatchEvent(new Event('scroll'));
    await pass(3_000);
    expect(said()).toEqual(['seen inner purchase']);
  });

  it('that is gone is let go', async () => {
    const root = withRoot('<b data-wm-touchpoint="gone"></b>');
    await pass(1_000);
    const bold = inRoot(root, 'b');
    show('');
    page.glimpses.share.set(bold, 1);
    await pass(5_000);
    expect(said()).toEqual([]);
  });
});

describe('explain', () => {
  it('says what was announced', async () => {
    show('<b data-wm-touchpoint="fine" data-wm-stage="purchase"></b>');
    await linger('b');
    find('b').click();
    expect(explain('fine')?.touchpoints).toEqual([
      { touchpoint: 'fine', element: find('b'), announced: ['seen', 'clicked'], why: [] },
    ]);
  });

  it.each([
    ['<b data-wm-touchpoint="Bad Name" data-wm-stage="a"></b>', 'is no name of a touchpoint'],
    [
      '<p data-wm-ignore><b data-wm-touchpoint="x" data-wm-stage="a"></b></p>',
      'data-wm-ignore stands',
    ],
    [
      '<b data-wm-touchpoint="x" data-wm-stage="a" data-wm-on="hover"></b>',
      'is not known, and left out',
    ],
    [
      '<b data-wm-touchpoint="x" data-wm-stage="a" data-wm-on="click"></b>',
      'not told when it is seen',
    ],
    ['<b data-wm-touchpoint="x"></b>', 'without a stage'],
    ['<b></b>', 'Neither it nor anything around it'],
  ])('says of %s: %s', (html, words) => {
    show(html);
    expect(why(find('b'))).toContain(words);
  });

  it('says that nothing is called so', () => {
    show('<b data-waymark-touchpoint="old.prefix"></b>');
    expect(why('old.prefix')).toContain('No element that can be reached has data-wm-touchpoint');
  });

  it('is told to the console, as is each announcement, where debug is on', () => {
    info.mockClear();
    show('<b data-wm-touchpoint="fine"></b>');
    find('b').click();
    const account = explain();
    expect(info.mock.calls[0]?.[0]).toBe('waymark: clicked');
    expect(info.mock.calls[1]).toEqual(['waymark:', account]);
  });

  it('never throws', () => {
    expect(() => window.waymark?.explain?.(Symbol('x') as unknown as string)).not.toThrow();
    expect(explain(Symbol('x') as unknown as string)).toBeUndefined();
  });
});
