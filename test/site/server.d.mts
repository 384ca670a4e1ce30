export interface SiteOptions {
  /** 0 (the default) for any free port. */
  port?: number;
  /** The built snippet, `dist/snippet/waymark.js`; where there is none, `/waymark.js` is 404. */
  snippetFile?: string;
  /** How long the slow page waits, in ms. */
  slowMs?: number;
}

export type SiteHost = 'social' | 'links' | 'shop' | 'pay' | 'mail' | 'track';

export interface Site {
  port: number;
  /** `http://shop.localhost:41234` */
  origin(host: SiteHost): string;
  url(host: SiteHost, path?: string): string;
  close(): Promise<void>;
}

/** Serves the sample shop and its neighbours on one port of the loopback. */
export function startSite(options?: SiteOptions): Promise<Site>;
