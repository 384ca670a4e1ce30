import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { awkwardPage } from './awkward.mjs';
import { cataloguePage } from './catalogue.mjs';
import { chainPage } from './chain.mjs';
import { PAGE_HEADERS, TYPES } from './headers.mjs';
import { plantedFrame, plantedPage } from './planted.mjs';

/** Host of the pages; `frame.localhost` on the same port is a foreign origin for what they embed. */
const HOST = 'pages.localhost';

/** How long a style sheet is on its way, in milliseconds. */
const LATE_MS = 1_200;

/** `/probe` and `/probe.html` are one; XML documents have other endings. */
const ENDINGS = ['html', 'xhtml', 'svg'];

function send(response, type, body, headers = {}) {
  response.writeHead(200, { 'content-type': TYPES[type], 'cache-control': 'no-cache', ...headers });
  response.end(body);
}

async function fileOrNothing(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

async function sendFirst(response, name, endings) {
  for (const ending of endings) {
    const body = await fileOrNothing(new URL(`${name}.${ending}`, import.meta.url));
    if (body === undefined) continue;
    send(response, ending, body, PAGE_HEADERS[name]);
    return true;
  }
  return false;
}

async function answer(request, response, snippetFile) {
  const { pathname } = new URL(request.url ?? '/', `http://${HOST}`);
  if (pathname === '/favicon.ico') return response.writeHead(204).end();
  if (pathname === '/waymark.js') {
    const snippet = snippetFile && (await fileOrNothing(snippetFile));
    if (snippet) return send(response, 'js', snippet);
  }
  if (pathname === '/fails') return response.writeHead(500).end();
  if (pathname === '/late.css') {
    setTimeout(() => send(response, 'css', 'h1 { color: teal }'), LATE_MS);
    return;
  }
  const [beside] = /^\/(waymark\.full|sinks\/[a-z-]+)\.js$/.exec(pathname) ?? [];
  const script = beside && (await fileOrNothing(join(dirname(snippetFile), beside)));
  if (script) return send(response, 'js', script);
  const [, step] = /^\/chain\/(\d{1,6})$/.exec(pathname) ?? [];
  if (step) return send(response, 'html', chainPage(Number(step)));
  const [, planted, which] = /^\/(planted|planted-frame)\/([12]?\d)(?:\/|$)/.exec(pathname) ?? [];
  if (planted) {
    return send(
      response,
      'html',
      (planted === 'planted' ? plantedPage : plantedFrame)(Number(which)),
    );
  }
  // On its way for ever: what it stands above is there, and the page never done.
  if (pathname === '/awkward/never.js') return;
  const [, awkward] = /^\/awkward\/([a-z-]+)$/.exec(pathname) ?? [];
  const odd = awkward && awkwardPage(awkward);
  if (odd) return response.writeHead(200, odd.headers).end(odd.body);
  if (pathname === '/catalogue')
    return send(response, 'html', cataloguePage(request.headers.cookie));
  const [, name = 'index', ending] = /^\/([a-z0-9-]+)?(?:\.([a-z]+))?$/.exec(pathname) ?? [];
  if (await sendFirst(response, name, ending ? [ending] : ENDINGS)) return;
  response.writeHead(404, { 'content-type': 'text/plain' }).end('no such page in the zoo');
}

function listen(server, port, address) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server.address().port));
  });
}

function shut(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/**
 * Serves the zoo on one port of the loopback.
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one
 * @param {string} [options.snippetFile] the built snippet, with the full one and the sinks beside it; `/waymark.js` is 404 where there is none
 */
export async function startPages({ port = 0, snippetFile = '' } = {}) {
  const handler = (request, response) => {
    answer(request, response, snippetFile).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const ipv4 = createServer(handler);
  const bound = await listen(ipv4, port, '127.0.0.1');
  const ipv6 = createServer(handler);
  // A browser may try either loopback for a .localhost name; some machines have only one.
  await listen(ipv6, bound, '::1').catch(() => {});
  return {
    port: bound,
    url: (path = '/') => new URL(path, `http://${HOST}:${bound}`).href,
    close: async () => {
      await Promise.all([ipv4, ipv6].filter((server) => server.listening).map(shut));
    },
  };
}
