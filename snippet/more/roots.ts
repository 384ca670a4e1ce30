import { guarded } from '../guarded.ts';
import { hostOf } from './climb.ts';
import { note } from './record.ts';

/** More shadow roots and frames than this are a fault or an attack. */
const ROOT_LIMIT = 1_000;

type Root = Document | ShadowRoot;
type Hear = (event: never) => void;
type Heard = Record<string, string | Hear>;

/** The page's document, its open shadow roots and its frames of the same origin, as far as they were found. */
const roots = new Set<Root>();
/** Custom elements without a root so far: many make theirs only when their code has loaded. */
const undecided = new Set<Element>();
let watch: (root: Root) => void;

/** What is still part of the page. A frame that brought a snippet of its own speaks for itself. */
export function rootsNow(): Root[] {
  for (const element of [...undecided]) look(element);
  for (const root of roots) {
    if (root !== document && !isPart(root)) roots.delete(root);
  }
  return [...roots];
}

function isPart(root: Root): boolean {
  const host = hostOf(root);
  return !!host?.isConnected && !('defaultView' in root && root.defaultView?.waymark?.version);
}

/**
 * Watches the page's document and whatever root it has or gets.
 * @param heard what to listen for, by event
 * @param act hears those that are a name here
 * @param changed called when something was added, removed or changed
 */
export function watchRoots(heard: Heard, act: Hear, changed: () => void): void {
  watch = (root) => {
    new MutationObserver(
      guarded((records) => {
        for (const { addedNodes } of records) addedNodes.forEach(exploreAdded);
        changed();
      }),
    ).observe(root, { childList: true, subtree: true, attributes: true });
    listenIn(root, heard, act);
    root.addEventListener(
      'load',
      guarded(({ target }) => look(target as Element)),
      true,
    );
  };
  add(document);
}

/** Events of a shadow root that leave it are heard at the window; only those that stay are listened for. */
function listenIn(root: Root, heard: Heard, act: Hear): void {
  if (root === document) return;
  const inFrame = 'defaultView' in root;
  const types = inFrame ? Object.keys(heard) : ['change', 'submit', 'scroll', 'transitionend'];
  for (const type of types) {
    // A frame that comes or goes is not the page.
    if (!/^page|^waymark/.test(type)) {
      const hear = typeof heard[type] === 'string' ? act : heard[type];
      root.addEventListener(type, guarded(hear as EventListener), true);
    }
  }
}

function add(root: Root): void {
  if (roots.has(root)) return;
  if (roots.size >= ROOT_LIMIT) {
    note(
      `There are more than ${ROOT_LIMIT} shadow roots and frames: those beyond are not looked at.`,
    );
    return;
  }
  roots.add(root);
  watch(root);
  explore(root);
}

function exploreAdded(node: Node): void {
  if (!('localName' in node)) return;
  look(node as Element);
  explore(node as Element);
}

function explore(tree: ParentNode): void {
  for (const element of tree.querySelectorAll('*')) {
    if (element.shadowRoot || /-|^i?frame$/.test(element.localName)) look(element);
  }
}

function look(element: Element): void {
  undecided.delete(element);
  if (element.shadowRoot) add(element.shadowRoot);
  else if (/^i?frame$/.test(element.localName)) addFrame(element as HTMLIFrameElement);
  else if (element.localName.includes('-') && element.isConnected) undecided.add(element);
}

function addFrame({ contentDocument }: HTMLIFrameElement): void {
  if (contentDocument) add(contentDocument);
}
