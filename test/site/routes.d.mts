import type { SiteHost } from './server.d.mts';

export interface SitePage {
  host: SiteHost;
  path: string;
  /** Relative to this folder. */
  file: string;
  /** Sent with trusted types and nothing but its own files. */
  strict?: boolean;
  /** The server waits before it answers. */
  slow?: boolean;
  /** The shop may show it in a frame. */
  framed?: boolean;
  product?: string;
}

export const HOSTS: SiteHost[];
/** How long the slow page waits, in ms. */
export const SLOW_MS: number;
export const PAGES: SitePage[];
export function pageFor(host: string, path: string): SitePage | undefined;
