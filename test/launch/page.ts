export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** CSS pixels of the viewport. */
export interface Rect extends Point, Size {}

export interface Found {
  tag: string;
  text: string;
  /** Of a field; null for other elements. */
  value: string | null;
  rect: Rect;
  /** Rendered, not transparent, with an area. */
  visible: boolean;
  attributes: Record<string, string>;
}

/** A document one can look into and act on: a tab's, a frame's, or the extension's blank one. */
export interface Page {
  url(): Promise<string>;
  title(): Promise<string>;
  /**
   * Runs a function in the page's own world and awaits its answer. Arguments and answer are JSON values;
   * the function sees its arguments and nothing of the test's scope.
   */
  eval<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  exists(selector: string): Promise<boolean>;
  /** All matches at this moment. */
  findAll(selector: string): Promise<Found[]>;
  /** Waits for it. */
  find(selector: string): Promise<Found>;
  /** Trimmed text of the first match; waits for it. */
  text(selector: string): Promise<string>;
  /** Waits until a visible element matches (with `gone`: none does), or until the function answers something true. */
  waitFor(condition: string | (() => unknown), options?: WaitOptions): Promise<void>;
  click(at: string): Promise<void>;
  /** Empties the field and types the text, key by key. */
  fill(selector: string, text: string): Promise<void>;
  /** Chooses an option of a `select` by value, with the events a person causes. */
  select(selector: string, value: string): Promise<void>;
  /** Puts a file into a file field. */
  upload(selector: string, path: string): Promise<void>;
}

export interface WaitOptions {
  gone?: boolean;
  /** Milliseconds; 15 s when left out. */
  timeout?: number;
}
