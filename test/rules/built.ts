import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { importsOf } from './parse.ts';
import { ROOT } from './tree.ts';

/** The largest each may be. */
export const SIZE_LIMITS = {
  /** Brotli: what a site's visitors load. */
  snippet: 1_000,
  /** Brotli: the same with all that is loaded by choice. */
  fullSnippet: 5_400,
  /** Gzip: injected into every page of a granted site. */
  content: 26_500,
  /** In each frame of a granted site, where most are of no interest. */
  frame: 10_200,
  /** Gzip: all scripts and styles the panel loads before anything is clicked. */
  panel: 62_000,
};

/** Brotli, each by itself: consent, privacy signals, late vendors and second copies are in every one. */
export const SINK_LIMITS = {
  'consent-mode': 550,
  'data-layer': 1_000,
  matomo: 925,
  otlp: 3_100,
  plausible: 925,
  posthog: 925,
  segment: 925,
  snowplow: 925,
  umami: 925,
};

/** A built folder: reads a file of it, or answers undefined. */
export type Built = (path: string) => string | undefined;

export function builtFolder(folder: string): Built {
  return (path) => {
    const file = `${ROOT}/${folder}/${path}`;
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
}

export const brotliBytes = (text: string) => brotliCompressSync(text).length;
export const gzipBytes = (text: string) => gzipSync(text, { level: 9 }).length;

/** Whether a text is within its limit, as a complaint or nothing. */
export function tooLarge(what: string, bytes: number, limit: number): string[] {
  if (bytes <= limit) return [];
  return [`${what} is ${bytes} bytes; the limit is ${limit}: leave something out or load it later`];
}

/** Every script and style sheet a page loads by itself: its tags, and what those scripts import. */
export function loadedBy(page: string, built: Built): string[] {
  const html = built(page);
  if (html === undefined) throw new Error(`${page} was not built: run npm run build`);
  const queue = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, address = '']) =>
    posix.join('.', address.startsWith('/') ? address : posix.join(posix.dirname(page), address)),
  );
  const found = new Set<string>();
  for (const path of queue) {
    if (found.has(path)) continue;
    found.add(path);
    if (path.endsWith('.js')) queue.push(...staticImports(path, built(path) ?? ''));
  }
  return [...found];
}

function staticImports(path: string, text: string): string[] {
  return importsOf({ path, text })
    .filter(({ later }) => !later)
    .map(({ target }) => target.replace(/^\//, ''));
}
