import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { otlpFaults, type ReceivedRecord, recordsOf } from './otlp-faults.ts';

/** How the receiver meets a request: a status, a status with `Retry-After`, no answer at all, or a broken connection. */
export type Manner = number | { status: number; retryAfter: string } | 'hang' | 'die';

export interface ReceivedRequest {
  headers: IncomingHttpHeaders;
  body: string;
  manner: Manner;
}

/** A receiver of OTLP logs that behaves as told. */
export interface OtlpReceiver {
  url(path?: string): string;
  /** The next requests are met so, one after the other; then all are taken. */
  behave(...manners: Manner[]): void;
  /** All, in the order they came; preflights not. */
  requests: ReceivedRequest[];
  /** The records of the requests that were taken. */
  records(): ReceivedRecord[];
  /** What is wrong with any of the requests. */
  faults(): string[];
  close(): Promise<void>;
}

/** Another origin may send here, without cookies: what the collector's `cors` section says. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '7200',
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const piece of request) body += piece;
  return body;
}

function meet(response: ServerResponse, manner: Manner): void {
  if (manner === 'hang') return;
  if (manner === 'die') {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, retryAfter } =
    typeof manner === 'number' ? { status: manner, retryAfter: undefined } : manner;
  const headers = { ...CORS, ...(retryAfter && { 'retry-after': retryAfter }) };
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{}');
}

const isTaken = ({ manner }: ReceivedRequest) => manner === 200;

function faultsOf({ headers, body }: ReceivedRequest): string[] {
  const odd = ['cookie', 'authorization'].filter((name) => name in headers);
  return [
    ...odd.map((name) => `a request has ${name}`),
    ...(headers['content-type'] === 'application/json' ? [] : ['a request is not JSON']),
    ...(headers.referer?.replace(/^https?:\/\/[^/]+\/$/, '') ? ['a request tells the page'] : []),
    ...(Buffer.byteLength(body) > 50_000 ? ['a request is larger than 50 kB'] : []),
    ...otlpFaults(JSON.parse(body)),
  ];
}

/** Starts one on a free port of the loopback. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  let manners: Manner[] = [];
  const requests: ReceivedRequest[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return response.writeHead(204, CORS).end();
    const body = await bodyOf(request);
    const manner = manners.shift() ?? 200;
    requests.push({ headers: request.headers, body, manner });
    meet(response, manner);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path = '/v1/logs') => `http://127.0.0.1:${port}${path}`,
    behave: (...next) => {
      manners = next;
    },
    requests,
    records: () => requests.filter(isTaken).flatMap(({ body }) => recordsOf(JSON.parse(body))),
    faults: () => requests.flatMap(faultsOf),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
