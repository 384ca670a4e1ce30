import type { Span } from '../../../shared/kit/personal-number.ts';
import { personalIn } from '../../../shared/kit/personal-text.ts';
import { MAY_HAVE_SHADOW, shadowRootOf } from '../../platform/shadow-root.ts';

/** Elements within a line: what stands in them and around them is one text to a reader. */
const IN_LINE = new Set(
  'A B BDI BDO CITE CODE DATA EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TSPAN U VAR WBR'.split(
    ' ',
  ),
);
/** Their text is not shown. What is written in a field is covered as a whole. */
const UNSEEN = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT']);
/** A text is looked at in parts of this many characters, so that one step is never long. */
const PART = 20_000;
/** No number and no address is longer; parts overlap by it. */
const OVERLAP = 200;
/** A letter or digit is what every one of them has a lot of: below this there is none. */
const SHORTEST = 6;

/** Where personal data stands: what is in one line may lie in several text nodes. */
interface Line {
  nodes: Text[];
  around: Node | null;
}

/**
 * Finds every piece of personal data the page's text shows, as ranges. One text of the page, or one part of a long one, is a
 * step. Looks into open and closed shadow roots.
 * @param ours left out
 * @param isWanted whether a place may come into the picture: a list of ten thousand addresses is long, what is in view of it is not
 */
export function* personalRanges(
  ours: Element,
  isWanted: (range: Range) => boolean,
): Generator<void, Range[]> {
  const found: Range[] = [];
  const keep = (range: Range) => isWanted(range) && found.push(range);
  const trees: (Document | ShadowRoot)[] = [document];
  for (let tree = trees.pop(); tree; tree = trees.pop()) {
    const line: Line = { nodes: [], around: null };
    const walker = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) =>
        node === ours || UNSEEN.has(node.nodeName)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const around = lineOf(node);
        if (around !== line.around) yield* endLine(line, keep);
        line.around = around;
        line.nodes.push(node);
      } else {
        const inner = shadowIn(node as Element);
        if (inner) trees.push(inner);
      }
      yield;
    }
    yield* endLine(line, keep);
  }
  return found;
}

const shadowIn = (element: Element): ShadowRoot | null =>
  element.matches(MAY_HAVE_SHADOW) ? shadowRootOf(element) : null;

/** What the line of a text node belongs to. */
function lineOf(text: Text): Node | null {
  let around = text.parentNode;
  while (around && IN_LINE.has(around.nodeName.toUpperCase())) around = around.parentNode;
  return around;
}

function* endLine({ nodes }: Line, keep: (range: Range) => void): Generator<void> {
  const words = nodes.map(({ data }) => data).join('');
  for (let from = 0; words.length - from >= SHORTEST; from += PART - OVERLAP) {
    for (const { start, end } of personalIn(words.slice(from, from + PART))) {
      keep(rangeOf(nodes, { start: from + start, end: from + end }));
      yield;
    }
    yield;
    if (from + PART >= words.length) break;
  }
  nodes.length = 0;
}

function rangeOf(nodes: readonly Text[], { start, end }: Span): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (before <= start && start < after) range.setStart(node, start - before);
    if (before < end && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}
