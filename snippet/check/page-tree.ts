import { type ChildNode, type Document, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';

/** A document, or what is in an open shadow root that the markup declares. */
interface Root {
  children: ChildNode[];
  /** The element the root hangs on; undefined for the document. */
  host: Element | undefined;
}

/** A page that was parsed: its elements as a browser would have them, without what lies in templates. */
export interface PageTree {
  /** In document order, shadow roots where their hosts are. */
  elements: Element[];
  /** Read as XHTML. */
  isXml: boolean;
  /** The element around another one, out of shadow roots too. */
  around(element: Element): Element | undefined;
  /** The host of the shadow root an element is in; undefined in the document itself. */
  hostOf(element: Element): Element | undefined;
  /** 1-based line of the element's tag in the source; null where it is not known. */
  lineOf(element: Element): number | null;
}

/**
 * Parses a page without a browser.
 * @param isXml for XHTML, where `<div/>` is a whole element and names keep their case
 */
export function readPage(source: string, isXml: boolean): PageTree {
  const document: Document = isXml
    ? parseDocument(source, { xmlMode: true, withStartIndices: true })
    : parse(source, { treeAdapter: adapter, sourceCodeLocationInfo: true });
  const { elements, rootOf } = walk(document);
  const lines = lineStarts(source);
  return {
    elements,
    isXml,
    around: (element) => {
      const { parent } = element;
      return parent && isTag(parent) ? parent : rootOf.get(element)?.host;
    },
    hostOf: (element) => rootOf.get(element)?.host,
    lineOf: ({ startIndex }) => (startIndex === null ? null : lineAt(lines, startIndex)),
  };
}

/** Not recursive: a page may be nested deeper than the stack. */
function walk(document: Document) {
  const elements: Element[] = [];
  const rootOf = new Map<Element, Root>();
  const page: Root = { children: document.children, host: undefined };
  const waiting = page.children.map((node) => ({ node, root: page })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, root } = next;
    if (!isTag(node)) continue;
    const isTemplate = node.name.toLowerCase() === 'template';
    const inner = isTemplate ? shadowOf(node) : { children: node.children, root };
    if (!isTemplate) {
      elements.push(node);
      rootOf.set(node, root);
    }
    if (!inner) continue;
    if (inner.root) pushAll(inner.children, inner.root);
    else {
      const shadow: Root = { children: inner.children, host: hostOf(node) };
      pushAll(inner.children, shadow);
    }
  }
  return { elements, rootOf };

  function pushAll(children: ChildNode[], root: Root): void {
    for (const node of [...children].reverse()) waiting.push({ node, root });
  }
}

/** What a template declares as an open shadow root; every other template is no part of the page. */
function shadowOf(template: Element): { children: ChildNode[]; root?: undefined } | undefined {
  if (template.attribs.shadowrootmode?.toLowerCase() !== 'open') return undefined;
  const [content] = template.children;
  return { children: content?.type === 'root' ? content.children : template.children };
}

function hostOf({ parent }: Element): Element | undefined {
  return parent && isTag(parent) ? parent : undefined;
}

function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** How many lines begin at or before an index. */
function lineAt(starts: number[], index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
