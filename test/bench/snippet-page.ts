import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Elements to a section of the page, itself included. */
const SECTION_NODES = 10;

export interface PageSize {
  nodes: number;
  marks: number;
  /** The marks stand at the end, which scrolling does not reach; otherwise all over the page. */
  last?: boolean;
}

/** A page of so many elements; every mark has a button. */
function page({ nodes, marks, last }: PageSize): string {
  const sections = Math.floor(nodes / SECTION_NODES);
  const every = Math.max(1, Math.floor(sections / marks));
  const isMarked = (index: number) =>
    last ? index >= sections - marks : index % every === 0 && index / every < marks;
  const section = (_: unknown, index: number) => {
    const mark = isMarked(index) ? ` data-waymark-touchpoint="part.${index}"` : '';
    return `<section${mark}><h2>Part ${index}</h2><p>Some <b>words</b> <a href="#${index}">more</a></p><div><button type="button">Go</button></div><ul><li>one<li>two</ul></section>`;
  };
  const content = Array.from({ length: sections }, section).join('');
  const style = 'body{font:16px/1.4 sans-serif}section{border:1px solid #ccc;padding:8px}';
  // A script of its own: nobody is the first on a page.
  const own = 'document.addEventListener("DOMContentLoaded",()=>{document.title="The page"})';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="waymark:stage" content="consideration"><title>page</title><style>${style}</style><script>${own}</script><body>${content}</body></html>`;
}

const HEADERS = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  // Without these the page's clock has steps of 0.1 ms.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export interface BenchSite {
  origin: string;
  url(size: PageSize): string;
  close(): Promise<void>;
}

/** Serves pages of any size; whatever else is asked for gets an empty JSON object. */
export async function serveBench(): Promise<BenchSite> {
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isPage = pathname === '/page';
    const size = {
      nodes: Number(searchParams.get('nodes')),
      marks: Number(searchParams.get('marks')),
      last: searchParams.has('last'),
    };
    response.writeHead(200, {
      ...HEADERS,
      'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json',
    });
    response.end(isPage ? page(size) : '{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: ({ nodes, marks, last }) =>
      `${origin}/page?nodes=${nodes}&marks=${marks}${last ? '&last' : ''}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs in the page: appends the script, answers how long that took, and lets `span` milliseconds go by. */
export async function appendScript({ code, span }: { code: string; span: number }) {
  const element = document.createElement('script');
  element.textContent = code;
  const began = performance.now();
  document.head.append(element);
  const sync = performance.now() - began;
  await new Promise((resolve) => AbortSignal.timeout(span).addEventListener('abort', resolve));
  return sync;
}

/** Runs in the page: so many separate inserts, one in a hundred marked. Answers ms with what observers did at once. */
export async function insertMany(count: number): Promise<number> {
  const home = document.createElement('div');
  document.body.append(home);
  const made = Array.from({ length: count }, (_, index) => {
    const element = document.createElement('div');
    if (index % 100 === 0) element.setAttribute('data-waymark-touchpoint', `late.${index}`);
    return element;
  });
  const began = performance.now();
  for (const element of made) home.appendChild(element);
  // After the observers, which are told in this task's end.
  await new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
  return performance.now() - began;
}

/** Runs in the page: microseconds for a click on an element that is not marked, or is. */
export function clickMany({ count, marked }: { count: number; marked: boolean }): number {
  const mark = document.querySelector('[data-waymark-touchpoint]');
  const home = marked ? mark : mark?.parentElement?.appendChild(document.createElement('div'));
  let deep = home as Element;
  for (let depth = 0; depth < 8; depth += 1) {
    deep = deep.appendChild(document.createElement('div'));
  }
  const began = performance.now();
  for (let index = 0; index < count; index += 1) (deep as HTMLElement).click();
  return ((performance.now() - began) / count) * 1_000;
}

interface Spied {
  spied?: { listeners: number; intl: number };
}

/** Runs before the page: counts what a script asks of the browser. Only where nothing is timed. */
export function spyOnBrowser(): void {
  const spied = { listeners: 0, intl: 0 };
  (window as Spied).spied = spied;
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (...given) {
    spied.listeners += 1;
    return addEventListener.apply(this, given);
  };
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    apply(target, self, given) {
      spied.intl += 1;
      return Reflect.apply(target, self, given);
    },
    construct(target, given) {
      spied.intl += 1;
      return Reflect.construct(target, given);
    },
  });
}

/** Runs in the page: what was counted so far, and what is stored. */
export async function readSpies() {
  const databases = await indexedDB.databases();
  const stored = localStorage.length + sessionStorage.length + databases.length;
  return { ...((window as Spied).spied ?? { listeners: 0, intl: 0 }), stored };
}
