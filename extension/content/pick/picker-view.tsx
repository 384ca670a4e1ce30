import type { Signal } from '@preact/signals';
import type { Box } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { DrawnBox, DrawnHint, DrawnSize } from './drawn-view.tsx';
import { Outline } from './outline.tsx';
import type { Typed } from './pick-text.ts';

export interface PickState {
  readonly element: Signal<Element | null>;
  readonly box: Signal<Box | null>;
  readonly shields: Signal<Box[]>;
  /** The part of it that is being drawn, in CSS pixels of the window. */
  readonly drawn: Signal<Box | null>;
  /** What was typed to find an element by its words. */
  readonly typed: Signal<Typed>;
  /** Where the pointer is; null or undefined while the keyboard leads. */
  pointer?: { x: number; y: number } | null;
}

export interface PickerViewProps {
  state: PickState;
  onPointer: (event: MouseEvent) => boolean;
  /** Null where all of the page is nothing to choose. */
  onWholePage: (() => void) | null;
  /** A part can be drawn. */
  regions: boolean;
  onLeave: () => void;
}

/** Outline, name and hint line while a person points. */
export function PickerView({ state, onPointer, onWholePage, regions, onLeave }: PickerViewProps) {
  const element = state.element.value;
  const box = state.box.value;
  const name = element ? nameOf(element) : '';
  const tag = element?.localName ?? '';
  const typed = state.typed.value;
  const drawn = state.drawn.value;
  return (
    <div class="pick" tabIndex={-1} role="application" aria-label={text('pickTitle')}>
      <Shields boxes={state.shields.value} onPointer={onPointer} />
      {drawn ? <DrawnBox box={drawn} /> : box && <Outline box={box} tag={tag} name={name} />}
      <p class="hidden-text" role="status">
        {drawn ? '' : element ? `${tag}: ${name}` : text('pickTitle')}
      </p>
      <DrawnSize box={drawn} />
      <div class="pick-hint">
        {drawn ? <DrawnHint /> : <Hint typed={typed} byText={!regions} regions={regions} />}
        {onWholePage && !drawn && (
          <button type="button" class="pick-button" onClick={onWholePage}>
            {text('pickWholePage')} <kbd>P</kbd>
          </button>
        )}
        <button type="button" class="pick-button" onClick={onLeave}>
          {text(drawn ? 'pickBack' : 'pickLeave')} <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}

/** Panes where the page would have the pointer. */
function Shields({ boxes, onPointer }: { boxes: Box[]; onPointer: PickerViewProps['onPointer'] }) {
  return (
    <>
      {boxes.map((shield, index) => (
        <div
          key={index}
          class="pick-shield"
          style={frameStyle(shield)}
          onPointerMove={onPointer}
          onPointerDown={onPointer}
          onPointerUp={onPointer}
        />
      ))}
    </>
  );
}

/** What can be done; once something is typed, what that finds. */
function Hint({ typed, byText, regions }: { typed: Typed; byText: boolean; regions: boolean }) {
  if (typed.text !== '') return <TypedHint typed={typed} />;
  return (
    <>
      <span class="pick-words">{text('pickHintChoose')}</span>
      <span class="pick-words" data-extra>
        {text(byText ? 'pickHintType' : 'pickHintArrows')}
      </span>
      {regions && (
        <span class="pick-words" data-extra="more">
          {text('pickHintDraw')}
        </span>
      )}
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
