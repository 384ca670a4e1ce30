import type { Found, Point } from './page.ts';

/**
 * What runs inside the documents, in both browsers and all worlds alike. Each function is sent as its own
 * source text, so it may name the others here and nothing else.
 */
type Scope = Document | ShadowRoot;

/** Firefox's privileged sandbox has a getter on the element, Chromium's content world a function. */
interface Piercing extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}
interface ContentWorld {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

function closedRootOf(element: Element): ShadowRoot | null {
  if (!(element instanceof HTMLElement) || element.shadowRoot) return null;
  const firefoxRoot = (element as Piercing).openOrClosedShadowRoot;
  if (firefoxRoot !== undefined) return firefoxRoot;
  return (globalThis as ContentWorld).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** Our closed roots: children of the root element, or of whatever lies in the top layer. */
function ourRoots(): ShadowRoot[] {
  const top = document.querySelectorAll('dialog[open], :fullscreen, [popover]');
  const parents = [document.documentElement, document.body, ...top];
  const hosts = parents.flatMap((parent) => (parent ? [...parent.children] : []));
  const roots = [...new Set(hosts)].map(closedRootOf);
  return roots.filter((root): root is ShadowRoot => (root?.adoptedStyleSheets.length ?? 0) > 0);
}

function labelOf(element: Element): string {
  const labels = (element as HTMLInputElement).labels;
  const words = [
    element.getAttribute('aria-label'),
    labels ? [...labels].map((label) => label.textContent).join(' ') : '',
    element.textContent,
    ...['title', 'alt', 'placeholder', 'value'].map((name) => element.getAttribute(name)),
  ];
  return words.join(' ').replace(/\s+/g, ' ');
}

/** All matches of a selector as the driver's page describes it. */
function matching(scopes: readonly Scope[], selector: string): Element[] {
  const [css = '', words] = selector.split(/\s>>\s/);
  const path = css.split('>>>').map((part) => part.trim());
  let trees: readonly Scope[] = scopes;
  let found: Element[] = [];
  for (const part of path) {
    found = trees.flatMap((tree) => [...tree.querySelectorAll(part)]);
    trees = found.flatMap((element) => (element.shadowRoot ? [element.shadowRoot] : []));
  }
  return words ? found.filter((element) => labelOf(element).includes(words.trim())) : found;
}

function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return shown && width > 0 && height > 0;
}

/** Our layer is next to nothing in its first frame (`host.css`): whoever measured it then would be none the wiser. */
function isNew(element: Element): boolean {
  const root = element.getRootNode();
  const moving = root instanceof ShadowRoot ? root.getAnimations() : [];
  return moving.some((one) => {
    const { target } = one.effect as KeyframeEffect;
    return (one as CSSAnimation).animationName === 'unmeasured' && target?.contains(element);
  });
}

function factsOf(element: Element): Found {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { value } = element as HTMLInputElement;
  return {
    tag: element.localName,
    text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    value: typeof value === 'string' ? value : null,
    rect: { x, y, width, height },
    visible: isVisible(element),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  };
}

/** True where a press at the point reaches the element, something inside it, or its label. */
function isHit(element: Element, { x, y }: Point): boolean {
  const tree = element.getRootNode() as Scope;
  const hit = tree.elementFromPoint(x, y);
  if (!hit) return false;
  if (element.contains(hit)) return true;
  return element.shadowRoot?.contains(hit) || hit.closest('label')?.control === element;
}

/**
 * Where to press the first visible match, scrolled into view if need be; null while there is none, and right after scrolling.
 * `by` names what lies over it.
 */
function pressPoint(scopes: readonly Scope[], selector: string): (Point & { by: string }) | null {
  const element = matching(scopes, selector).find(isVisible);
  if (!element) return null;
  const place = () => {
    const rect = element.getClientRects()[0] ?? element.getBoundingClientRect();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  };
  const inside = ({ x, y }: Point) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const before = place();
  if (!inside(before) || !isHit(element, before)) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }
  const point = place();
  // Where it was scrolled to is on the screen a frame later: a press now would hit what was there.
  if (point.x !== before.x || point.y !== before.y) return null;
  if (isHit(element, point)) return { ...point, by: '' };
  const cover = (element.getRootNode() as Scope).elementFromPoint(point.x, point.y);
  const name = cover ? `${cover.localName}#${cover.id}.${cover.getAttribute('class') ?? ''}` : '';
  return { ...point, by: name || 'nothing: it is outside the viewport' };
}

/** Chooses an option and tells the page so. */
function choose(scopes: readonly Scope[], selector: string, value: string): boolean {
  const element = matching(scopes, selector).find(isVisible) as HTMLSelectElement | undefined;
  if (!element || ![...element.options].some((option) => option.value === value)) return false;
  element.focus();
  element.value = value;
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

/** The focused element inside the scopes, however deep. */
function focusedIn(scopes: readonly Scope[]): Found | null {
  for (const scope of scopes) {
    let active = scope.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (active) return factsOf(active);
  }
  return null;
}

const TOOLS = [
  closedRootOf,
  ourRoots,
  labelOf,
  matching,
  isVisible,
  isNew,
  factsOf,
  isHit,
  pressPoint,
  choose,
  focusedIn,
];
const SOURCE = TOOLS.map(String).join('\n');

export const inPage = {
  /** `new` while one of them is being drawn: ask again. */
  findAll: (scopes: readonly Scope[], selector: string) => {
    const found = matching(scopes, selector);
    return found.some(isNew) ? 'new' : found.map((element) => factsOf(element));
  },
  anyVisible: (scopes: readonly Scope[], selector: string) =>
    matching(scopes, selector).some(isVisible),
  anyThere: (scopes: readonly Scope[], selector: string) => matching(scopes, selector).length > 0,
  pressPoint,
  choose,
  focusedIn,
};

/** Which trees an expression looks into. */
export type ScopeName = 'document' | 'ours';
const SCOPES: Record<ScopeName, string> = { document: '[document]', ours: 'ourRoots()' };

/** An expression that calls the function with the trees and the arguments. */
export function toolCall(scope: ScopeName, fn: unknown, args: readonly unknown[]): string {
  const list = JSON.stringify(args);
  return `(() => {\n${SOURCE}\nreturn (${String(fn)})(${SCOPES[scope]}, ...${list});\n})()`;
}

/** An expression that calls a function with our root. */
export function ourRootCall(fn: unknown, args: readonly unknown[]): string {
  return `(() => {\n${SOURCE}\nreturn (${String(fn)})(ourRoots()[0], ...${JSON.stringify(args)});\n})()`;
}

/** An expression that calls the function with the arguments alone. `undefined` becomes null on the way. */
export function plainCall(fn: unknown, args: readonly unknown[]): string {
  return `(${String(fn)})(...${JSON.stringify(args)})`;
}
