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
  /** One of these words. Any text is taken, for so TypeScript reads an imported journey file; another word says nothing. */
  on?:
    | 'click'
    | 'view'
    | 'submit'
    | 'change'
    | 'none'
    | (string & Record<never, never>)
    | undefined;
}

/** What a journey file says of marks and stages; the rest of it may stand there, too. */
export interface RuleFile {
  rules?: Rule[] | undefined;
  /** Stages by the type a page gives itself. */
  pageTypes?: Record<string, string[]> | undefined;
}

/** What a script element would say by its attributes. */
export interface Settings extends CoreSettings {
  /** Tells the console what is announced, and what cannot be. */
  debug?: boolean;
  /** Rules, or the journey file as an object with its rules and page types. */
  rules?: Rule[] | RuleFile;
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
