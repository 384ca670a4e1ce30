import { IGNORE_ATTRIBUTE } from '../../shared/contract/attributes.ts';
import { pageStage, readMark, stagedAt } from '../../shared/contract/mark-reading.ts';
import { MARK_LIMIT, stagesInForce } from '../../shared/contract/marker.ts';
import { MAY_HAVE_SHADOW, shadowRootOf } from '../platform/shadow-root.ts';
import { marked, named, pageWords } from './page-names.ts';
import type { Ruled } from './ruled.ts';
import { surroundings } from './surroundings.ts';

/** A touchpoint's mark and where it is. */
export interface Mark {
  readonly element: Element;
  /** Dotted lower-case slug, at most 64 characters. */
  readonly touchpoint: string;
  /** The stages in force there; may be empty. */
  readonly stages: string[];
  /** What counts as its event (`wants` in `shared/contract/marker.ts` reads it). */
  readonly on: string | null;
}

/** One list for all: of a page's elements nearly none has a shadow root. */
const NONE: readonly ShadowRoot[] = [];

/** Reads the page; changes nothing on it. */
export class PageScan {
  /** What the journey's rules add to the markup; null while there are none. */
  ruled: Ruled | null = null;
  #shadows = new Set<ShadowRoot>();
  /** Custom elements without a root so far: many make theirs only when their code has loaded. */
  #undecided = new Set<Element>();
  /** Reading a mark walks up the tree; null for a malformed one. */
  #read = new WeakMap<Element, Mark | null>();
  /** Elements whose reading is still good. */
  #current = new WeakSet<Node>();

  /** The document and every shadow root found so far, open or closed. */
  *roots(): Generator<Document | ShadowRoot> {
    yield document;
    for (const root of this.#shadows) {
      if (root.isConnected) yield root;
      else this.#shadows.delete(root);
    }
  }

  /**
   * The valid marks in tree order, at most MARK_LIMIT. Cheap enough for once a frame. A mark that says what it said
   * before is the same object, so that nothing is drawn anew for it.
   */
  marks(): Mark[] {
    const marks: Mark[] = [];
    const stages = this.pageStages();
    const selector = marked();
    for (const root of this.roots()) {
      const written = root.querySelectorAll(selector);
      for (const element of this.ruled?.among(root, written) ?? written) {
        const mark = this.#markOf(element, stages);
        if (mark) marks.push(mark);
        if (marks.length >= MARK_LIMIT) return marks;
      }
    }
    return marks;
  }

  /** The page's own stages. */
  pageStages(): string[] {
    return pageStage({ ...pageWords(), ...this.ruled?.ofPage() }).stages;
  }

  /** The mark of the first marked element of a path; undefined where there is none, or what is before or it is malformed or ignored. */
  markOn(path: Iterable<Element>): Mark | undefined {
    for (const element of path) {
      if (element.hasAttribute(named(IGNORE_ATTRIBUTE))) return undefined;
      if (element.matches(marked()) || this.ruled?.marks(element)) {
        return this.#readMark(element, this.pageStages());
      }
    }
    return undefined;
  }

  /** The stages an element stands in, whether it is marked or not. */
  stagesAround(element: Element | null): string[] {
    const staged = element ? stagedAt(element, surroundings(this.ruled)) : '';
    return stagesInForce(staged, this.pageStages());
  }

  #readMark(element: Element, pageStages: string[]): Mark | undefined {
    const mark = readMark(element, surroundings(this.ruled));
    if (!mark?.isValid || mark.isIgnored) return undefined;
    const { touchpoint, on, staged } = mark;
    return { element, touchpoint, on, stages: stagesInForce(staged, pageStages) };
  }

  #markOf(element: Element, stages: string[]): Mark | null {
    const known = this.#read.get(element);
    if (known !== undefined && this.#current.has(element)) return known;
    const now = this.#readMark(element, stages) ?? null;
    const mark = known && now && saysTheSame(known, now) ? known : now;
    this.#read.set(element, mark);
    this.#current.add(element);
    return mark;
  }

  /** Looks for shadow roots in what was added to the page. */
  explore(added: Iterable<Document | Element>): ShadowRoot[] {
    const found = [...added].flatMap((node) => {
      if (!node.isConnected) return [];
      // Nothing of a whole document has been read before.
      if (!(node instanceof Element))
        return this.#lookAmong(node.querySelectorAll(MAY_HAVE_SHADOW));
      // Of a hundred thousand that come at a time most are leaves.
      const inside = node.firstElementChild ? node.querySelectorAll('*') : [];
      // Its stage may be inherited from a new place.
      for (const moved of [node, ...inside]) this.#current.delete(moved);
      return [...this.#lookAmong(inside), ...this.#look(node)];
    });
    return [...found, ...this.lookAt([...this.#undecided])];
  }

  /** Looks for shadow roots on these elements, and in what is in such a root. */
  lookAt(elements: Iterable<Element>): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    for (const element of elements) found.push(...this.#look(element));
    return found;
  }

  /** Reads everything again: an attribute of ours changed somewhere. */
  reread(): void {
    this.#current = new WeakSet();
  }

  #look(element: Element): readonly ShadowRoot[] {
    const root = shadowRootOf(element);
    if (isCustom(element)) {
      if (root || !element.isConnected) this.#undecided.delete(element);
      else this.#undecided.add(element);
    }
    if (!root || this.#shadows.has(root)) return NONE;
    this.#shadows.add(root);
    return [root, ...this.#lookAmong(root.querySelectorAll('*'))];
  }

  #lookAmong(elements: Iterable<Element>): ShadowRoot[] {
    // Asking for a closed root costs a call each: at once only custom elements are worth it.
    const hosts: Element[] = [];
    for (const element of elements) {
      if (element.shadowRoot || isCustom(element)) hosts.push(element);
    }
    return this.lookAt(hosts);
  }
}

function isCustom({ localName }: Element): boolean {
  return localName.includes('-');
}

function saysTheSame(one: Mark, other: Mark): boolean {
  return (
    `${[one.touchpoint, one.on, one.stages]}` === `${[other.touchpoint, other.on, other.stages]}`
  );
}
