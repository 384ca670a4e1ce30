import type { Settings as CoreSettings } from './waymark.mjs';

export { consent, stage, touchpoint } from './waymark.mjs';

/** A mark for markup that nobody can change, as in the journey file. */
export interface Rule {
  /** A URLPattern: whole (`https://pay.example/*`), or from `/` on. Every page where it is not said. */
  pages?: string | undefined;
  /** CSS; ` >>> ` stands between a host and what is in its shadow root. */
  selector?: string | undefined;
  touchpoint?: string | undefined;
  stages?: string[] | undefined;
  on?: 'click' | 'view' | 'submit' | 'change' | 'none' | undefined;
}

/** What a script element would say by its attributes. */
export interface Settings extends CoreSettings {
  /** Tells the console what is announced, and what cannot be. */
  debug?: boolean;
  /** Rules of a journey file. */
  rules?: Rule[];
}

/** Begins. On a server, or where the snippet runs already, nothing happens. */
export declare const init: (settings?: Settings) => void;

/** What became of one mark in this page view. */
export interface Explanation {
  touchpoint: string;
  element: Element | null;
  /** `seen`, `clicked`, `submitted`, `changed`: what was announced of it. */
  announced: string[];
  /** Why nothing, or not more, was announced. */
  why: string[];
}

/** What the snippet makes of a page. */
export interface Account {
  version: string;
  prefix: string;
  /** The page's own stages. */
  stages: string;
  /** What is wrong with the page as a whole. */
  notes: string[];
  touchpoints: Explanation[];
}

/**
 * What was announced on this page, and why the rest was not, in plain words. Undefined on a server.
 * @param of a touchpoint's name or an element; every mark of the page where it is not said
 */
export declare function explain(of?: string | Element): Account | undefined;
