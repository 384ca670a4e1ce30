import { effect, type Signal, signal } from '@preact/signals';
import type { Note } from '../../../shared/journey/records.ts';
import type { Target } from '../../../shared/journey/target.ts';
import { cleanAddress } from '../../../shared/kit/page-address.ts';
import { text } from '../../platform/text.ts';
import { resolvePlace } from '../anchor/frame-path.ts';
import type { NotesWorld } from '../notes-door.ts';
import { aloneOnScreen } from '../overlay/top-layer.ts';
import type { PageContext } from '../page-context.ts';
import { openComposer } from './composer.tsx';
import type { PictureState } from './composer-view.tsx';
import { type Draft, openDraft } from './draft.ts';
import { newNote } from './new-note.ts';
import { elementOfTarget, notedElement, rememberElement, rememberPlace } from './noted-element.ts';
import { closeNotice, showNotice } from './notice.tsx';
import { pointAlso } from './point-also.ts';
import type { Part } from './target-of.ts';

/** The card stays unseen for so long while it waits for the picture to begin, so that it does not flash: milliseconds. */
const PICTURE_BEGINS_MS = 80;

/** The note being written in a page; at most one. */
interface Writing {
  readonly draft: Draft;
  readonly picture: Signal<PictureState>;
  /** The person points at something else that it is about. */
  readonly pointing: Signal<boolean>;
  /** Ends the writing; the draft stays as it is. */
  readonly end: AbortController;
}
const writing = new WeakMap<PageContext, Writing>();

/**
 * Writes a note about something of the page, or about all of it.
 * @param within what is meant in the frame that the element is; null where it is no frame of another site
 */
export function noteDown(
  world: NotesWorld,
  element: Element | null,
  { quote, region }: Part,
  within: Promise<Target | null> | null = null,
): void {
  const { context } = world;
  const note = newNote(context, element, { id: world.newId(), at: Date.now(), quote, region });
  rememberElement(context, note.id, element);
  if (element && note.target) rememberPlace(context, note.target, element);
  const open = openWriting(context, openDraft(note, null, context), 'taking');
  takePicture(world, open);
  write(world, open);
  void within?.then((target) => {
    if (!target || !element || open.end.signal.aborted) return;
    rememberPlace(context, target, element);
    open.draft.change({ target });
  });
}

/** Offers the walk's unfinished note of this page once, when the briefing brings one that was not begun in this page view. */
export function offerUnfinished(world: NotesWorld): void {
  const { context } = world;
  let offered = '';
  const stop = effect(() => {
    const draft = context.briefing.value?.draft;
    if (!draft || draft.id === offered || notedElement(context, draft.id) !== undefined) return;
    if (draft.text === '' || draft.address !== cleanAddress(location.href)) return;
    offered = draft.id;
    showNotice(
      context,
      {
        title: text('composeUnfinished'),
        detail: draft.target?.label ?? draft.title,
        actions: [{ label: text('composeContinue'), do: () => resume(world, draft.id) }],
      },
      context.signal,
    );
  });
  context.signal.addEventListener('abort', stop);
}

/** Opens the unfinished note again. */
function resume(world: NotesWorld, noteId: string): void {
  const stored = world.context.briefing.peek()?.draft;
  if (stored?.id === noteId) writeOn(world, stored);
}

/** Opens a draft that is stored already, at its element where that is still there. */
export function writeOn(world: NotesWorld, stored: Note): void {
  const { context } = world;
  closeNote(context);
  closeNotice(context);
  rememberElement(context, stored.id, stored.target && resolvePlace(stored.target));
  write(world, openWriting(context, openDraft(stored, stored, context), 'none'));
}

function openWriting(context: PageContext, draft: Draft, picture: PictureState): Writing {
  const open: Writing = {
    ...{ draft, picture: signal(picture), pointing: signal(false), end: new AbortController() },
  };
  writing.set(context, open);
  window.addEventListener('pagehide', draft.flush, { signal: context.signal });
  listenToStore(context, open);
  return open;
}

/** Takes in what the other side of the draft did; ends when it was kept or deleted there. */
function listenToStore(context: PageContext, open: Writing): void {
  const { id } = open.draft.note.peek();
  let wasStored = false;
  const stop = effect(() => {
    const stored = context.briefing.value?.draft;
    if (stored?.id === id) {
      wasStored = true;
      open.draft.heard(stored);
    } else if (wasStored) {
      open.end.abort();
    }
  });
  AbortSignal.any([open.end.signal, context.signal]).addEventListener('abort', stop);
}

/** The picture is taken while one already writes; its failure never costs the note. */
async function takePicture({ context, ...world }: NotesWorld, open: Writing): Promise<void> {
  const { id } = open.draft.note.peek();
  try {
    const answer = await world.send('takePicture', { noteId: id });
    open.picture.value = answer.ok ? 'taken' : answer.reason;
    // The store has it already. Whoever writes on elsewhere must not be written over by what this page knew.
    const isWriting = !open.end.signal.aborted && !context.signal.aborted;
    if (answer.ok && isWriting) open.draft.change({ pictureId: answer.value.pictureId });
  } catch {
    open.picture.value = 'failed';
  }
}

/** On the page where nobody listens to what is typed and something of ours can be seen; in the panel elsewhere. */
function write(world: NotesWorld, open: Writing): void {
  const { guard, host } = world.context;
  const isSeen = !host.gone.aborted && !aloneOnScreen();
  if (guard.first && isSeen) writeHere(world, open);
  else handOver(world, open);
}

function writeHere(world: NotesWorld, open: Writing): void {
  const { context } = world;
  const { draft, picture, end } = open;
  const alive = AbortSignal.any([end.signal, context.signal]);
  const waiting = signal(picture.peek() === 'taking');
  setTimeout(() => {
    waiting.value = false;
  }, PICTURE_BEGINS_MS);
  context.host.gone.addEventListener('abort', () => handOver(world, open), { signal: alive });
  openComposer(
    context,
    {
      note: draft.note,
      saved: draft.saved,
      picture,
      waiting,
      elementOf: (target) => elementOfTarget(context, target),
      pointing: open.pointing,
      onChange: draft.change,
      onAlso: () => pointAlso(world, open),
      onDone: () => finish(open, { phase: 'kept' }),
      onClose: () => closeNote(context),
      onDelete: () => remove(world, open),
      onFocusStolen: () => handOver(world, open),
    },
    alive,
  );
}

function finish(open: Writing, change: Partial<Pick<Note, 'phase' | 'deletedAt'>>): void {
  open.draft.change(change);
  open.end.abort();
}

function remove(world: NotesWorld, open: Writing): void {
  const { context } = world;
  finish(open, { deletedAt: Date.now() });
  const undo = () => {
    open.draft.change({ deletedAt: null });
    write(world, openWriting(context, open.draft, 'none'));
  };
  showNotice(
    context,
    { title: text('composeDeleted'), actions: [{ label: text('undo'), do: undo }] },
    context.signal,
  );
}

/** The draft waits in the panel; a line on the page says so. */
function handOver({ context, send }: NotesWorld, open: Writing): void {
  open.end.abort();
  // Nobody waits for it: a panel that is opened later finds the draft.
  send('handOver', { noteId: open.draft.note.peek().id }).catch(() => undefined);
  const opens = context.briefing.peek()?.panelKeys || text('composePanelIcon');
  showNotice(
    context,
    { title: text('composeInPanel'), detail: text('composeInPanelWhy', opens) },
    untilPanelWrites(context, open.draft.note.peek()),
  );
}

/** Aborts once somebody writes on in the panel, or the store has no draft of the note any more. */
function untilPanelWrites(context: PageContext, handed: Note): AbortSignal {
  const until = new AbortController();
  let wasStored = false;
  const stop = effect(() => {
    const stored = context.briefing.value?.draft;
    const isStored = stored?.id === handed.id;
    if (isStored ? stored.text !== handed.text : wasStored) until.abort();
    wasStored ||= isStored;
  });
  const either = AbortSignal.any([until.signal, context.signal]);
  either.addEventListener('abort', stop);
  return either;
}

/** Closes the note that is being written. What was written stays a draft; a note that says nothing is not kept. */
export function closeNote(context: PageContext): void {
  const open = writing.get(context);
  if (!open || open.end.signal.aborted) return;
  const note = open.draft.note.peek();
  if (note.text === '') finish(open, { deletedAt: Date.now() });
  else open.end.abort();
}
