import type { CDPSession } from 'playwright-core';
import { plainCall } from './in-page.ts';
import { until } from './until.ts';

/** The part of the extensions page's own API that we read. */
interface Developer {
  developerPrivate: {
    getExtensionInfo(id: string): Promise<{
      manifestErrors: Complaint[];
      runtimeErrors: (Complaint & { severity: 'LOG' | 'WARN' | 'ERROR' })[];
    }>;
  };
}
interface Complaint {
  message: string;
  source: string;
}

/** What Chromium lists when a test ends the worker while it starts: about the killing, not about us. */
const KILLED = /^Failed to load the script unexpectedly|^Error: No SW$/;

/** A plain text of the extensions page's origin: it has the same API, and the page itself takes a second to load. */
const ASKED = 'chrome://extensions/strings.m.js';

async function complaints(id: string): Promise<Complaint[]> {
  const { developerPrivate } = chrome as unknown as Developer;
  const { runtimeErrors, manifestErrors } = await developerPrivate.getExtensionInfo(id);
  const bad = runtimeErrors.filter(({ severity }) => severity === 'ERROR');
  return [...manifestErrors, ...bad].map(({ message, source }) => ({ message, source }));
}

/** The fields of an answer that are read. */
interface Answer {
  id?: number;
  result?: { result?: { value?: Complaint[] } };
}

/**
 * What the browser's own extensions page lists: uncaught errors and console errors from background, content scripts and
 * pages. It is asked in a target that no window shows.
 */
export class ExtensionErrors {
  readonly #root: CDPSession;
  readonly #extensionId: string;
  #session: Promise<string> | null = null;
  #asked = 0;

  constructor(root: CDPSession, extensionId: string) {
    this.#root = root;
    this.#extensionId = extensionId;
  }

  async #open(): Promise<string> {
    const hidden = { url: ASKED, hidden: true };
    const { targetId } = await this.#root.send('Target.createTarget', hidden);
    const { sessionId } = await this.#root.send('Target.attachToTarget', { targetId });
    return sessionId;
  }

  /** Answers with nothing where the document is not there yet. */
  async #ask(sessionId: string): Promise<Complaint[] | undefined> {
    this.#asked += 1;
    const id = this.#asked;
    const expression = plainCall(complaints, [this.#extensionId]);
    const params = { expression, awaitPromise: true, returnByValue: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    const answered = new Promise<Answer>((resolve) => {
      const hear = (event: { sessionId: string; message: string }) => {
        const answer: Answer = JSON.parse(event.message);
        if (event.sessionId !== sessionId || answer.id !== id) return;
        this.#root.off('Target.receivedMessageFromTarget', hear);
        resolve(answer);
      };
      this.#root.on('Target.receivedMessageFromTarget', hear);
    });
    await this.#root.send('Target.sendMessageToTarget', { sessionId, message });
    return (await answered).result?.result?.value;
  }

  async list(): Promise<string[]> {
    this.#session ??= this.#open();
    const sessionId = await this.#session;
    const found = await until(() => this.#ask(sessionId), 'the extensions page to answer');
    return found
      .filter(({ message }) => !KILLED.test(message))
      .map(({ message, source }) => `${message} (${source})`);
  }
}
