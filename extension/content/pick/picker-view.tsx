import type { Signal } from '@preact/signals';
import type { Box } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { Outline } from './outline.tsx';
import type { Typed } from './pick-text.ts';

export interface PickState {
  readonly element: Signal<Element | null>;
  readonly box: Signal<Box | null>;
  readonly shields: Signal<Box[]>;
  /** What was typed to find an element by its words. */
  readonly typed: Signal<Typed>;
  /** Where the pointer is; null or undefined while the keyboard leads. */
  pointer?: { x: number; y: number } | null;
}

export interface PickerViewProps {
  state: PickState;
  onPointer: (event: MouseEvent) => boolean;
  /** Null where typing finds elements: P is a letter then. */
  onWholePage: (() => void) | null;
  onLeave: () => void;
}

/** Outline, name and hint line while a person points. */
export function PickerView({ state, onPointer, onWholePage, onLeave }: PickerViewProps) {
  const element = state.element.value;
  const box = state.box.value;
  const name = element ? nameOf(element) : '';
  const tag = element?.localName ?? '';
  const typed = state.typed.value;
  return (
    <div class="pick" tabIndex={-1} role="application" aria-label={text('pickTitle')}>
      {state.shields.value.map((shield, index) => (
        <div
          key={index}
          class="pick-shield"
          style={frameStyle(shield)}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerUp={onPointer}
        />
      ))}
      {box && <Outline box={box} tag={tag} name={name} />}
      <p class="hidden-text" role="status">
        {element ? `${tag}: ${name}` : text('pickTitle')}
      </p>
      <div class="pick-hint">
        <Hint typed={typed} byText={onWholePage === null} />
        {onWholePage && (
          <button type="button" class="pick-button" onClick={onWholePage}>
            {text('pickWholePage')} <kbd>P</kbd>
          </button>
        )}
        <button type="button" class="pick-button" onClick={onLeave}>
          {text('pickLeave')} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}

/** What can be done; once something is typed, what that finds. */
function Hint({ typed, byText }: { typed: Typed; byText: boolean }) {
  if (typed.text !== '') return <TypedHint typed={typed} />;
  return (
    <>
      <span class="pick-words">{text('pickHintChoose')}</span>
      <span class="pick-words" data-extra>
        {text(byText ? 'pickHintType' : 'pickHintArrows')}
      </span>
    </>
  );
}

/** What was typed, and where among its hits one is. */
function TypedHint({ typed }: { typed: Typed }) {
  const { hits, place } = typed;
  return (
    <span class="pick-typed" role="status">
      <b>{typed.text}</b>
      {hits.length > 0 ? text('pickTyped', place + 1, hits.length) : text('pickTypedNone')}
    </span>
  );
}

/** A box as inline style, in pixels. */
export function frameStyle({ x, y, width, height }: Box): Record<string, string> {
  return { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
}
