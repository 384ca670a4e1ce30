import { signal as createSignal, type Signal } from '@preact/signals-core';
import type { Briefing } from '../../shared/journey/briefing.ts';
import { sendMessage } from '../platform/messages.ts';
import { type Entry, type Fact, post } from '../platform/outbox.ts';
import { ASK_AGAIN_MS, pause, retried } from '../platform/retry.ts';

/** Nothing is recorded before this is answered: it is asked longer than others. */
const RETRY_MS = [...ASK_AGAIN_MS, 5_000, 10_000];

/**
 * A question that a dying background neither answers nor refuses is not waited for any longer; a cold one under load answers
 * within a second.
 */
const UNANSWERED_MS = 5_000;

/** What this page knows of the walk it belongs to. */
export interface WalkPage {
  readonly pageId: string;
  readonly signal: AbortSignal;
  /** Null while no walk runs here, as far as is known. */
  readonly briefing: Signal<Briefing | null>;
  /** `asking` until the background answered for the first time. */
  state(): 'asking' | 'answered';
  /** Asks the background again; twice at a time is once. */
  ask(): Promise<void>;
  /** After each answer, until the signal aborts. */
  onAnswer(callback: (briefing: Briefing | null) => void, until: AbortSignal): void;
  /** One attempt to hand a fact to the outbox. @throws when the browser did not take it */
  post(key: string, fact: Fact): Promise<void>;
}

/** By which question a page or a frame is told of its walk. */
type Question = 'briefingForPage' | 'briefingForFrame';

/** Asks the background for the page's briefing whenever it is told to, and hands facts to the outbox. */
export function createWalkPage(
  pageId: string,
  signal: AbortSignal,
  question: Question = 'briefingForPage',
): WalkPage {
  const briefing = createSignal<Briefing | null>(null);
  const callbacks = new Set<(briefing: Briefing | null) => void>();
  let answered = false;
  let asking: Promise<void> | null = null;
  let askAgain = false;

  const once = async () => {
    do {
      askAgain = false;
      const answer = await answerFor(question, pageId, signal);
      if (signal.aborted || answer === undefined) return;
      answered = true;
      briefing.value = answer;
      for (const callback of [...callbacks]) callback(answer);
    } while (askAgain);
  };
  return {
    pageId,
    signal,
    briefing,
    state: () => (answered ? 'answered' : 'asking'),
    ask() {
      askAgain = true;
      asking ??= once().finally(() => {
        asking = null;
      });
      return asking;
    },
    onAnswer(callback, until) {
      callbacks.add(callback);
      until.addEventListener('abort', () => callbacks.delete(callback));
    },
    post: createOutlet(pageId, briefing),
  };
}

/**
 * Facts go to the outbox. Of a full disk Firefox takes nothing into it: then the background holds them in memory. A page that
 * knows asks for that at the same time, since it may be gone before it hears that the outbox failed.
 */
function createOutlet(pageId: string, briefing: Signal<Briefing | null>): WalkPage['post'] {
  let failed = false;
  return async (key, fact) => {
    const entry = entryOf(pageId, briefing.peek(), fact);
    const hold = () => sendMessage('holdFact', { key, entry }).catch(() => false);
    const held = failed || briefing.peek()?.storageFull ? hold() : null;
    try {
      await post(key, entry);
      failed = false;
    } catch (error) {
      failed = true;
      if (!(await (held ?? hold()))) throw error;
    }
  };
}

function entryOf(pageId: string, briefing: Briefing | null, fact: Fact): Entry {
  return { v: 1, pageId, tabId: briefing?.tabId ?? null, at: Date.now(), fact };
}

/** Undefined when the background could not be reached in all attempts: it slept or died, and the next one wakes it. */
function answerFor(
  question: Question,
  pageId: string,
  signal: AbortSignal,
): Promise<Briefing | null | undefined> {
  const ask = () => {
    const from = history.length === 1 ? document.referrer : '';
    const asked = sendMessage(question, { pageId, address: location.href, from });
    return Promise.race([asked, pause(UNANSWERED_MS).then(() => undefined)]);
  };
  return retried(ask, signal, RETRY_MS);
}
