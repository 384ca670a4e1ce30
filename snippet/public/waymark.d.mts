/** What a script element would say by its attributes. */
export interface Settings {
  /** Of the attributes, `data-<prefix>-touchpoint`; `waymark` where it is not said. */
  prefix?: string;
  /** Address of the journey file, relative to the page. */
  journey?: string;
}

/** Begins. On a server, or where the snippet runs already, nothing happens. */
export declare const init: (settings?: Settings) => void;

/** Sets the page's stages (with a space between) until the next route; none gives the page its own back. */
export declare const stage: (stages?: string) => void;

/** Announces a touchpoint that has no element: a chat that opened, a call that began. Once per page view. */
export declare const touchpoint: (id: string) => void;

/** Hands on what the visitor answered. */
export declare const consent: (state: 'granted' | 'denied') => void;
