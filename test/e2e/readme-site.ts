import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { integrityOf } from '../../snippet/install/integrity.ts';
import { distFolder } from '../launch/extension-folder.ts';
import { ROOT } from '../launch/run.ts';
import { FILE_HOST, type ReadmePage } from './readme-pages.ts';

/** The first script of every page: writes down what is said, logged, refused, and what breaks. The layer is Tag Manager's. */
const WATCH = `
  window.dataLayer = [];
  window.watched = { said: [], logged: [], faults: [] };
  document.addEventListener('waymark:event', ({ detail }) => watched.said.push(JSON.parse(detail)));
  // The question for an icon is the browser's own.
  for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
    addEventListener(type, (event) => {
      const what = String(event.message || event.reason || event.blockedURI || event.target.src);
      if (!what.endsWith('/favicon.ico')) watched.faults.push(what);
    }, true);
  const log = console.log;
  console.log = (...what) => { watched.logged.push(what); log(...what); };
`;

export interface ReadmeSite {
  url(page: ReadmePage): string;
  /** Bodies of what was posted since the last time this was asked. */
  posted(): string[];
  close(): Promise<void>;
}

/** Serves a page for each block, beside the package's files as they were built. */
export async function startReadmeSite(pages: ReadmePage[]): Promise<ReadmeSite> {
  const bundles = await bundled(pages);
  const posted: string[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://pages.localhost').pathname;
    if (request.method === 'POST') {
      posted.push(await bodyOf(request));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const page = pages[Number(/^\/page\/(\d+)$/.exec(path)?.[1])];
    const type = `text/${page ? 'html' : 'javascript'}; charset=utf-8`;
    const body = page ? documentOf(page, pages.indexOf(page)) : fileAt(path, bundles);
    const isElsewhere = request.headers.host?.startsWith(FILE_HOST);
    const hosted = isElsewhere ? pages.find(({ fileHeaders }) => fileHeaders)?.fileHeaders : {};
    const headers = { 'content-type': type, ...page?.headers, ...hosted };
    response.writeHead(body === undefined ? 404 : 200, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (page) => `http://pages.localhost:${port}/page/${pages.indexOf(page)}`,
    posted: () => posted.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

/** The probe at its end is a mark that every page has, whatever its block says, and whichever prefix it renames to. */
function documentOf({ head, headers, module }: ReadmePage, at: number): string {
  const nonce = /nonce-(\w+)/.exec(headers['content-security-policy'] ?? '')?.[1] ?? '';
  const digest = integrityOf(readFileSync(join(distFolder('snippet'), 'waymark.js')));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>README</title>
<script src="/watch.js" nonce="${nonce}"></script>
${head.replace('sha384-…', digest)}
${module === undefined ? '' : `<script type="module" src="/bundled/${at}.js"></script>`}
<button data-waymark-touchpoint="probe" data-wm-touchpoint="probe">Probe</button></html>`;
}

function fileAt(path: string, bundles: Map<string, string>): string | undefined {
  if (path === '/watch.js') return WATCH;
  const bundle = bundles.get(path.replace('/bundled/', ''));
  if (bundle !== undefined) return bundle;
  if (!/^\/(sinks\/)?[\w.-]+\.js$/.test(path)) return undefined;
  return readFileSync(join(distFolder('snippet'), path), 'utf8');
}

/** Modules as an app's bundler makes them, with the package found as npm would have put it there. */
async function bundled(pages: ReadmePage[]): Promise<Map<string, string>> {
  const app = mkdtempSync(join(tmpdir(), 'waymark-app-'));
  mkdirSync(join(app, 'node_modules'));
  symlinkSync(distFolder('snippet'), join(app, 'node_modules/waymark'), 'junction');
  symlinkSync(join(ROOT, 'node_modules/preact'), join(app, 'node_modules/preact'), 'junction');
  const input = pages.flatMap(({ module }, at) => {
    if (module === undefined) return [];
    const file = join(app, `${at}.jsx`);
    writeFileSync(file, module);
    return [file];
  });
  try {
    const result = await build({
      root: app,
      configFile: false,
      logLevel: 'warn',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        write: false,
        minify: false,
        rolldownOptions: {
          input,
          output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    });
    const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
    return new Map(
      outputs.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one.code] as const] : [])),
    );
  } finally {
    rmSync(app, { recursive: true, force: true });
  }
}
