/**
 * Words too faint for their ground. axe judges contrast by what a pointer would hit, so it says nothing of a layer
 * that lets clicks through or shows the page behind it: there the worst page is assumed, white or black. Runs inside
 * the page, each function as its own source text, so it names the others here and nothing else.
 */
type Colour = [red: number, green: number, blue: number, alpha: number];

/** Any colour that CSS can say, as sRGB from 0 to 1. */
function colourOf(css: string): Colour {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pen) return [0, 0, 0, 1];
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red / 255, green / 255, blue / 255, alpha / 255];
}

function over(top: Colour, ground: Colour): Colour {
  const mix = (index: 0 | 1 | 2) => top[index] * top[3] + ground[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
}

/** Relative luminance of WCAG 2. */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function ratioOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast of an element's words on a page of this colour. */
function contrastOn(page: Colour, element: Element): number {
  const layers: Colour[] = [];
  let shown = 1;
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { backgroundColor, opacity } = getComputedStyle(around);
    layers.push(colourOf(backgroundColor));
    shown *= Number(opacity);
  }
  const ground = layers.reverse().reduce((below, layer) => over(layer, below), page);
  const [red, green, blue, alpha] = colourOf(getComputedStyle(element).color);
  return ratioOf(over([red, green, blue, alpha * shown], ground), ground);
}

/** WCAG 1.4.3: 4.5, and 3 for large letters. */
function leastFor(element: Element): number {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

function faultsIn(root: ShadowRoot | Document): string[] {
  const pages: Colour[] = [
    [1, 1, 1, 1],
    [0, 0, 0, 1],
  ];
  const written = [...root.querySelectorAll('*')].filter((element) => {
    const says = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.nodeValue?.trim(),
    );
    const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return says && shown && !element.closest('.hidden-text, .unseen');
  });
  return written.flatMap((element) => {
    const least = Math.min(...pages.map((page) => contrastOn(page, element)));
    const words = element.textContent?.trim().slice(0, 40);
    const name = `${element.localName}.${element.getAttribute('class') ?? ''} “${words}”`;
    return least >= leastFor(element) ? [] : [`${name} has a contrast of ${least.toFixed(2)}`];
  });
}

const PARTS = [colourOf, over, luminance, ratioOf, contrastOn, leastFor, faultsIn];

/** For `overlay.eval`: one line for each text in our root that is too faint on a white or on a black page. */
export const contrastFaults = new Function(
  'root',
  `${PARTS.map(String).join('\n')}\nreturn faultsIn(root);`,
) as (root: ShadowRoot) => string[];
