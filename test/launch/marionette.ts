import { connect, type Socket } from 'node:net';

type Reply = [type: 1, id: number, error: MarionetteError | null, result: unknown];
interface MarionetteError {
  error: string;
  message: string;
}

/** What a command was refused with; `code` is WebDriver's word for it. */
export class MarionetteRefusal extends Error {
  readonly code: string;

  constructor(command: string, { error, message }: MarionetteError) {
    super(`${command}: ${error}: ${message}`);
    this.code = error;
  }
}

/**
 * A client of Firefox's own remote protocol: frames `length:json` over TCP, one command at a time.
 * It reaches what nothing else does: the browser's own window, the toolbar button, the event page.
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #buffer = Buffer.alloc(0);
  #lastId = 0;
  #queue: Promise<unknown> = Promise.resolve();
  readonly closed: Promise<void>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#read(chunk));
    this.closed = new Promise((resolve) => {
      socket.on('close', () => {
        const lost = { error: 'connection lost', message: 'Firefox is gone' };
        for (const [id, answer] of this.#waiting) answer([1, id, lost, null]);
        resolve();
      });
    });
  }

  /** One try: rejects where nobody listens. */
  static async connect(port: number): Promise<Marionette> {
    const socket = await new Promise<Socket>((resolve, reject) => {
      const trying = connect(port, '127.0.0.1', () => resolve(trying));
      trying.once('error', reject);
    });
    // A lost connection is answered by `close`.
    socket.on('error', () => undefined);
    return new Marionette(socket);
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#buffer.subarray(0, colon));
      if (this.#buffer.length < end) return;
      const frame: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      // The first frame is a greeting and no array.
      if (Array.isArray(frame)) this.#waiting.get(frame[1])?.(frame as Reply);
    }
  }

  async #send(command: string, parameters: object): Promise<unknown> {
    if (this.#socket.destroyed) {
      throw new MarionetteRefusal(command, {
        error: 'connection lost',
        message: 'Firefox is gone',
      });
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const frame = Buffer.from(JSON.stringify([0, id, command, parameters]));
    const replied = new Promise<Reply>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.write(Buffer.concat([Buffer.from(`${frame.length}:`), frame]));
    const [, , error, result] = await replied;
    this.#waiting.delete(id);
    if (error) throw new MarionetteRefusal(command, error);
    return result;
  }

  /**
   * Runs several commands with nothing between them: which window is current is state of the session.
   */
  together<T>(work: (send: Send) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() =>
      work((command, parameters = {}) => this.#send(command, parameters)),
    );
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    this.#socket.destroy();
  }
}

/** Sends one command and answers with its result. */
export type Send = (command: string, parameters?: object) => Promise<unknown>;

interface Valued {
  value: unknown;
}

/** The `value` of a result. */
export const answerOf = (result: unknown): unknown => (result as Valued).value;
