import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PageScan } from '../../../extension/content/scan-page.ts';

// Only browsers open closed roots.
vi.mock('../../../extension/platform/shadow-root.ts', () => ({
  shadowRootOf: (element: Element) => element.shadowRoot,
}));

const ids = (scan: PageScan) => scan.marks().map(({ touchpoint }) => touchpoint);

beforeEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
});

function add(markup: string, parent: ParentNode = document.body): Element {
  const holder = document.createElement('div');
  holder.innerHTML = markup;
  parent.append(holder);
  return holder;
}

describe('the scan of a page', () => {
  it('reads marks in tree order and leaves malformed and ignored ones out', () => {
    add(`<a data-waymark-touchpoint="b.two"></a><a data-waymark-touchpoint="a.one"></a>
      <a data-waymark-touchpoint="Not An Id"></a>
      <div data-waymark-ignore><a data-waymark-touchpoint="c.three"></a></div>`);
    expect(ids(new PageScan())).toEqual(['b.two', 'a.one']);
  });

  it('looks into shadow roots, and lets stages be inherited from outside', () => {
    const holder = add('<section data-waymark-stage="purchase"><div id="host"></div></section>');
    const root = holder.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) add('<b data-waymark-touchpoint="shop.pay"></b>', root);
    const scan = new PageScan();
    scan.explore([document.body]);
    expect(scan.marks()).toMatchObject([{ touchpoint: 'shop.pay', stages: ['purchase'] }]);
  });

  it('reads a mark anew when it was moved or an attribute of ours changed', () => {
    const holder = add('<a data-waymark-touchpoint="a.one"></a>');
    const scan = new PageScan();
    expect(scan.marks()[0]?.stages).toEqual([]);
    holder.setAttribute('data-waymark-stage', 'advocacy');
    scan.reread();
    expect(scan.marks()[0]?.stages).toEqual(['advocacy']);
    document.body.append(...holder.children);
    scan.explore([...document.body.children]);
    expect(scan.marks()[0]?.stages).toEqual([]);
  });

  it('answers with the same object for a mark that still says the same', () => {
    const holder = add('<a data-waymark-touchpoint="a.one"></a>');
    const scan = new PageScan();
    const [before] = scan.marks();
    scan.reread();
    scan.explore([holder]);
    expect(scan.marks()[0]).toBe(before);
    holder.setAttribute('data-waymark-stage', 'purchase');
    scan.reread();
    expect(scan.marks()[0]).not.toBe(before);
  });

  it('stops at five thousand marks', () => {
    add('<i data-waymark-touchpoint="a.one"></i>'.repeat(5_100));
    expect(new PageScan().marks()).toHaveLength(5_000);
  });
});
