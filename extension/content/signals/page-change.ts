/** Added for the machine, not for a person. */
const UNSEEN = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'TEMPLATE',
  'NOSCRIPT',
  'BASE',
  'TITLE',
]);
const UNSEEN_ATTRIBUTES = new Set(['id', 'name', 'tabindex', 'nonce', 'integrity', 'title', 'for']);
/** More nodes than this are taken for news without comparing them. */
const COMPARED = 50;

/** Something that changed: an attribute of the target, its text, or its children. */
export interface PageChange {
  readonly target: Node;
  readonly attribute: string | null;
  readonly nodes: readonly Node[];
}

/** What of a batch of mutations can be seen: not the same again, not for the machine alone, nothing of ours. */
export function visibleChanges(records: readonly MutationRecord[], ours: Element): PageChange[] {
  const children = new Map<Node, { added: Node[]; removed: Node[] }>();
  const found: PageChange[] = [];
  for (const record of records) {
    const { type, target, attributeName, addedNodes, removedNodes } = record;
    if (target === ours || ours.contains(target) || document.head?.contains(target)) continue;
    if (type === 'childList') {
      const both = children.get(target) ?? { added: [], removed: [] };
      both.added.push(...[...addedNodes].filter((node) => mayShow(node, ours)));
      both.removed.push(...[...removedNodes].filter((node) => mayShow(node, ours)));
      children.set(target, both);
    } else if (type === 'attributes' ? attributeChanged(record) : textChanged(record)) {
      found.push({ target, attribute: attributeName, nodes: [] });
    }
  }
  for (const [target, { added, removed }] of children) {
    if (!isShown(target) || isSameAgain(added, removed)) continue;
    found.push({ target, attribute: null, nodes: [...added, ...removed] });
  }
  return found;
}

function attributeChanged({ target, attributeName, oldValue }: MutationRecord): boolean {
  if (!attributeName || UNSEEN_ATTRIBUTES.has(attributeName)) return false;
  return (target as Element).getAttribute(attributeName) !== oldValue;
}

function textChanged({ target, oldValue }: MutationRecord): boolean {
  return oldValue !== target.nodeValue && isShown(target);
}

/** A page may fill its dialogs where nobody sees them until they are shown. */
function isShown(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element === null || element.checkVisibility();
}

/** Written once more as it was: a list that is drawn anew, an error that is said again. */
function isSameAgain(added: readonly Node[], removed: readonly Node[]): boolean {
  if (added.length === 0 && removed.length === 0) return true;
  if (added.length !== removed.length || added.length > COMPARED) return false;
  return added.every((node, index) => node.isEqualNode(removed[index] ?? null));
}

function mayShow(node: Node, ours: Element): boolean {
  if (node === ours || node.nodeType === Node.COMMENT_NODE) return false;
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue?.trim() !== '';
  return !UNSEEN.has(node.nodeName.toUpperCase());
}
