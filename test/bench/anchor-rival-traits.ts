import type { RivalTraits } from './anchor-similo.ts';

/** Around an element, in pixels, whatever touches it is its neighbour. */
const AROUND = 50;
const TALL = 100;
const WIDE = 600;

/** From the root down, each step with its place among its like, as Selenium writes it. */
function pathOf(element: Element): string {
  const steps: string[] = [];
  for (let current: Element | null = element; current; current = current.parentElement) {
    let place = 1;
    let before = current.previousElementSibling;
    for (; before; before = before.previousElementSibling) {
      if (before.localName === current.localName) place += 1;
    }
    steps.unshift(`${current.localName}[${place}]`);
  }
  return `/${steps.join('/')}`;
}

/** Text as it is shown, and of a field what it holds or asks for: here nobody's privacy is at stake. */
function textOf(element: Element): string {
  const shown = element instanceof HTMLElement ? element.innerText.trim() : '';
  const [value, placeholder] = ['value', 'placeholder'].map((name) => element.getAttribute(name));
  return shown || value?.trim() || placeholder?.trim() || '';
}

function isButton(element: Element): boolean {
  const type = element.getAttribute('type')?.toLowerCase() ?? '';
  if (element.localName === 'a') return (element.getAttribute('class') ?? '').includes('btn');
  if (element.localName === 'button') return true;
  return element.localName === 'input' && /^(button|submit|reset)$/.test(type);
}

const attributes = (element: Element) => {
  const of = (name: string) => element.getAttribute(name) ?? '';
  return { classes: of('class'), name: of('name'), href: of('href'), alt: of('alt') };
};

/** The words of all elements around one, each once. */
function neighbours(all: readonly RivalTraits[], of: RivalTraits): string {
  if (of.high > TALL || of.wide > WIDE) return '';
  const words = new Set<string>();
  for (const one of all) {
    if (one === of || one.high > TALL || !one.text) continue;
    const isBeside = one.x < of.x + of.wide + AROUND && one.x + one.wide > of.x - AROUND;
    const isAtHeight = one.y < of.y + of.high + AROUND && one.y + one.high > of.y - AROUND;
    if (!isBeside || !isAtHeight) continue;
    for (const word of one.text.toLowerCase().split(/\s+/)) words.add(word);
  }
  return [...words].join(' ');
}

/**
 * What other ways keep of elements.
 * @param extent `places` leaves out what is read of neighbours, which takes longest
 */
export function rivalTraits(
  elements: readonly Element[],
  extent: 'all' | 'places' = 'all',
): RivalTraits[] {
  const all = elements.map((element): RivalTraits => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return {
      ...attributes(element),
      tag: element.localName,
      path: pathOf(element),
      isButton: isButton(element),
      x: Math.round(x),
      y: Math.round(y),
      wide: Math.round(width),
      high: Math.round(height),
      text: textOf(element),
      beside: '',
    };
  });
  if (extent === 'all') for (const one of all) one.beside = neighbours(all, one);
  return all;
}
