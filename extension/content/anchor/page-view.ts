import type { Traits } from '../../../shared/journey/anchor/traits.ts';

const HEADING = /^(h[1-6]|legend|caption)$/;

/** What is worked out once for all elements of a page. */
export interface PageView {
  width: number;
  scrollX: number;
  scrollY: number;
  /** By the tree they stand in: what is in one says nothing of another, and one of them is our own. */
  trees: Map<Node, TreeView>;
}

interface TreeView {
  /** In the tree's order. */
  headings: Element[];
  /** Elements of each tag, in the tree's order. */
  byTag: Map<string, Element[]>;
  /** The place of each element among those of its tag. */
  places: Map<Element, number>;
}

/** A page of which nothing was read yet. */
export function noView(): PageView {
  return { width: innerWidth || 1, scrollX, scrollY, trees: new Map() };
}

/** To be called with every element of a tree, in its order. */
export function seeElement(view: PageView, element: Element): void {
  const root = element.getRootNode();
  const none = (): TreeView => ({ headings: [], byTag: new Map(), places: new Map() });
  const tree = view.trees.get(root) ?? none();
  view.trees.set(root, tree);
  const alike = tree.byTag.get(element.localName) ?? [];
  tree.byTag.set(element.localName, alike);
  tree.places.set(element, alike.push(element) - 1);
  if (HEADING.test(element.localName) || element.getAttribute('role') === 'heading')
    tree.headings.push(element);
}

/** @param elements all of the page, in its order */
export function viewOf(elements: Iterable<Element>): PageView {
  const view = noView();
  for (const element of elements) seeElement(view, element);
  return view;
}

/** Elements of its tag in its tree, itself among them. */
export function ofItsTag({ trees }: PageView, element: Element): readonly Element[] {
  return trees.get(element.getRootNode())?.byTag.get(element.localName) ?? [];
}

/** Its place among those, from 0 to 1. */
export function orderOf(view: PageView, element: Element): number {
  const last = ofItsTag(view, element).length - 1;
  return last > 0 ? (view.trees.get(element.getRootNode())?.places.get(element) ?? 0) / last : 0;
}

/** The last heading before the element in its tree; by halving. */
export function headingAbove({ trees }: PageView, element: Element): Element | undefined {
  const headings = trees.get(element.getRootNode())?.headings ?? [];
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle];
    const follows =
      heading && heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (follows) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}

/** So many of its tag are looked at. */
const WINDOW = 48;

/** Of those of its tag, in each tree, a window around the place it had among them. */
export function* nearestOfTag({ trees }: PageView, { tag, order }: Traits): Generator<Element> {
  for (const { byTag } of trees.values()) {
    const alike = byTag.get(tag) ?? [];
    const middle = Math.round((order ?? 0) * (alike.length - 1));
    const from = Math.min(Math.max(0, middle - WINDOW / 2), Math.max(0, alike.length - WINDOW));
    yield* alike.slice(from, from + WINDOW);
  }
}
