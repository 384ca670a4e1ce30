export interface PagesOptions {
  /** 0 (the default) for any free port. */
  port?: number;
  /** The built snippet, `dist/snippet/waymark.js`; where there is none, `/waymark.js` is 404. */
  snippetFile?: string;
}

export interface Pages {
  port: number;
  /** `url('/marks-1000?n=5000')` is `http://pages.localhost:41234/marks-1000?n=5000`. */
  url(path?: string): string;
  close(): Promise<void>;
}

/** Serves the zoo of odd pages on one port of the loopback. */
export function startPages(options?: PagesOptions): Promise<Pages>;
