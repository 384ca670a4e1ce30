import { type Document, type Element, isTag, type Node } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { expect } from 'vitest';

/** Reads XML with a reader that is not ours; what it had to mend or never saw closed makes it fail. */
export function xmlOf(text: string): Element {
  const document: Document = parseDocument(text, { xmlMode: true });
  const [root] = document.children.filter(isTag);
  if (!root) throw new Error('no element');
  const opened = all(root).length;
  expect(text.match(/<[a-zA-Z]/g)).toHaveLength(opened);
  expect((text.match(/<\//g) ?? []).length + (text.match(/\/>/g) ?? []).length).toBe(opened);
  return root;
}

/** The element and all in it. */
export function all(element: Element): Element[] {
  return [element, ...element.children.filter(isTag).flatMap(all)];
}

/** Every element of a name. */
export function named(element: Element, name: string): Element[] {
  return all(element).filter((one) => one.name === name);
}

/** What an element says, with all in it. */
export function said(node: Node): string {
  if ('children' in node) return (node as Element).children.map(said).join('');
  return 'data' in node ? String(node.data) : '';
}
