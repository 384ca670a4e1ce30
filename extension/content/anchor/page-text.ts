import { masked, TYPED } from './typed-content.ts';

/** What stands within a line of text. */
const INLINE =
  'a,abbr,b,bdi,bdo,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,q,s,samp,small,span,strong,sub,sup,time,u,var';
const UNSAID = 'script,style,noscript,template';

/** A page's text, spaces collapsed, and where each of its characters stands. */
export interface PageText {
  text: string;
  nodes: Text[];
  /** Of each character: its node, and its place in it. */
  nodeOf: number[];
  offsetOf: number[];
}

/** Without what was typed and what the site masks. Between two blocks stands a space. */
export function textOf(root: Element): PageText {
  const read = noText();
  for (const _ of readingText(root, read));
  return read;
}

export const noText = (): PageText => ({ text: '', nodes: [], nodeOf: [], offsetOf: [] });

/**
 * The same, node by node: who reads a large page has to stop on the way.
 * @param read gets it; complete with the last step
 */
export function* readingText(root: Element, read: PageText): Generator<Node> {
  const letters: string[] = [];
  const left = `${TYPED}, ${masked()}, ${UNSAID}`;
  const isLeft = (node: Node) => isElement(node) && node.matches(left);
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (isLeft(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  let block: Element | null = null;
  let isApart = true;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield node;
    if (isElement(node)) {
      isApart ||= node.localName === 'br';
      continue;
    }
    const around: Element | null = node.parentElement?.closest(`:not(${INLINE})`) ?? null;
    addNode(read, letters, node as Text, isApart || around !== block);
    block = around;
    isApart = false;
  }
  read.text = letters.join('');
}

/** Elements of a frame have another `Element` than ours. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function addNode(read: PageText, letters: string[], node: Text, isApart: boolean): void {
  const at = read.nodes.push(node) - 1;
  const add = (letter: string, offset: number) => {
    if (letter === ' ' && (letters.length === 0 || letters.at(-1) === ' ')) return;
    letters.push(letter);
    read.nodeOf.push(at);
    read.offsetOf.push(offset);
  };
  const value = node.nodeValue ?? '';
  if (isApart) add(' ', 0);
  for (let offset = 0; offset < value.length; offset += 1) {
    const letter = value[offset] ?? '';
    add(/\s/.test(letter) ? ' ' : letter, offset);
  }
}

/** The range from one character of the text to before another. */
export function rangeOf({ nodes, nodeOf, offsetOf }: PageText, start: number, end: number) {
  const [first, last] = [nodes[nodeOf[start] ?? -1], nodes[nodeOf[end - 1] ?? -1]];
  if (!first || !last) return null;
  const range = first.ownerDocument.createRange();
  range.setStart(first, offsetOf[start] ?? 0);
  range.setEnd(last, (offsetOf[end - 1] ?? 0) + 1);
  return range;
}

/** The first character that stands at a range's beginning or after it, or at its end or after it; by halving. */
export function characterAt(page: PageText, range: Range, edge: 'start' | 'end'): number {
  let low = 0;
  let high = page.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = page.nodes[page.nodeOf[middle] ?? 0];
    const side = node ? range.comparePoint(node, page.offsetOf[middle] ?? 0) : 1;
    // The end of a range is its own last point, but what stands there is behind it.
    const isBefore = edge === 'start' ? side < 0 : side < 0 || isWithin(range, page, middle);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWithin(range: Range, { nodes, nodeOf, offsetOf }: PageText, place: number): boolean {
  const node = nodes[nodeOf[place] ?? 0];
  return Boolean(node && range.comparePoint(node, (offsetOf[place] ?? 0) + 1) <= 0);
}
