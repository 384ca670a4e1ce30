import { STAGE_ATTRIBUTE, TOUCHPOINT_ATTRIBUTE, withPrefix } from '../contract/attributes.ts';
import type { Sketch } from './tagging.ts';

/** A mark as it is to be written on an element. */
export interface MarkWords {
  touchpoint: string;
  /** Written only where the element's surroundings do not say them already. */
  stages: readonly string[];
  /** Between `data-` and the name; the product's own unless the site has another. */
  prefix: string;
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The attributes alone, to paste into an opening tag. */
export function markAttributes({ touchpoint, stages, prefix }: MarkWords): string {
  return markPairs({ touchpoint, stages, prefix })
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
}

function markPairs({ touchpoint, stages, prefix }: MarkWords): [string, string][] {
  const pairs: [string, string][] = [[withPrefix(TOUCHPOINT_ATTRIBUTE, prefix), touchpoint]];
  if (stages.length > 0) pairs.push([withPrefix(STAGE_ATTRIBUTE, prefix), stages.join(' ')]);
  return pairs;
}

/** The element with the mark: attributes it has are changed where they stand, new ones come last. */
export function withMark(sketch: Sketch, mark: MarkWords): Sketch {
  const pairs = new Map(markPairs(mark));
  const attributes = sketch.attributes.flatMap(([name, value]): [string, string][] => {
    const now = pairs.get(name);
    pairs.delete(name);
    if (now !== undefined) return [[name, now]];
    // The stage it says now is the one its surroundings say anyway.
    return name === withPrefix(STAGE_ATTRIBUTE, mark.prefix) ? [] : [[name, value]];
  });
  return { ...sketch, attributes: [...attributes, ...pairs] };
}

/** An opening tag as it stands in a template. */
export function openingTag({ tag, attributes }: Sketch): string {
  const written = attributes.map(([name, value]) =>
    value === '' ? name : `${name}="${escaped(value)}"`,
  );
  return `<${[tag, ...written].join(' ')}>`;
}

/** The element's line inside the opening tag of what it stands in. */
export function htmlLines(element: Sketch, around: Sketch | null): string {
  const text = escapedText(element.text);
  const isVoid = VOID.test(element.tag);
  const close = isVoid ? '' : `${text || '…'}</${element.tag}>`;
  const line = openingTag(element) + close;
  return around ? `${openingTag(around)}\n  ${line}` : line;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function escapedText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
