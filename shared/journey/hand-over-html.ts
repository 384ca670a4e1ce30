import {
  ON_ATTRIBUTE,
  STAGE_ATTRIBUTE,
  TOUCHPOINT_ATTRIBUTE,
  withPrefix,
} from '../contract/attributes.ts';
import type { On } from '../contract/on.ts';
import type { Sketch } from './tagging.ts';

/** A mark as it is to be written on an element. */
export interface MarkWords {
  touchpoint: string;
  /** Written only where the element's surroundings do not say them already. */
  stages: readonly string[];
  /** The one thing that counts; null for what counts where nothing is said, missing where what is written stays. */
  on?: On | null;
  /** Between `data-` and the name; the product's own unless the site has another. */
  prefix: string;
}

const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The attributes alone, to paste into an opening tag. */
export function markAttributes(mark: MarkWords): string {
  return markPairs(mark)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
}

type Pair = [name: string, value: string];

/** Names and values of its attributes, the touchpoint's first. */
export function markPairs({ touchpoint, stages, on, prefix }: MarkWords): [Pair, ...Pair[]] {
  const pairs: [Pair, ...Pair[]] = [[withPrefix(TOUCHPOINT_ATTRIBUTE, prefix), touchpoint]];
  if (stages.length > 0) pairs.push([withPrefix(STAGE_ATTRIBUTE, prefix), stages.join(' ')]);
  if (on) pairs.push([withPrefix(ON_ATTRIBUTE, prefix), on]);
  return pairs;
}

/** The element with the mark: attributes it has are changed where they stand, new ones come last. */
export function withMark(sketch: Sketch, mark: MarkWords): Sketch {
  const pairs = new Map(markPairs(mark));
  const attributes = sketch.attributes.flatMap(([name, value]): [string, string][] => {
    const now = pairs.get(name);
    pairs.delete(name);
    if (now !== undefined) return [[name, now]];
    // The stage it says now is the one its surroundings say anyway, and what counts is what counts by itself.
    const isNeedless =
      name === withPrefix(STAGE_ATTRIBUTE, mark.prefix) ||
      (mark.on === null && name === withPrefix(ON_ATTRIBUTE, mark.prefix));
    return isNeedless ? [] : [[name, value]];
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
