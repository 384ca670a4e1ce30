import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { policyFor } from './policy.mjs';
import { renderArt, renderPage } from './render.mjs';
import { HOSTS, pageFor, SLOW_MS } from './routes.mjs';

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
};

/** Both loopbacks: a browser may try either for `*.localhost`. */
const LOOPBACKS = ['127.0.0.1', '::1'];

function send(response, status, type, body, headers = {}) {
  response.writeHead(status, {
    'content-type': TYPES[type],
    // not no-store, which would keep pages out of the back-forward cache
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...headers,
  });
  response.end(body);
}

async function fileOrNothing(file) {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The request as the page's address: host label, path, language. */
function readRequest(request) {
  const host = request.headers.host ?? 'localhost';
  const url = new URL(request.url ?? '/', `http://${host}`);
  const label = url.hostname.endsWith('.localhost') ? url.hostname.slice(0, -10) : '';
  return { url, label, lang: url.searchParams.get('lang') === 'en' ? 'en' : 'sv' };
}

async function sendPage(response, page, asked, site) {
  if (page.slow) await wait(site.slowMs);
  const html = renderPage(page, { ...asked, origin: site.origin });
  const status = page.missing ? 404 : 200;
  send(response, status, 'html', html, {
    'content-security-policy': policyFor(page, site.origin),
    'content-language': asked.lang,
  });
}

async function sendJourney(response, site) {
  const text = await readFile(new URL('shop/journey.json', import.meta.url), 'utf8');
  const body = text.replace(/\{\{origin:([a-z]+)\}\}/g, (_, host) => site.origin(host));
  send(response, 200, 'json', body, { 'access-control-allow-origin': '*' });
}

/** Styles, scripts and drawings: the same on every host. Answers false for an address that is none. */
async function sendAsset(response, url, site) {
  if (url.pathname === '/waymark.js') {
    const snippet = await fileOrNothing(site.snippetFile);
    if (snippet === undefined) return false;
    send(response, 200, 'js', snippet);
    return true;
  }
  const path = url.pathname.startsWith('/favicon') ? '/art/favicon.svg' : url.pathname;
  const [, folder, name, extension] = /^\/(assets|art)\/([a-z-]+)\.(css|js|svg)$/.exec(path) ?? [];
  if (!folder) return false;
  const source = await fileOrNothing(new URL(`${folder}/${name}.${extension}`, import.meta.url));
  if (source === undefined) return false;
  const body = extension === 'svg' ? renderArt(source, url.searchParams.get('c')) : source;
  send(response, 200, extension, body);
  return true;
}

async function answer(request, response, site) {
  const asked = readRequest(request);
  if (!HOSTS.includes(asked.label)) {
    response.writeHead(302, { location: site.origin('social') }).end();
    return;
  }
  const page = pageFor(asked.label, asked.url.pathname);
  if (page) return sendPage(response, page, asked, site);
  if (asked.label === 'shop' && asked.url.pathname === '/journey.json') {
    return sendJourney(response, site);
  }
  if (await sendAsset(response, asked.url, site)) return;
  await sendPage(response, { file: 'parts/missing.html', missing: true }, asked, site);
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

/** IPv4 loopback first; the same port on IPv6 where the machine has it. */
async function listenOnLoopbacks(handler, port) {
  const [ipv4, ipv6] = LOOPBACKS.map(() => createServer(handler));
  const bound = await listen(ipv4, port, LOOPBACKS[0]);
  try {
    await listen(ipv6, bound, LOOPBACKS[1]);
    return { port: bound, servers: [ipv4, ipv6] };
  } catch {
    return { port: bound, servers: [ipv4] };
  }
}

/**
 * Serves the sample shop and its neighbours on one port of the loopback, told apart by the Host header.
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one
 * @param {string} [options.snippetFile] the built snippet; `/waymark.js` is 404 where there is none
 * @param {number} [options.slowMs] how long the slow page waits, in ms
 */
export async function startSite({ port = 0, snippetFile = '', slowMs = SLOW_MS } = {}) {
  const site = { snippetFile, slowMs, origin: () => '' };
  const handler = (request, response) => {
    answer(request, response, site).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const bound = await listenOnLoopbacks(handler, port);
  site.origin = (host) => `http://${host}.localhost:${bound.port}`;
  return {
    port: bound.port,
    origin: site.origin,
    url: (host, path = '/') => new URL(path, site.origin(host)).href,
    close: async () => {
      await Promise.all(bound.servers.map(shut));
    },
  };
}
