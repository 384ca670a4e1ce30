import { type IncomingHttpHeaders, request } from 'node:http';
import { type Document, type DocumentFragment, type Element, Window } from 'happy-dom';
import {
  markAttributes,
  STAGE_META,
  TOUCHPOINT_ATTRIBUTE,
} from '../../shared/contract/attributes.ts';
import { readMark, type Surroundings } from '../../shared/contract/mark-reading.ts';
import { stagesFrom, stagesInForce } from '../../shared/contract/marker.ts';
import { PAGES, type SitePage } from '../site/routes.mjs';
import { type Site, startSite } from '../site/server.mjs';

/** What the server said. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Node does not resolve `*.localhost`: asks the loopback, with the host in the header. */
export function get(address: string): Promise<Answer> {
  const url = new URL(address);
  const options = {
    host: '127.0.0.1',
    port: url.port,
    path: url.pathname + url.search,
    headers: { host: url.host },
  };
  return new Promise((resolve, reject) => {
    const asked = request(options, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** The page as a tree; its scripts do not run. */
export function parse(html: string, url: string): Document {
  const { document } = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  document.documentElement.innerHTML = html;
  return document;
}

function rootsOf(document: Document): (Document | DocumentFragment)[] {
  return [document, ...[...document.querySelectorAll('template')].map(({ content }) => content)];
}

/** Matches in the page and in its templates. */
export function findAll(document: Document, selector: string) {
  return rootsOf(document).flatMap((root) => [...root.querySelectorAll(selector)]);
}

const NAMES = markAttributes();

/** The shop's own pages carry what they mean: no rule is asked. */
const MARKUP: Surroundings<Element> = {
  written: (element, part) => element.getAttribute(NAMES[part]),
  marking: () => undefined,
  staging: () => undefined,
  *outward({ parentElement }) {
    for (let at: Element | null = parentElement; at; at = at.parentElement) yield at;
  },
};

function markerOf(element: Element, pageStages: string[]) {
  const mark = readMark(element, MARKUP);
  if (!mark?.isValid || mark.isIgnored) return undefined;
  return { touchpoint: mark.touchpoint, stages: stagesInForce(mark.staged, pageStages) };
}

/** Every mark of a page, as the snippet would read it. */
export function marksOf(document: Document) {
  const meta = document.querySelector(`meta[name="${STAGE_META}"]`)?.getAttribute('content');
  return findAll(document, `[${TOUCHPOINT_ATTRIBUTE}]`).map((element) => ({
    said: element.getAttribute(TOUCHPOINT_ATTRIBUTE),
    marker: markerOf(element, stagesFrom(meta)),
  }));
}

/** A running shop with every page already asked for. */
export interface LoadedSite {
  site: Site;
  pages: Map<SitePage, { answer: Answer; document: Document }>;
  /** The page README and tests call `shop /regnrockar`; throws for one that routes.mjs does not have. */
  documentAt(place: string): Document;
}

export const nameOf = ({ host, path }: SitePage) => `${host} ${path}`;

export async function loadSite(snippetFile: string): Promise<LoadedSite> {
  const site = await startSite({ snippetFile, slowMs: 0 });
  const pages: LoadedSite['pages'] = new Map();
  for (const page of PAGES) {
    const url = site.url(page.host, page.path);
    const answer = await get(url);
    pages.set(page, { answer, document: parse(answer.body, url) });
  }
  const documentAt = (place: string) => {
    const page = PAGES.find((candidate) => nameOf(candidate) === place);
    const loaded = page && pages.get(page);
    if (!loaded) throw new Error(`routes.mjs has no page ${place}; write it as in its table`);
    return loaded.document;
  };
  return { site, pages, documentAt };
}
