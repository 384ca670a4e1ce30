import { signal as createSignal, type Signal } from '@preact/signals-core';
import type { Briefing } from '../../shared/journey/briefing.ts';
import { sendMessage } from '../platform/messages.ts';
import { type Entry, type Fact, post as postEntry } from '../platform/outbox.ts';
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
  /** What is known of a page that nobody walks and that has notes; null elsewhere. */
  readonly visiting: Signal<Briefing | null>;
  /** `asking` until the background has answered, and again where the page comes out of the browser's memory. */
  state(): 'asking' | 'answered';
  /** Asks the background again; twice at a time is once. */
  ask(): Promise<void>;
  /** After each answer, until the signal aborts. */
  onAnswer(callback: (briefing: Briefing | null) => void, until: AbortSignal): void;
  /** One attempt to hand a fact to the outbox. @throws when the browser did not take it */
  post(key: string, fact: Fact): Promise<void>;
}

/** Whose questions and facts these are: the background's calls are named after it. */
type Teller = 'Page' | 'Frame';

/** Asks the background for the page's briefing whenever it is told to, and hands facts to the outbox. */
export function createWalkPage(
  pageId: string,
  signal: AbortSignal,
  teller: Teller = 'Page',
): WalkPage {
  const briefing = createSignal<Briefing | null>(null);
  const visiting = createSignal<Briefing | null>(null);
  const callbacks = new Set<(briefing: Briefing | null) => void>();
  let answered = false;
  /** The note that this page told last: of several drafts, the one whose writer waits for an answer. */
  let noteId: string | undefined;
  const post = createOutlet(pageId, briefing, teller);
  const ask = oneAtATime(async () => {
    const answer = await answerFor(teller, { pageId, noteId }, signal);
    if (signal.aborted || answer === undefined) return false;
    answered = true;
    briefing.value = answer?.visiting ? null : answer;
    visiting.value = answer?.visiting ? answer : null;
    for (const callback of [...callbacks]) callback(briefing.value);
    return true;
  });
  whenBack(() => {
    answered = false;
    void ask();
  }, signal);
  return {
    ...{ pageId, signal, briefing, visiting, ask },
    state: () => (answered ? 'answered' : 'asking'),
    onAnswer(callback, until) {
      callbacks.add(callback);
      until.addEventListener('abort', () => callbacks.delete(callback));
    },
    post(key, fact) {
      if (fact.kind === 'note') noteId = fact.note.id;
      return post(key, fact);
    },
  };
}

/** Does it once more where that is asked for meanwhile. @param work false where it is of no use to go on */
function oneAtATime(work: () => Promise<boolean>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async () => {
    do again = false;
    while ((await work()) && again);
  };
  return () => {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}

/** A page in the browser's memory hears of nothing: what it was told before may be true no more. */
function whenBack(callback: () => void, signal: AbortSignal): void {
  const look = ({ isTrusted, persisted }: PageTransitionEvent) =>
    isTrusted && persisted && callback();
  // Before anything else in the page begins anew.
  window.addEventListener('pageshow', look, { capture: true, signal });
}

/**
 * Facts go to the outbox. Of a full disk Firefox takes nothing into it: then the background holds them in memory. What may be
 * the last of a page goes both ways at once: Firefox writes in several turns of the page, and of one that went 12 ms after a
 * click it wrote nothing (measured, 4 of 14 walks); a message has left by then. One of the two survives a background that
 * dies meanwhile.
 */
function createOutlet(
  pageId: string,
  briefing: Signal<Briefing | null>,
  teller: Teller,
): WalkPage['post'] {
  return async (key, fact) => {
    const entry = entryOf(pageId, briefing.peek(), fact);
    const hold = () => sendMessage(`holdFor${teller}`, { key, entry }).catch(() => false);
    const held = mayBeLast(fact) && hold();
    try {
      await postEntry(key, entry);
    } catch (error) {
      if (!(await (held || hold()))) throw error;
    }
  };
}

/** All but what is told of a view while it is looked at: what somebody does may lead away at once. */
const mayBeLast = (fact: Fact): boolean =>
  fact.kind !== 'step' || fact.step.kind !== 'page' || fact.step.leftAt !== undefined;

function entryOf(pageId: string, briefing: Briefing | null, fact: Fact): Entry {
  return { v: 1, pageId, tabId: briefing?.tabId ?? null, at: Date.now(), fact };
}

/** Undefined when the background could not be reached in all attempts: it slept or died, and the next one wakes it. */
function answerFor(
  teller: Teller,
  here: { pageId: string; noteId: string | undefined },
  signal: AbortSignal,
): Promise<Briefing | null | undefined> {
  const ask = () => {
    const from = history.length === 1 ? document.referrer : '';
    const asked = sendMessage(`briefingFor${teller}`, { ...here, address: location.href, from });
    return Promise.race([asked, pause(UNANSWERED_MS).then(() => undefined)]);
  };
  return retried(ask, signal, RETRY_MS);
}
