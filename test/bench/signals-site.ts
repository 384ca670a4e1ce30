import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ORDINARY_PAGES } from './signals-pages.ts';
import { plantedPage } from './signals-planted-pages.ts';

/** The pages that signals are tried on: what others publish as npm packages, in their own words, and what we planted. */
export interface SignalsSite {
  origin: string;
  url(path: string): string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wav': 'audio/wav',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const SERVER_ERROR = 500;

export async function startSignalsSite(): Promise<SignalsSite> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://demo.localhost');
    answer(pathname, searchParams, response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const origin = `http://demo.localhost:${port}`;
  return {
    origin,
    url: (path) => origin + path,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(path: string, asked: URLSearchParams, response: ServerResponse) {
  const waitMs = Number(asked.get('wait') ?? 0);
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  if (path === '/fails') return void response.writeHead(SERVER_ERROR).end('no');
  if (path === '/works') return void response.writeHead(200).end('{}');
  if (path === '/tone.wav') return send(response, '.wav', tone());
  if (path === '/picture.svg') return send(response, '.svg', picture(asked.get('c') ?? 'teal'));
  if (path === '/slow.css') return send(response, '.css', 'main{color:#222}');
  if (path.startsWith('/published/')) return publish(path.slice('/published/'.length), response);
  if (path.startsWith('/lib/')) {
    const file = path.slice('/lib/'.length);
    if (file.includes('..')) throw new Error('outside');
    return send(response, extname(file), await readFile(`${PACKAGES}/${file}`));
  }
  const body = ORDINARY_PAGES[path] ?? plantedPage(path);
  if (body === undefined) throw new Error('no such page');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

/** What a published page takes from other servers: it is answered here, and nothing else is. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/https:\/\/code\.jquery\.com\/[^"]+/g, '/lib/jquery/dist/jquery.js'],
  [/https:\/\/placehold\.co\/[^"]+/g, '/picture.svg?c=teal'],
];
const OFFLINE = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";

async function publish(file: string, response: ServerResponse): Promise<void> {
  if (file.includes('..')) throw new Error('outside');
  const body = await readFile(`${PACKAGES}/${file}`);
  if (!file.endsWith('.html')) return send(response, extname(file), body);
  const html = ELSEWHERE.reduce((words, [from, to]) => words.replace(from, to), `${body}`);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  response.writeHead(200, { ...headers, 'content-security-policy': OFFLINE }).end(html);
}

function send(response: ServerResponse, ending: string, body: Buffer | string): void {
  const type = TYPES[ending] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'accept-ranges': 'none' }).end(body);
}

function picture(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="${colour.replace(/\W/g, '')}"/></svg>`;
}

const TONE_RATE = 8_000;
const TONE_SECONDS = 120;
const HEADER_BYTES = 44;

/** Two minutes of near silence, as a file that every browser plays. */
function tone(): Buffer {
  const samples = TONE_RATE * TONE_SECONDS;
  const file = Buffer.alloc(HEADER_BYTES + samples, 128);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + samples, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(TONE_RATE, 24);
  file.writeUInt32LE(TONE_RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples, 40);
  return file;
}
