/**
 * A form answers with its field of that name where it is asked for `form.id` or `form.children`, and a site may name its
 * fields so (`children` of a hotel). Chromium tells content scripts the same. These ask what every element has.
 */

export function idOf(element: Element): string {
  return element.getAttribute('id') ?? '';
}

export function childrenOf(parent: Element): HTMLCollection {
  return Reflect.get(Element.prototype, 'children', parent);
}

export function attributesOf(element: Element): NamedNodeMap {
  return Reflect.get(Element.prototype, 'attributes', element);
}

export function holds(parent: Node, node: Node | null): boolean {
  return Node.prototype.contains.call(parent, node);
}
