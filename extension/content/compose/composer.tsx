import { type Signal, signal } from '@preact/signals';
import type { Box, Target } from '../../../shared/journey/target.ts';
import { targetsOf } from '../../../shared/journey/targets.ts';
import { ALSO_KEY } from '../../../shared/journey/walk-keys.ts';
import { documentIn } from '../frame-place.ts';
import type { PageContext } from '../page-context.ts';
import { answerKeys } from '../page-keys.ts';
import { showInView } from '../show-in-view.tsx';
import { createAbout, type Mark, unionOf } from './about-boxes.ts';
import { ComposerView, type ComposerViewProps } from './composer-view.tsx';
import { holdFocus } from './hold-focus.ts';
import { Marks } from './marks-view.tsx';
import { placeCard } from './place-card.ts';

/** What the composer is given, and whom it tells. */
export interface ComposerOptions
  extends Pick<
    ComposerViewProps,
    | 'note'
    | 'saved'
    | 'picture'
    | 'waiting'
    | 'pointing'
    | 'onChange'
    | 'onAlso'
    | 'onDone'
    | 'onClose'
    | 'onDelete'
  > {
  /** The element of something the note is about; null where it is gone. */
  elementOf: (target: Target) => Element | null;
  /** The page does not let us have the focus. */
  onFocusStolen: () => void;
}

/** Opens the card beside the element, with the caret in the text, until the signal aborts. */
export function openComposer(
  context: PageContext,
  options: ComposerOptions,
  alive: AbortSignal,
): void {
  const { elementOf, onFocusStolen, ...view } = options;
  const { target } = view.note.peek();
  const element = target && elementOf(target);
  const about = createAbout(elementOf);
  const marks = signal<readonly Mark[]>([]);
  const place = showInView(
    context,
    <>
      <Marks marks={marks} waiting={view.waiting} />
      <ComposerView
        {...view}
        briefing={context.briefing}
        closedFrame={isClosedFrame(element)}
        onField={(field) => {
          // Who goes on with a note goes on at its end.
          field.setSelectionRange(field.value.length, field.value.length);
          holdFocus(context, field, alive, onFocusStolen);
        }}
      />
    </>,
    alive,
  );
  const card = place.querySelector<HTMLElement>('.compose');
  if (!card) return;
  context.guard.onKey((event) => onComposerKey(event, context, card, options), alive);
  // Wherever the focus is: who selects a passage to add has it in the page.
  answerKeys(context.guard, { [ALSO_KEY.code]: options.onAlso }, alive);
  const measure = () => mark(marks, about(targetsOf(view.note.peek())));
  const put = keepPlaced(card, element, measure, alive);
  // What is added is marked at once.
  alive.addEventListener('abort', view.note.subscribe(put));
}

/** Marks what the note is about. @returns the box of the first of it, beside which the card stands */
function mark(marks: Signal<readonly Mark[]>, now: readonly Mark[]): Box | null {
  if (JSON.stringify(now) !== JSON.stringify(marks.peek())) marks.value = now;
  const [first] = now;
  return first ? unionOf(first.boxes) : null;
}

/** A frame of another site: what is in it cannot be pointed at. */
function isClosedFrame(element: Element | null): boolean {
  return element !== null && /^i?frame$/.test(element.localName) && documentIn(element) === null;
}

/** Escape closes, Ctrl/Cmd+Enter is done, wherever in the card the focus is. */
function onComposerKey(
  event: KeyboardEvent,
  context: PageContext,
  card: HTMLElement,
  options: ComposerOptions,
): boolean {
  const active = context.host.root.activeElement;
  if (!active || !card.contains(active)) return false;
  if (event.key === 'Escape') options.onClose();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) options.onDone();
  else return false;
  return true;
}

/** Keeps the card beside its element while page, element or card move or change their size. */
function keepPlaced(
  card: HTMLElement,
  element: Element | null,
  measure: () => Box | null,
  alive: AbortSignal,
): () => void {
  const put = () => {
    const box = measure();
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const { x, y } = placeCard(box, size, view);
    card.style.translate = `${x}px ${y}px`;
  };
  const sizes = new ResizeObserver(put);
  sizes.observe(card);
  sizes.observe(document.documentElement);
  if (element) sizes.observe(element);
  alive.addEventListener('abort', () => sizes.disconnect());
  // What scrolls in a frame is heard there alone.
  const views = new Set([document, element?.ownerDocument ?? document]);
  for (const view of views)
    view.addEventListener('scroll', put, { capture: true, passive: true, signal: alive });
  window.addEventListener('resize', put, { signal: alive });
  put();
  return put;
}
