import { DISMISS_KEY, KEEP_KEY } from '../../../shared/journey/walk-keys.ts';
import { newId } from '../../platform/ids.ts';
import { retried } from '../../platform/retry.ts';
import { overlayVisible } from '../../platform/settings.ts';
import { signalName, signalSentence } from '../../platform/signal-words.ts';
import { counted, text } from '../../platform/text.ts';
import { make } from '../overlay/labels/chip.ts';
import type { SignalStep } from '../record/post-steps.ts';
import type { SignalsWorld } from '../signals-door.ts';
import { whenPainted } from '../when-painted.ts';
import css from './notice.css?inline';

/** A notice that nobody touches goes after this time; its signal stays open in the panel. Milliseconds. */
const STAYS_MS = 20_000;
/** What was done stands there for so long, with the way back. */
const DONE_MS = 8_000;

type Verdict = 'confirmed' | 'dismissed' | 'open';

/** What is shown now; nothing of it takes the focus. */
interface Shown {
  step: SignalStep;
  more: number;
}

/**
 * Says what was seen in a small card that is in nobody's way: keep it, write about it, or dismiss it, by button or by
 * one key. It waits in the panel as well. Nothing is drawn before the page has shown something: when that was is measured.
 * @returns shows one more signal
 */
export function showSignals(world: SignalsWorld): (step: SignalStep) => void {
  const { context } = world;
  const { signal } = context;
  world.style(css);
  let notice: Notice | null = null;
  let early: SignalStep[] = [];
  whenPainted(() => {
    notice = placeNotice(world);
    for (const step of early) notice.show(step);
    early = [];
  }, signal);
  return (step) => {
    if (notice) notice.show(step);
    else early.push(step);
  };
}

function placeNotice(world: SignalsWorld): Notice {
  const { context } = world;
  const { signal } = context;
  const card = context.host.viewLayer.appendChild(make('div', 'signal'));
  card.setAttribute('role', 'status');
  const notice = new Notice(card, world);
  signal.addEventListener('abort', () => {
    notice.close();
    card.remove();
  });
  hide(card, signal);
  context.guard.onKey((event) => {
    const { type, code, altKey, shiftKey, ctrlKey, metaKey } = event;
    const isOurs = code === KEEP_KEY.code || code === DISMISS_KEY.code;
    if (!notice.isOpen || !isOurs || !altKey || !shiftKey || ctrlKey || metaKey) return false;
    const verdict = code === KEEP_KEY.code ? 'confirmed' : 'dismissed';
    if (type === 'keydown' && !event.repeat) void notice.judge(verdict);
    return true;
  }, signal);
  return notice;
}

/** Hidden with everything of ours. */
function hide(card: HTMLElement, signal: AbortSignal): void {
  const show = (visible: boolean) => card.classList.toggle('gone', !visible);
  overlayVisible.get().then(show, () => undefined);
  overlayVisible.onChange(show, signal);
}

class Notice {
  #card: HTMLElement;
  #world: SignalsWorld;
  #shown: Shown | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(card: HTMLElement, world: SignalsWorld) {
    this.#card = card;
    this.#world = world;
    for (const type of ['pointerenter', 'focusin']) {
      card.addEventListener(type, () => clearTimeout(this.#timer));
    }
    for (const type of ['pointerleave', 'focusout']) {
      card.addEventListener(type, () => this.#closeLater(STAYS_MS));
    }
  }

  get isOpen(): boolean {
    return this.#shown !== null;
  }

  show(step: SignalStep): void {
    const more = this.#shown ? this.#shown.more + 1 : 0;
    this.#shown = { step, more };
    const name = make('b', '', signalName(step.rule));
    const said = make('p', '');
    said.append(name, ' ', signalSentence(step));
    const acts = make('div', 'acts');
    acts.append(
      button(text('signalKeep'), () => void this.judge('confirmed'), KEEP_KEY.chord),
      button(text('signalEdit'), () => void this.judge('confirmed', true)),
      button(text('signalDismiss'), () => void this.judge('dismissed'), DISMISS_KEY.chord),
    );
    if (more > 0) acts.append(make('small', '', counted('signalMore', more)));
    const keys = make('small', '', text('signalKeys', KEEP_KEY.chord, DISMISS_KEY.chord));
    this.#card.replaceChildren(said, acts, keys);
    this.#closeLater(STAYS_MS);
  }

  /** @param isDraft the note is opened for writing and not kept yet */
  async judge(verdict: Verdict, isDraft = false): Promise<void> {
    const { step } = this.#shown ?? {};
    if (!step) return;
    this.#shown = null;
    const noteId = verdict === 'confirmed' ? newId() : null;
    const judged = { stepId: step.id, verdict, noteId, isDraft };
    const { send, context } = this.#world;
    const inPanel = isDraft && !context.guard.first;
    const ask = () => send('judgeSignalHere', { pageId: context.pageId, ...judged, inPanel });
    // Twice is once: a background that dies on the way may answer nothing, and the next question wakes it.
    const done = (await retried(ask, context.signal)) ?? ({ ok: false } as const);
    const { value: draft = null } = done.ok ? done : {};
    if (draft) this.#world.write(draft);
    // Another one came meanwhile.
    if (this.#shown) return;
    if (draft) return this.close();
    this.#tell(done.ok, verdict, step);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#shown = null;
    this.#card.replaceChildren();
  }

  #tell(isDone: boolean, verdict: Verdict, step: SignalStep): void {
    if (verdict === 'open') {
      this.show(step);
      return;
    }
    const words = verdict === 'confirmed' ? 'signalKept' : 'signalDismissed';
    const said = make('p', '', text(isDone ? words : 'signalFailed'));
    const acts = make('div', 'acts');
    const undo = () => {
      this.#shown = { step, more: 0 };
      void this.judge('open');
    };
    if (isDone) acts.append(button(text('undo'), undo));
    this.#card.replaceChildren(said, acts);
    this.#closeLater(DONE_MS);
  }

  #closeLater(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), ms);
  }
}

function button(words: string, act: () => void, keys?: string): HTMLElement {
  const element = make('button', '', words);
  element.setAttribute('type', 'button');
  if (keys) {
    element.title = keys;
    element.setAttribute('aria-keyshortcuts', keys);
  }
  element.addEventListener('click', act);
  return element;
}
