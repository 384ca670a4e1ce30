import { signal } from '@preact/signals';
import { partOf } from '../../../shared/journey/region.ts';
import type { Box } from '../../../shared/journey/target.ts';
import { boxInWindow } from '../frame-place.ts';
import type { PageContext } from '../page-context.ts';
import { Outline } from '../pick/outline.tsx';
import { showInView } from '../show-in-view.tsx';
import { ComposerView, type ComposerViewProps } from './composer-view.tsx';
import { holdFocus } from './hold-focus.ts';
import { placeCard } from './place-card.ts';

/** What the composer is given, and whom it tells. */
export interface ComposerOptions
  extends Pick<
    ComposerViewProps,
    'note' | 'saved' | 'picture' | 'waiting' | 'onChange' | 'onDone' | 'onClose' | 'onDelete'
  > {
  /** What the note is about; null for the whole page, or where it is gone. */
  element: Element | null;
  /** The page does not let us have the focus. */
  onFocusStolen: () => void;
}

/** Opens the card beside the element, with the caret in the text, until the signal aborts. */
export function openComposer(
  context: PageContext,
  options: ComposerOptions,
  alive: AbortSignal,
): void {
  const { element, onFocusStolen, ...view } = options;
  const about = () => boxOfTarget(element, options);
  const box = signal(about());
  const place = showInView(
    context,
    <>
      <Mark box={box} waiting={view.waiting} />
      <ComposerView
        {...view}
        briefing={context.briefing}
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
  const put = () => {
    box.value = about();
    return box.peek();
  };
  keepPlaced(card, element, put, alive);
}

/** Where what the note is about is now: an element, or the part of it that was drawn. */
function boxOfTarget(element: Element | null, { note }: Pick<ComposerOptions, 'note'>): Box | null {
  return element?.isConnected ? partOf(boxInWindow(element), note.peek().target?.region) : null;
}

/** The noted element stays outlined while one writes about it. */
function Mark({
  box,
  waiting,
}: { box: { value: Box | null } } & Pick<ComposerViewProps, 'waiting'>) {
  return box.value && !waiting.value ? <Outline box={box.value} tag="" name="" /> : null;
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
): void {
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
  window.addEventListener('scroll', put, { capture: true, passive: true, signal: alive });
  window.addEventListener('resize', put, { signal: alive });
  put();
}
